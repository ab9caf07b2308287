import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { trpc } from '../trpc.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

const BelowDialog = lazy(async () => ({ default: (await import('./BelowDialog.tsx')).BelowDialog }));

/** 分解到下级: to whom this unit gave parts of its task, and how far they are. */
export function BelowPanel({ assignment }: { assignment: AssignmentCase }) {
  const base = useBase();
  const { id, matterId, organizationId, mayOrderBelow } = assignment;
  const [asked, setAsked] = useState(false);
  const all = useQuery(trpc.assignment.onMatter.queryOptions({ matterId }));
  const below = (all.data ?? []).filter(({ parentId }) => parentId === id);
  const nameOf = useNames(below.map((child) => child.organizationId));
  if (below.length === 0 && !mayOrderBelow) return null;
  return (
    <section className="p-card" aria-label="分解到下级">
      <h2>分解到下级</h2>
      {below.length === 0 && (
        <p className="p-note">可以交给乡镇、站点或其他单位先办,乡镇可以再交到村;您仍对上负责。</p>
      )}
      <ul className="p-plain">
        {below.map((child) => (
          <li key={child.id}>
            <AppLink href={`${base}/assignments/${child.id}`}>{nameOf(child.organizationId)}</AppLink>{' '}
            <StatusCell kind="assignment" status={child.status} />{' '}
            {child.dueOn && <DueCell dueOn={child.dueOn} isProvisional={child.isProvisional} />}
            {!child.isMandatory && <span className="p-note"> 不影响本单位答复</span>}
            {child.reply && <p className="p-note p-text">{child.reply.text}</p>}
          </li>
        ))}
      </ul>
      {mayOrderBelow && (
        <Button style={{ marginTop: 12 }} onClick={() => setAsked(true)}>
          分解到下级
        </Button>
      )}
      {asked && (
        <Suspense>
          <BelowDialog assignmentId={id} organizationId={organizationId} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </section>
  );
}
