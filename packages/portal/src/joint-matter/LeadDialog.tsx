import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';
import type { JointCase } from './joint-matter.tsx';

type Typed = { toId: string; word: string };

/** 移交牵头: offered to one who takes part; nothing changes before they take it. */
export function LeadDialog({ matter, onClose }: { matter: JointCase; onClose: () => void }) {
  const [form] = Form.useForm<Typed>();
  const taking = matter.participants.filter(({ stand }) => stand === 'taking' || stand === 'given');
  const nameOf = useNames(taking.map(({ committeeId }) => committeeId));
  const offer = useMutation({
    mutationFn: (typed: Typed) =>
      client.jointMatter.offerLead.mutate({ id: matter.id, offer: typed, key: newKey() }),
    onSuccess: () => {
      tell('已提出移交,等对方答复', 'success');
      onClose();
    },
  });
  return (
    <Modal
      open
      title="移交牵头"
      okText="提出移交"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={offer.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((typed) => offer.mutateAsync(typed))
          .catch(() => undefined)
      }
    >
      <p className="p-note">对方接任后,由对方主持;贵单位会收到参加邀请,可继续参加。对方答复前一切照旧。</p>
      <Form form={form} layout="vertical" requiredMark="optional">
        <Form.Item name="toId" label="移交给" rules={[{ required: true, message: '请选择单位' }]}>
          <Select
            options={taking.map(({ committeeId }) => ({ value: committeeId, label: nameOf(committeeId) }))}
            notFoundContent="还没有接受邀请的单位"
          />
        </Form.Item>
        <Form.Item
          name="word"
          label="移交说明"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填写移交说明' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
