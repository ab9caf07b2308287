import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { type Addressee, AddresseeList } from '../dispatch/AddresseeList.tsx';
import { useBase } from '../frame/filters.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';

type PrepareDialogProps = { outcome: { id: string; version: number; title: string }; onClose: () => void };

/** 拟文: the paper that carries the outcome, with its words as they stand. */
export function PrepareDialog({ outcome: { id, version, title }, onClose }: PrepareDialogProps) {
  const base = useBase();
  const router = useRouter();
  const [addressees, setAddressees] = useState<Addressee[]>([]);
  const [key] = useState(newKey);
  const prepare = useMutation({
    mutationFn: () => client.outcome.prepare.mutate({ id, version, addressees, key }),
    onSuccess: ({ paperId }) => router.history.push(`${base}/dispatches/${paperId}`),
    meta: { quiet: true },
  });
  return (
    <Modal
      open
      title="拟文"
      okText="拟文"
      cancelText="取消"
      maskClosable={false}
      width={680}
      confirmLoading={prepare.isPending}
      onCancel={onClose}
      onOk={() => prepare.mutate()}
    >
      <p className="p-note">
        把《{title}》的正文、建议和参加单位写成公文,再送核、签发、印发。拟文后要改正文,先取回。
      </p>
      <AddresseeList addressees={addressees} onChange={setAddressees} />
      {prepare.isError && <Alert type="error" showIcon title={sentenceOf(prepare.error)} />}
    </Modal>
  );
}
