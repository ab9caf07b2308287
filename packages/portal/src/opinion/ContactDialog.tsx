import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { client, newKey } from '../trpc.tsx';

/** Name and number in the clear, for a reason that is kept in the history. */
export function ContactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => client.opinion.contact.mutate({ id, reason, key: newKey() }),
  });
  return (
    <Modal
      open
      title="查看联系方式"
      okText="查看"
      cancelText="关闭"
      confirmLoading={reveal.isPending}
      okButtonProps={{ disabled: reason.trim() === '', hidden: reveal.isSuccess }}
      onOk={() => reveal.mutate()}
      onCancel={onClose}
    >
      {reveal.data ? (
        <p className="p-text">
          {reveal.data.name || '未留姓名'} {reveal.data.phone}
        </p>
      ) : (
        <Input
          autoFocus
          aria-label="查看原因"
          placeholder="查看原因,如:回访(会记入经过)"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </Modal>
  );
}
