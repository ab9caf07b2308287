import type { Matter } from '@concord/domain/matter';
import { bucketOf, Issue, planDueOn } from '@concord/domain/matter/issue';
import type { IssueStepTable, IssueTable } from './table.ts';

/** Head, own facts and steps as the domain's shape. */
export const toIssue = (head: Matter, row: IssueTable, steps: readonly IssueStepTable[]): Issue =>
  Issue.parse({
    ...head,
    listId: row.list_id,
    ordinal: row.ordinal,
    aspect: row.aspect,
    text: row.text,
    place: { countyId: row.county_id, townshipId: row.township_id, village: row.village },
    foundBy: row.found_by,
    foundOn: row.found_on,
    holderId: row.holder_id,
    isGiven: row.is_given === 1,
    round: row.round,
    steps: steps.map(({ number, text, due_on, done_on, note }) => ({
      number,
      text,
      dueOn: due_on,
      doneOn: done_on,
      note,
    })),
    fixedOn: row.fixed_on,
    verifiedById: row.verified_by_id,
    verifiedOn: row.verified_on,
    struckOn: row.struck_on,
    reason: row.reason,
    drawId: row.draw_id,
  });

export const toRow = (issue: Issue): IssueTable => ({
  matter_id: issue.id,
  list_id: issue.listId,
  ordinal: issue.ordinal,
  aspect: issue.aspect,
  status: issue.status,
  bucket: bucketOf(issue.status),
  text: issue.text,
  county_id: issue.place.countyId,
  township_id: issue.place.townshipId,
  village: issue.place.village,
  found_by: issue.foundBy,
  found_on: issue.foundOn,
  holder_id: issue.holderId,
  is_given: Number(issue.isGiven),
  round: issue.round,
  fixed_on: issue.fixedOn,
  verified_by_id: issue.verifiedById,
  verified_on: issue.verifiedOn,
  struck_on: issue.struckOn,
  reason: issue.reason,
  draw_id: issue.drawId,
  plan_due_on: planDueOn(issue),
});

export const toStepRows = ({ id, steps }: Issue): IssueStepTable[] =>
  steps.map(({ number, text, dueOn, doneOn, note }) => ({
    issue_id: id,
    number,
    text,
    due_on: dueOn,
    done_on: doneOn,
    note,
  }));
