import type { StaffActor } from '@concord/domain/actor';
import {
  type Adoption,
  AssignmentRole,
  AssignmentStatus,
  type Handling,
  handlingOf,
} from '@concord/domain/assignment';
import { assignmentReadableBy } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { suggestionsOf } from './repository.ts';

/** A suggestion as the board shows it: who handles it, how far, and what they said of adopting it. */
export type BoardLine = {
  id: string;
  place: number;
  category: string;
  title: string;
  text: string;
  groups: string;
  status: string;
  handling: Handling;
  units: { organizationId: string; role: string; status: string; assignmentId: string }[];
  dueOn: string | null;
  adoption: Adoption | null;
  answer: string | null;
};

export type BoardFilter = {
  category?: string | undefined;
  handling?: Handling | undefined;
  organizationId?: string | undefined;
  adoption?: Adoption | undefined;
  status?: string | undefined;
};

/** Every suggestion of a record with its assignments; what the matrix counts and what its numbers open. */
export async function boardOf(db: Db, reader: StaffActor, recordId: string): Promise<BoardLine[]> {
  const all = await suggestionsOf(db, reader, recordId);
  if (all.length === 0) return [];
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('plenary_suggestion', 'plenary_suggestion.matter_id', 'assignment.matter_id')
    .leftJoin('assignment_answer', (join) =>
      join
        .onRef('assignment_answer.assignment_id', '=', 'assignment.id')
        .onRef('assignment_answer.round', '=', 'assignment.round'),
    )
    .select([
      'assignment.id',
      'assignment.matter_id',
      'assignment.organization_id',
      'assignment.role',
      'assignment.status',
      'assignment.parent_id',
      'assignment.due_on',
      'assignment.delivered_at',
      'assignment_answer.adoption',
      'assignment_answer.text',
    ])
    .where('plenary_suggestion.record_id', '=', recordId)
    .where('assignment.parent_id', 'is', null)
    .where('assignment.status', 'not in', ['revoked', 'declined'])
    .where(assignmentReadableBy(reader))
    .orderBy('assignment.id')
    .execute();
  return all.map((one) => {
    const own = rows.filter(({ matter_id }) => matter_id === one.id);
    const answered = own.filter(({ delivered_at, role }) => delivered_at && role !== 'assist');
    const dues = own.flatMap(({ due_on }) => (due_on ? [due_on] : [])).sort();
    return {
      id: one.id,
      place: one.place,
      category: one.category,
      title: one.title,
      text: one.parts[0]?.text ?? one.title,
      groups: one.groups,
      status: one.status,
      handling: handlingOf(own.map(toShare)),
      units: own.map(({ id, organization_id, role, status }) => ({
        organizationId: organization_id,
        role,
        status,
        assignmentId: id,
      })),
      dueOn: dues[0] ?? null,
      adoption: (answered.find(({ adoption }) => adoption)?.adoption ?? null) as Adoption | null,
      answer:
        answered
          .map(({ text }) => text ?? '')
          .filter(Boolean)
          .join('\n') || null,
    };
  });
}

export const within = (line: BoardLine, filter: BoardFilter): boolean =>
  (!filter.category || line.category === filter.category) &&
  (!filter.handling ||
    ((line.status === 'open' || line.status === 'closed') && line.handling === filter.handling)) &&
  (!filter.adoption || line.adoption === filter.adoption) &&
  (!filter.status || line.status === filter.status) &&
  (!filter.organizationId ||
    line.units.some(({ organizationId }) => organizationId === filter.organizationId));

/** Category by how far, of what still stands by itself: neither merged, nor split, nor withdrawn. */
export type Matrix = {
  categories: { name: string; total: number; by: Partial<Record<Handling, number>> }[];
  total: number;
  merged: number;
  split: number;
  withdrawn: number;
  closed: number;
  overdue: number;
  adoption: Partial<Record<Adoption, number>>;
  units: { organizationId: string; total: number; by: Partial<Record<Handling, number>> }[];
};

export function matrixOf(lines: readonly BoardLine[], today: string): Matrix {
  const standing = lines.filter(({ status }) => status === 'open' || status === 'closed');
  const of = (status: string) => lines.filter((line) => line.status === status).length;
  const tally = <Key extends string>(keys: readonly (Key | null)[]): Partial<Record<Key, number>> => {
    const sums: Partial<Record<Key, number>> = {};
    for (const key of keys) if (key) sums[key] = (sums[key] ?? 0) + 1;
    return sums;
  };
  const group = (name: string, own: readonly BoardLine[]) => ({
    name,
    total: own.length,
    by: tally(own.map(({ handling }) => handling)),
  });
  const names = [...new Set(standing.map(({ category }) => category))];
  const unitIds = [
    ...new Set(standing.flatMap(({ units }) => units.map(({ organizationId }) => organizationId))),
  ];
  return {
    categories: names.map((name) =>
      group(
        name,
        standing.filter(({ category }) => category === name),
      ),
    ),
    total: standing.length,
    merged: of('merged'),
    split: of('split'),
    withdrawn: of('withdrawn'),
    closed: of('closed'),
    overdue: standing.filter(
      ({ dueOn, handling }) => dueOn && dueOn < today && ['issued', 'working'].includes(handling),
    ).length,
    adoption: tally(standing.map(({ adoption }) => adoption)),
    units: unitIds
      .map((organizationId) => {
        const { total, by } = group(
          '',
          standing.filter(({ units }) => units.some((unit) => unit.organizationId === organizationId)),
        );
        return { organizationId, total, by };
      })
      .sort((a, b) => b.total - a.total),
  };
}

const toShare = (row: { status: string; role: string; parent_id: string | null }) => ({
  status: AssignmentStatus.parse(row.status),
  role: AssignmentRole.parse(row.role),
  parentId: row.parent_id,
});
