import { useRouter } from '@tanstack/react-router';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useBase } from '../frame/filters.tsx';
import type { DialogProps } from './ActionCard.tsx';

type Given = { title: string; resolutions?: number[]; findings?: number[] };

/** Chosen points become the numbered parts of one matter, to be given out from there. */
export function RaiseDialog({ activity, act, onClose }: DialogProps) {
  const base = useBase();
  const router = useRouter();
  const [form] = Form.useForm<Given>();
  const raise = async () => {
    const { title, resolutions = [], findings = [] } = await form.validateFields();
    const { matterId } = await act.run({ type: 'raise', title, resolutions, findings });
    onClose();
    if (matterId) router.history.push(`${base}/activities/resolutions/${matterId}`);
  };
  return (
    <Modal
      open
      title="转为议定事项"
      okText="转为议定事项"
      cancelText="取消"
      width={640}
      maskClosable={false}
      confirmLoading={act.busy}
      onOk={() => void raise().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="p-note">所选条目成为一件事项的各条,随后逐条交给单位,或请县区承担。每条只转一次。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        style={{ marginTop: 12 }}
        initialValues={{ title: activity.title.slice(0, 60) }}
      >
        <Form.Item
          name="title"
          label="事项名称"
          rules={[{ required: true, whitespace: true, message: '请填写事项名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Points name="resolutions" label="议定事项" points={activity.resolutions} />
        <Points name="findings" label="发现" points={activity.findings} />
      </Form>
    </Modal>
  );
}

type Point = { number: number; text: string; raisedIn: string | null };

function Points({ name, label, points }: { name: string; label: string; points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <Form.Item name={name} label={label}>
      <Checkbox.Group
        style={{ display: 'grid', gap: 8 }}
        options={points.map(({ number, text, raisedIn }) => ({
          value: number,
          label: `${number}. ${text}${raisedIn ? '(已转)' : ''}`,
          disabled: raisedIn !== null,
        }))}
      />
    </Form.Item>
  );
}
