import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

/** Acts of administration; a one-time password is shown once and kept nowhere. */
export function useAdministration() {
  return useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.organization.run.mutate({ command: command as never, key: newKey() }),
    onSuccess: ({ firstPassword }) => {
      if (firstPassword)
        Modal.info({ title: '一次性密码', content: `请当面告知本人,首次登录须修改:${firstPassword}` });
      else tell('已办', 'success');
    },
  });
}
