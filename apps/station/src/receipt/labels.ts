import type { RatingValue } from '@concord/domain/matter/citizen-opinion';
import { ratingNames } from '@concord/domain/matter/citizen-opinion/labels';
import { dayOf } from '../device/format.ts';
import { to } from '../device/useAddress.ts';

/** What a QR code on a receipt leads to: the code stands behind the #, where no server sees it. */
export const linkOf = (code: string): string => `${window.location.origin}${to(`/r#${code}`)}`;

/** What happens after handing in, and until when. */
export const nextOf = ({ checkBy }: { checkBy?: string }): string =>
  checkBy
    ? `接下来:工作人员核实,最晚${dayOf(checkBy)}告诉您是否受理,再转给有关单位办理并答复您。`
    : '接下来:工作人员核实,转给有关单位办理,然后答复您。';

/** Letter by letter, as one dictates a code. */
export const spelled = (code: string): string => [...code.replace('-', '')].join(',');

export const ratingOptions = (Object.entries(ratingNames) as [RatingValue, string][]).map(
  ([value, label]) => ({
    value,
    label,
  }),
);

/** Why somebody may not be satisfied, to be ticked instead of typed. */
export const complaints = [
  '问题没有解决',
  '答复没有说到点上',
  '办得太慢',
  '没有人联系我',
  '办理人员态度不好',
];
