import type { AppRouter } from '@concord/server/router';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { createContext, type ReactNode, useContext } from 'react';
import { queryClient, trpc } from '../trpc.tsx';

/** Who is signed in, and in which of their capacities they act now. */
export type Me = NonNullable<inferRouterOutputs<AppRouter>['session']['me']>;

const SessionContext = createContext<Me | undefined>(undefined);

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <SessionContext value={me}>{children}</SessionContext>;
}

/** Inside the frame somebody is always signed in. */
export function useSession() {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useSession is for screens inside PortalFrame');
  const forget = () => {
    queryClient.clear();
    window.location.reload();
  };
  const signOut = useMutation(trpc.session.signOut.mutationOptions({ onSuccess: forget }));
  const switchCapacity = useMutation(trpc.session.switchCapacity.mutationOptions({ onSuccess: forget }));
  return {
    me,
    signOut: () => signOut.mutate(),
    switchTo: (capacityId: string) => switchCapacity.mutate({ capacityId }),
  };
}
