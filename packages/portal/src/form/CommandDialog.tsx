import { Form, Modal } from 'antd';
import { FieldItem, type Step } from './fields.tsx';

export type CommandDialogProps = {
  step: Step;
  busy: boolean;
  /** What was typed when it was last closed. */
  initial?: Record<string, unknown>;
  /** Closed without taking the step, with what was typed so far. */
  onClose: (facts: Record<string, unknown>) => void;
  onConfirm: (facts: Record<string, unknown>) => Promise<unknown>;
};

/** Asks what a step wants to know. Text stays where it is until the step was really taken. */
export function CommandDialog({ step, busy, initial, onClose, onConfirm }: CommandDialogProps) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const confirm = async () => {
    const facts = await form.validateFields();
    await onConfirm(facts).catch(() => undefined);
  };
  return (
    <Modal
      open
      title={step.label}
      okText={step.label}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ danger: step.danger ?? false }}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={() => onClose(form.getFieldsValue())}
      maskClosable={false}
      width={560}
    >
      {step.hint && <p className="p-hint">{step.hint}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        {...(initial && { initialValues: initial })}
      >
        {step.fields?.map((field) => (
          <FieldItem key={field.name} field={field} />
        ))}
      </Form>
    </Modal>
  );
}
