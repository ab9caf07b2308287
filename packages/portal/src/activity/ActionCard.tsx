import { type ActivityCommandType, invitationStatusNames } from '@concord/domain/activity';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { today } from '../frame/time.tsx';
import type { ActivityCase } from './ActivityScreen.tsx';
import { activitySteps } from './steps.tsx';
import type { Acting } from './useActivity.tsx';
import { dayInWords } from './when.tsx';

const InviteDialog = lazy(async () => ({ default: (await import('./InviteDialog.tsx')).InviteDialog }));
const PeopleDialog = lazy(async () => ({ default: (await import('./PeopleDialog.tsx')).PeopleDialog }));
const PresenceDialog = lazy(async () => ({ default: (await import('./PresenceDialog.tsx')).PresenceDialog }));
const RaiseDialog = lazy(async () => ({ default: (await import('./RaiseDialog.tsx')).RaiseDialog }));
const ReviseDialog = lazy(async () => ({ default: (await import('./ReviseDialog.tsx')).ReviseDialog }));
const RoomDialog = lazy(async () => ({ default: (await import('./RoomDialog.tsx')).RoomDialog }));

export type DialogProps = { activity: ActivityCase; act: Acting; onClose: () => void };

/** Steps with a form of their own, in the order in which they are offered. */
const dialogs = [
  ['enterPeople', '登记人员', PeopleDialog],
  ['notePresence', '登记到会', PresenceDialog],
  ['raise', '转为议定事项', RaiseDialog],
  ['invite', '邀请委员会', InviteDialog],
  ['revise', '调整安排', ReviseDialog],
  ['joinMatter', '纳入联动专题', RoomDialog],
] as const satisfies [ActivityCommandType, string, ComponentType<DialogProps>][];

/** What the activity waits for, in words. */
function waitsFor({ status, fromOn, isWhole, myInvitation, participants, minutes }: ActivityCase): string {
  if (status === 'cancelled') return '活动已取消。';
  if (myInvitation && !isWhole && status === 'planned')
    return myInvitation.status === 'asked' ? '请答复是否参加。' : '您委员会已谢绝参加。';
  if (!isWhole) return `您委员会的答复:${myInvitation ? invitationStatusNames[myInvitation.status] : ''}。`;
  if (status === 'planned')
    return today() < fromOn ? `等${dayInWords(fromOn)}举行。` : '已到日期,举行后请登记。';
  if (status === 'closed') return '纪要已定稿。';
  const waiting = participants.filter(({ presence }) => presence === null).length;
  if (waiting > 0) return `还有 ${waiting} 人没有登记是否到会。`;
  return minutes ? '核对无误后定稿。' : '请写纪要和发现,然后定稿。';
}

/** The step it waits for, when that has a form of its own. */
function dueNow({ status, participants, commands }: ActivityCase): ActivityCommandType | undefined {
  if (status === 'held' && participants.some(({ presence }) => presence === null)) return 'notePresence';
  const isFirst = status === 'planned' && participants.length === 0;
  return isFirst && commands.includes('enterPeople') ? 'enterPeople' : undefined;
}

/** The steps open to me. */
export function ActionCard({ activity, act }: { activity: ActivityCase; act: Acting }) {
  const base = useBase();
  const router = useRouter();
  const [asked, setAsked] = useState<ActivityCommandType>();
  const { commands } = activity;
  const due = dueNow(activity);
  const steps = due
    ? { ...activitySteps, close: { ...activitySteps.close, label: '定稿', primary: false } }
    : activitySteps;
  const close = () => setAsked(undefined);
  const run = async (type: ActivityCommandType, facts: Record<string, unknown>) => {
    await act.run({ type, ...facts });
    if (type === 'decline') router.history.push(`${base}/activities`);
  };
  return (
    <section className="p-card">
      <h2>现在该谁办</h2>
      <p>{waitsFor(activity)}</p>
      <CommandPanel commands={commands} steps={steps} busy={act.busy} onRun={run} />
      <div className="p-actions" style={{ marginTop: 8 }}>
        {[...dialogs]
          .sort(([a], [b]) => Number(b === due) - Number(a === due))
          .filter(([type]) => commands.includes(type))
          .map(([type, label]) => (
            <Button
              key={type}
              block
              type={type === due && !commands.includes('takePart') ? 'primary' : 'default'}
              onClick={() => setAsked(type)}
            >
              {label}
            </Button>
          ))}
      </div>
      <Suspense>
        {dialogs.map(
          ([type, , Dialog]) =>
            asked === type && <Dialog key={type} activity={activity} act={act} onClose={close} />,
        )}
      </Suspense>
    </section>
  );
}
