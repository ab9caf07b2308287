import { useMutation } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

const FirstPasswordDialog = lazy(async () => ({
  default: (await import('./FirstPasswordDialog.tsx')).FirstPasswordDialog,
}));

/** Acts of administration; `dialog` shows a one-time password once, and it is kept nowhere. */
export function useAdministration() {
  const [firstPassword, setFirstPassword] = useState<string>();
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.organization.run.mutate({ command: command as never, key: newKey() }),
    onSuccess: (done) => {
      if (done.firstPassword) setFirstPassword(done.firstPassword);
      else tell('已办', 'success');
    },
  });
  const dialog: ReactNode = firstPassword && (
    <Suspense>
      <FirstPasswordDialog password={firstPassword} onClose={() => setFirstPassword(undefined)} />
    </Suspense>
  );
  return { mutate, mutateAsync, isPending, dialog };
}
