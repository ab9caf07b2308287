import { useQuery } from '@tanstack/react-query';
import { invitationSteps } from '../assignment/steps.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { trpc } from '../trpc.tsx';
import { useInvitationRun } from './joint-matter.tsx';

/** What we are asked, until when, and our answer: a yes or a no with a word. */
export function InvitationCard({ id }: { id: string }) {
  const invitation = useQuery(trpc.assignment.byId.queryOptions({ id }));
  const run = useInvitationRun();
  if (!invitation.data) return null;
  const { instruction, parts, dueBy, dueOn, commands } = invitation.data;
  const open = commands.filter((type) => type === 'accept' || type === 'decline');
  return (
    <div className="j-offer">
      <h3>邀请贵单位参加</h3>
      {instruction && <p className="p-text">{instruction}</p>}
      <p className="p-note">请回答:{parts.map(({ number }) => `第 ${number} 问`).join('、')}</p>
      <p className="p-note">
        {dueBy ? `报送期限 ${dueBy}` : '请答复'} <DueCell dueOn={dueOn} />
      </p>
      <CommandPanel
        commands={open}
        steps={invitationSteps}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync({ id, command: { type, ...facts } })}
      />
    </div>
  );
}
