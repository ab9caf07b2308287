import { contributionName } from '@concord/domain/contribution/labels';
import { AppLink } from '@concord/ui/AppLink';
import { EmptyState } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { type Given, type JointCase, placeName } from './joint-matter.tsx';

/** 贡献: what each committee gave by its newest edition, and ours while it is written. */
export function ContributionsPanel({ matter }: { matter: JointCase }) {
  const given = useQuery(trpc.contribution.onMatter.queryOptions({ matterId: matter.id }));
  return (
    <>
      {matter.rooms.side && matter.rooms.side.kinds.length > 0 && matter.rooms.common && (
        <BeginBar matter={matter} />
      )}
      <ScreenState query={given}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有贡献">
              各单位在本委空间起草,领导签发后出现在这里;签发后的每一版都不再改动。
            </EmptyState>
          ) : (
            <GivenList rows={rows.filter(({ status }) => status !== 'dropped')} matter={matter} />
          )
        }
      </ScreenState>
    </>
  );
}

function GivenList({ rows, matter }: { rows: readonly Given[]; matter: JointCase }) {
  const base = useBase();
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const ownerOf = ({ committeeId, partnerId }: Given) =>
    matter.partners.find(({ id }) => id === partnerId)?.name ?? placeName(nameOf(committeeId));
  return (
    <ul className="p-plain">
      {rows.map((one) => (
        <li key={one.id}>
          <div className="j-entry-head">
            <AppLink href={`${base}/contributions/${one.id}`}>
              {contributionName(ownerOf(one), { number: one.number, edition: one.editions })}
            </AppLink>
            {one.isMine && <StatusCell kind="contribution" status={one.status} />}
            {one.isMine && one.editions > 0 && one.status !== 'signed' && (
              <span className="p-quiet">正在准备第 {one.editions + 1} 版</span>
            )}
            {one.signedAt && <time className="p-quiet">{moment(one.signedAt)} 签发</time>}
          </div>
          {one.text && <p className="p-text j-excerpt">{one.text}</p>}
          {one.findings.length > 0 && (
            <ol className="p-numbered">
              {one.findings.map(({ number, text }) => (
                <li key={number} value={number}>
                  {text}
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Begins a contribution of ours, or enters what a partner sent on paper. */
function BeginBar({ matter }: { matter: JointCase }) {
  const base = useBase();
  const router = useRouter();
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const begin = useMutation({
    mutationFn: (of: string | null) =>
      client.contribution.open.mutate({ matterId: matter.id, partnerId: of, key: newKey() }),
    onSuccess: ({ id }) => router.history.push(`${base}/contributions/${id}`),
  });
  return (
    <div className="j-tools">
      <Button loading={begin.isPending} onClick={() => begin.mutate(null)}>
        起草本委贡献
      </Button>
      {matter.stand === 'lead' && matter.partners.length > 0 && (
        <>
          <Select
            aria-label="协作方"
            placeholder="协作方"
            style={{ minWidth: 180 }}
            value={partnerId}
            onChange={setPartnerId}
            options={matter.partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button disabled={!partnerId} onClick={() => begin.mutate(partnerId)}>
            录入协作方的贡献
          </Button>
        </>
      )}
    </div>
  );
}
