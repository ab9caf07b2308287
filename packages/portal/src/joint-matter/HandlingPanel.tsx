import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import type { JointCase } from './joint-matter.tsx';

const OrderDialog = lazy(async () => ({
  default: (await import('../assignment/OrderDialog.tsx')).OrderDialog,
}));
const BelowDialog = lazy(async () => ({ default: (await import('./BelowDialog.tsx')).BelowDialog }));

/** 办理: invitations and what was asked of one's own units; of others each sees only what concerns them. */
export function HandlingPanel({ matter }: { matter: JointCase }) {
  const [asking, setAsking] = useState(false);
  const { id, stand, invitationId, mayInvite } = matter;
  const below = stand === 'taking' && invitationId ? invitationId : undefined;
  return (
    <>
      {(mayInvite || below) && (
        <div className="j-tools">
          <Button onClick={() => setAsking(true)}>请本级单位提供材料</Button>
          <span className="p-quiet">只在本级流转,其他单位看不到。</span>
        </div>
      )}
      <OnMatterPanel matterId={id} />
      <Suspense>
        {asking && below && <BelowDialog parentId={below} onClose={() => setAsking(false)} />}
        {asking && !below && (
          <OrderDialog matterKind="jointMatter" matterId={id} onClose={() => setAsking(false)} />
        )}
      </Suspense>
    </>
  );
}
