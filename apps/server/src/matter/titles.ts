import type { StaffActor } from '@concord/domain/actor';
import type { ExpressionBuilder, ExpressionWrapper } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { readableBy } from './citizen-opinion/repository.ts';

/** What stands in a list for an opinion that was sealed after it was given out. */
export const sealedTitle = '【隔离】内容待脱敏';

type Joined = 'citizen_opinion' | 'theme' | 'matter';

/**
 * The title of the matter of somebody's assignment, `theme`, `matter` and `citizen_opinion` joined. Whoever handles it is told,
 * until it is sealed: then only whoever may read the opinion itself.
 */
export const titleFor =
  (reader: StaffActor) =>
  (eb: ExpressionBuilder<Schema, Joined>): ExpressionWrapper<Schema, Joined, string> => {
    const mayTell = eb.or([
      eb('citizen_opinion.is_quarantined', '=', 0),
      readableBy(reader)(eb as unknown as ExpressionBuilder<Schema, 'citizen_opinion'>),
    ]);
    const ofOpinion = eb.case().when(mayTell).then(eb.ref('citizen_opinion.title')).end();
    return eb.fn.coalesce('theme.title', 'matter.title', ofOpinion, eb.val(sealedTitle)) as ExpressionWrapper<
      Schema,
      Joined,
      string
    >;
  };
