import type { StaffActor } from '@concord/domain/actor';
import { matterKinds } from '@concord/domain/matter';
import { desksOf } from '@concord/domain/notice';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { activityReadableBy } from '../activity/repository.ts';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Schema } from '../db/schema.ts';
import { dispatchReadableBy } from '../dispatch/repository.ts';
import { documentReadableBy } from '../document/repository.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { contributionReadableBy } from '../matter/joint-matter/rooms.ts';
import { matterReadableBy } from '../matter/repository.ts';
import { themeReadableBy } from '../matter/theme/repository.ts';
import { sharedItemReadableBy } from '../shared-item/repository.ts';
import { tieReadableBy } from '../tie/repository.ts';
import { followerGroup } from './following.ts';

/** On the reader's own desk, and about what they may still read: the same rules as the matters themselves. */
export function noticeReadableBy(reader: StaffActor) {
  const desks = desksOf(reader);
  return (eb: ExpressionBuilder<Schema, 'notice'>): Expression<SqlBool> => {
    if (desks.length === 0) return eb.lit(false);
    const about = (kind: string | readonly string[], matter: Expression<unknown>) =>
      eb.and([
        eb('notice.matter_kind', 'in', typeof kind === 'string' ? [kind] : [...kind]),
        eb.exists(matter),
      ]);
    const places = [...desks, { organizationId: reader.capacityId, group: followerGroup }];
    return eb.and([
      eb.or(
        places.map(({ organizationId, group }) =>
          eb.and([eb('notice.organization_id', '=', organizationId), eb('notice.desk_group', '=', group)]),
        ),
      ),
      eb.or([
        about(
          'citizenOpinion',
          eb
            .selectFrom('citizen_opinion')
            .select('citizen_opinion.id')
            .whereRef('citizen_opinion.id', '=', 'notice.matter_id')
            .where(readableBy(reader)),
        ),
        about(
          'theme',
          eb
            .selectFrom('theme')
            .select('theme.id')
            .whereRef('theme.id', '=', 'notice.matter_id')
            .where(themeReadableBy(reader)),
        ),
        about(
          matterKinds,
          eb
            .selectFrom('matter')
            .select('matter.id')
            .whereRef('matter.id', '=', 'notice.matter_id')
            .where(matterReadableBy(reader)),
        ),
        about(
          'contribution',
          eb
            .selectFrom('contribution')
            .select('contribution.id')
            .whereRef('contribution.id', '=', 'notice.matter_id')
            .where(contributionReadableBy(reader)),
        ),
        about(
          'assignment',
          eb
            .selectFrom('assignment')
            .select('assignment.id')
            .whereRef('assignment.id', '=', 'notice.matter_id')
            .where(assignmentReadableBy(reader)),
        ),
        ...beside(reader)(eb),
      ]),
    ]);
  };
}

/** What is no matter and is read by a rule of its own. */
const beside = (reader: StaffActor) => (eb: ExpressionBuilder<Schema, 'notice'>) => {
  const activity = eb
    .selectFrom('activity')
    .select('activity.id')
    .whereRef('activity.id', '=', 'notice.matter_id')
    .where(activityReadableBy(reader));
  const tie = eb
    .selectFrom('tie')
    .select('tie.id')
    .whereRef('tie.id', '=', 'notice.matter_id')
    .where(tieReadableBy(reader));
  const dispatch = eb
    .selectFrom('dispatch')
    .select('dispatch.id')
    .whereRef('dispatch.id', '=', 'notice.matter_id')
    .where(dispatchReadableBy(reader));
  const document = eb
    .selectFrom('document')
    .select('document.id')
    .whereRef('document.id', '=', 'notice.matter_id')
    .where(documentReadableBy(reader));
  const sharedItem = eb
    .selectFrom('shared_item')
    .select('shared_item.id')
    .whereRef('shared_item.id', '=', 'notice.matter_id')
    .where(sharedItemReadableBy(reader));
  return [
    eb.and([eb('notice.matter_kind', '=', 'sharedItem'), eb.exists(sharedItem)]),
    eb.and([eb('notice.matter_kind', '=', 'document'), eb.exists(document)]),
    eb.and([eb('notice.matter_kind', '=', 'dispatch'), eb.exists(dispatch)]),
    eb.and([eb('notice.matter_kind', '=', 'activity'), eb.exists(activity)]),
    eb.and([eb('notice.matter_kind', '=', 'tie'), eb.exists(tie)]),
  ];
};
