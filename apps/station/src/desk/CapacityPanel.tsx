import { BigButton } from '@concord/ui/public/BigButton';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import type { Me } from './DeskScreen.tsx';

/** Somebody signed in for another office: the desk is for those who are of a station, too. */
export function CapacityPanel({ me, onDone }: { me: Me; onDone: () => void }) {
  const { act, isBusy, problem } = useAct();
  const here = me.capacities.filter(({ portal }) => portal === 'station');
  return (
    <>
      <h1>{here.length > 0 ? '请选择身份' : '您不在联络站任职'}</h1>
      <p>
        现在的身份:{me.current.organizationName} {me.current.roleName}
      </p>
      {problem && <p className="p-error">{problem}</p>}
      <div className="st-row">
        {here.map(({ id, organizationName, roleName }) => (
          <BigButton
            key={id}
            disabled={isBusy}
            onClick={() =>
              void act(async () => {
                await clerk.session.switchCapacity.mutate({ capacityId: id });
                onDone();
              })
            }
          >
            {organizationName} {roleName}
          </BigButton>
        ))}
        <BigButton look="plain" onClick={() => void clerk.session.signOut.mutate().then(onDone, onDone)}>
          换个账号登录
        </BigButton>
      </div>
    </>
  );
}
