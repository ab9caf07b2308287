import {
  declineReasonNames,
  opinionChannelNames,
  opinionStatusNames,
} from '@concord/domain/matter/citizen-opinion/labels';
import { dayOf } from '../device/format.ts';
import type { clerk } from '../device/trpc.ts';
import { ContactPanel } from './ContactPanel.tsx';

export type Opinion = Awaited<ReturnType<typeof clerk.opinion.byId.query>>;

/** What somebody told the station, where it stands, and how to reach them. */
export function OpinionCard({ opinion }: { opinion: Opinion }) {
  const { id, body, place, status, channel, receivedAt, question, declineReason, answer, hasContact } =
    opinion;
  const lines = [
    ['反映', body],
    ['地点', place],
    ['想请群众补充', status === 'clarifying' ? question : null],
    ['没有受理', declineReason && wordsOf(declineReason)],
    ['答复', answer],
  ] as const;
  return (
    <>
      <p className="st-note">
        {dayOf(receivedAt)} 收到,{opinionChannelNames[channel]} · 现在{opinionStatusNames[status]}
      </p>
      {lines.map(
        ([term, words]) =>
          words && (
            <p key={term} className="st-text">
              <strong>{term}:</strong>
              {words}
            </p>
          ),
      )}
      {hasContact ? (
        <ContactPanel id={id} reason={reasons[status] ?? ''} />
      ) : (
        <p>没有留电话。本人到站时可以当面问。</p>
      )}
    </>
  );
}

/** Why a station calls somebody at this step. */
const reasons: Partial<Record<Opinion['status'], string>> = {
  clarifying: '请群众补充情况',
  answered: '答复后回访',
};

const wordsOf = (reason: NonNullable<Opinion['declineReason']>): string =>
  `${declineReasonNames[reason].name}。${declineReasonNames[reason].channel}`;
