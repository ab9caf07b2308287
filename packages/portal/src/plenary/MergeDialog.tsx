import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../trpc.tsx';

/** Into which suggestion of the same plenary this one goes; both stay on record. */
export function MergeDialog({
  recordId,
  id,
  busy,
  onClose,
  onChosen,
}: {
  recordId: string;
  id: string;
  busy: boolean;
  onClose: () => void;
  onChosen: (into: string) => Promise<unknown>;
}) {
  const [into, setInto] = useState<string>();
  const items = useQuery(trpc.plenary.items.queryOptions({ recordId, status: 'open', limit: 1000 }));
  return (
    <Modal
      open
      title="并入另一条"
      okText="并入"
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: !into }}
      onCancel={onClose}
      onOk={() => into && void onChosen(into).catch(() => undefined)}
    >
      <p className="p-note">两条都保留在记录里;答复以并入后的一条为准,随时可恢复单列。</p>
      <Select
        aria-label="并入哪一条"
        style={{ width: '100%' }}
        loading={items.isPending}
        value={into ?? null}
        onChange={setInto}
        placeholder="输入序号或文字查找"
        showSearch={{ optionFilterProp: 'label' }}
        options={(items.data?.rows ?? [])
          .filter((row) => row.id !== id)
          .map(({ id: value, place, title }) => ({ value, label: `${place}. ${title}` }))}
      />
    </Modal>
  );
}
