import { presenceNames } from '@concord/domain/activity';
import { StatusLight } from '@concord/ui/StatusLight';
import { EmptyState } from '@concord/ui/staff/States';
import type { ActivityCase } from './ActivityScreen.tsx';

/** Who comes, committee by committee, and who was there. */
export function ParticipantPanel({
  activity: { participants, isWhole },
  nameOf,
}: {
  activity: ActivityCase;
  nameOf: (id: string) => string;
}) {
  if (!isWhole) return <p className="p-note">参加的委员会看得到名单。</p>;
  if (participants.length === 0)
    return <EmptyState title="还没有登记人员">各委员会登记自己邀请和参加的人。</EmptyState>;
  const committees = [...new Set(participants.map(({ committeeId }) => committeeId))];
  const present = participants.filter(({ presence }) => presence === 'present').length;
  return (
    <table className="a-people">
      <caption>
        应到 {participants.length} 人{present > 0 && `,到会 ${present} 人`}
      </caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">单位</th>
          <th scope="col">身份</th>
          <th scope="col">到会</th>
        </tr>
      </thead>
      {committees.map((committeeId) => (
        <tbody key={committeeId}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="a-people-of">
              {nameOf(committeeId)}
            </th>
          </tr>
          {participants
            .filter((one) => one.committeeId === committeeId)
            .map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function PersonRow({ person }: { person: ActivityCase['participants'][number] }) {
  const { name, unit, capacity, presence, reason } = person;
  return (
    <tr>
      <td>{name}</td>
      <td>{unit}</td>
      <td>{capacity}</td>
      <td>
        {presence ? (
          <StatusLight light={presence === 'present' ? 'green' : 'grey'}>
            {presenceNames[presence]}
          </StatusLight>
        ) : (
          '未登记'
        )}
        {reason && `:${reason}`}
      </td>
    </tr>
  );
}
