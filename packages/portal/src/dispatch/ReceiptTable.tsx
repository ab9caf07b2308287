import type { Dispatch } from '@concord/domain/dispatch';
import { StatusTag } from '@concord/ui/StatusTag';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { moment } from '../frame/time.tsx';

type Recipient = Dispatch['recipients'][number];

/** 收悉情况: who has it in hand, and since when. */
export function ReceiptTable({ recipients }: { recipients: readonly Recipient[] }) {
  const received = recipients.filter(({ receipt }) => receipt !== null).length;
  return (
    <>
      <p className="p-note">
        {recipients.length} 个收件单位,{received} 个已收悉。
      </p>
      <RecordTable
        label="收悉情况"
        rows={recipients}
        rowKey={({ place }) => String(place)}
        columns={[
          { title: '收件单位', render: ({ name }) => name },
          { title: '方式', render: ({ isCopy }) => (isCopy ? '抄送' : '主送') },
          { title: '送达', render: ({ deliveredAt }) => (deliveredAt ? moment(deliveredAt) : '—') },
          { title: '收悉', render: (one) => <Received recipient={one} /> },
        ]}
      />
    </>
  );
}

function Received({ recipient: { organizationId, deliveredAt, receipt } }: { recipient: Recipient }) {
  if (receipt)
    return (
      <>
        <StatusTag light="blue">{receipt.on} 收悉</StatusTag> {receipt.by}
      </>
    );
  if (!deliveredAt) return '—';
  return <StatusTag light="yellow">{organizationId ? '待确认' : '待登记回执'}</StatusTag>;
}
