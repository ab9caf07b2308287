import { Form, Modal } from 'antd';
import type { DialogProps } from './ActionCard.tsx';
import { type PlanFacts, PlanForm, planOf } from './PlanForm.tsx';

/** Changes day, place or agenda of what is only planned; the invited are told when time or place moved. */
export function ReviseDialog({ activity, act, onClose }: DialogProps) {
  const [form] = Form.useForm<PlanFacts>();
  const { title, fromOn, toOn, startTime, place, purpose, agenda } = activity;
  const revise = async () => {
    await act.run({ type: 'revise', ...planOf(await form.validateFields()) });
    onClose();
  };
  return (
    <Modal
      open
      title="调整安排"
      okText="保存"
      cancelText="取消"
      width={640}
      maskClosable={false}
      confirmLoading={act.busy}
      onOk={() => void revise().catch(() => undefined)}
      onCancel={onClose}
    >
      <PlanForm
        form={form}
        initial={{
          title,
          fromOn,
          toOn,
          place,
          purpose,
          agenda: agenda.map(({ text }) => text).join('\n'),
          ...(startTime && { startTime }),
        }}
      />
    </Modal>
  );
}
