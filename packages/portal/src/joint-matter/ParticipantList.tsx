import { AppLink } from '@concord/ui/AppLink';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import type { JointCase } from './joint-matter.tsx';

/** Who takes part and how far each is; the lead also opens the invitations. */
export function ParticipantList({ matter: { participants } }: { matter: JointCase }) {
  const base = useBase();
  const nameOf = useNames(participants.map(({ committeeId }) => committeeId));
  return (
    <section className="p-card" aria-label="参加单位">
      <h2>参加单位</h2>
      <ul className="p-plain">
        {participants.map(({ committeeId, stand, invitationId, dueOn, answeredOn }) => (
          <li key={committeeId} className="j-participant">
            {invitationId ? (
              <AppLink href={`${base}/assignments/${invitationId}`}>{nameOf(committeeId)}</AppLink>
            ) : (
              <span>{nameOf(committeeId)}</span>
            )}
            <StatusCell kind="stand" status={stand} />
            {(stand === 'waiting' || stand === 'taking') && <DueCell dueOn={dueOn} />}
            {stand === 'given' && answeredOn && <span className="p-quiet">{answeredOn}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
