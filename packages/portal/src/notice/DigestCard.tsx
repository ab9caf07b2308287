import { AppLink } from '@concord/ui/AppLink';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useBase } from '../frame/filters.tsx';
import { client, trpc } from '../trpc.tsx';

/** 今日提要: once a day what is open and due, for whoever asked for it. */
export function DigestCard() {
  const base = useBase();
  const digest = useQuery(trpc.notice.digest.queryOptions());
  const see = useMutation({ mutationFn: () => client.notice.seeDigest.mutate() });
  if (!digest.data) return null;
  const { on, open, overdue, today, soon } = digest.data;
  const numbers = [
    { label: '待办', count: open, href: `${base}/` },
    { label: '已超期', count: overdue, href: `${base}/?due=late` },
    { label: '今日到期', count: today, href: `${base}/?due=today` },
    { label: '三天内到期', count: soon, href: `${base}/?due=soon` },
  ];
  return (
    <section className="p-card" aria-label="今日提要">
      <h2>今日提要 {on}</h2>
      <p>
        {numbers.map(({ label, count, href }, index) => (
          <span key={label}>
            {index > 0 && ' · '}
            {label} <AppLink href={href}>{count} 件</AppLink>
          </span>
        ))}
      </p>
      <Button loading={see.isPending} onClick={() => see.mutate()}>
        知道了
      </Button>
    </section>
  );
}
