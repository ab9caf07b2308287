import type { Dispatch, DispatchCommandType } from '@concord/domain/dispatch';
import type { AggregateKind } from '@concord/domain/event';
import type { Writing } from '../event/writing.ts';
import { outcomeSubject } from '../matter/outcome/following.ts';

/** What a thing that papers are about has to say to their steps. */
export type Subject = {
  /** Refuses a step the thing does not allow now. */
  guard: (writing: Writing, dispatch: Dispatch, type: DispatchCommandType) => Promise<void>;
  /** What the step means for it; `previous`: the paper before. */
  follow: (writing: Writing, previous: Dispatch, next: Dispatch) => Promise<void>;
};

/** A kind that has nothing to say needs no row. */
const subjects: Partial<Record<AggregateKind, Subject>> = { outcome: outcomeSubject };

export const subjectOf = ({ about }: Pick<Dispatch, 'about'>): Subject | undefined =>
  about ? subjects[about.kind] : undefined;
