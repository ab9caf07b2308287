import { stageNames } from '@concord/domain/matter/citizen-opinion/labels';
import type { Stage } from '@concord/ui/public/StageBar';
import { dayOf, shortDayOf } from '../device/format.ts';
import type { visitor } from '../device/trpc.ts';

/** What the holder of a code is told. */
export type Progress = Awaited<ReturnType<typeof visitor.receipt.byCode.mutate>>;

const isAnswered = ({ stage, status }: Progress): boolean => stage === 'answered' && status !== 'reopened';

/** Four plain words with their dates, and who has it now. */
export function stagesOf(progress: Progress): Stage[] {
  const { stage: now, holder, dueOn, declined } = progress;
  // What was not accepted was never dealt with by anybody.
  const stages = progress.stages.filter(({ at }) => !declined || at);
  const nowAt = stages.findIndex(({ stage }) => stage === now);
  return stages.map(({ stage, at }, index) => {
    const isDone = index < nowAt || isAnswered(progress);
    const state = isDone ? 'done' : index === nowAt ? 'now' : 'next';
    const latest = stage === 'answered' && dueOn && !isDone ? `最晚${shortDayOf(dueOn)}` : undefined;
    const date = at && state !== 'next' ? shortDayOf(at) : latest;
    return {
      name: stageNames[stage],
      state,
      ...(date && { date }),
      ...(state === 'now' && holder && { who: holder }),
    };
  });
}

/** Who has it and until when, in one sentence. */
export function statusSentence({ status, holder, dueOn, checkBy }: Progress): string {
  const until = dueOn ? `,最晚 ${dayOf(dueOn)} 答复` : '';
  switch (status) {
    case 'received':
      return `已收到,等待${holder}核实${checkBy ? `,最晚 ${dayOf(checkBy)} 告诉您是否受理` : ''}`;
    case 'clarifying':
      return '需要您补充情况';
    case 'notAccepted':
      return '没有受理,原因见下';
    case 'answered':
    case 'calledBack':
      return '已答复,请您看看、评一评';
    case 'closed':
      return '已办结';
    case 'reopened':
      return `正在重新办理,现在在${holder}${until}`;
    case 'accepted':
      return `已核实,现在在${holder}${until}`;
    default:
      return `正在办理,现在在${holder}${until}`;
  }
}
