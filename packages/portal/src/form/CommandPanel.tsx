import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { type Field, FieldItem } from './fields.tsx';

/** A step as it is offered: its verb, what it wants to know, and how it weighs. */
export type Step = {
  label: string;
  fields?: readonly Field[];
  primary?: boolean;
  danger?: boolean;
  hint?: string;
};

type CommandPanelProps<Type extends string> = {
  /** Open now, in the order of the rule book. */
  commands: readonly Type[];
  steps: Partial<Record<Type, Step>>;
  busy: boolean;
  /** Resolves when it was carried out; a refusal leaves the form as it is. */
  onRun: (type: Type, facts: Record<string, unknown>) => Promise<unknown>;
};

/** The only actions open to me: the first primary one is the one the work waits for. */
export function CommandPanel<Type extends string>({ commands, steps, busy, onRun }: CommandPanelProps<Type>) {
  const [asked, setAsked] = useState<Type>();
  const offered = commands.flatMap((type) => {
    const step = steps[type];
    return step ? [{ type, step }] : [];
  });
  const main = offered.find(({ step }) => step.primary)?.type;
  const sorted = [...offered].sort((a, b) => Number(b.type === main) - Number(a.type === main));
  const start = (type: Type, step: Step) => (step.fields?.length ? setAsked(type) : void onRun(type, {}));
  const step = asked && steps[asked];
  return (
    <div className="p-actions">
      {sorted.map(({ type, step: offer }) => (
        <Button
          key={type}
          block
          type={type === main ? 'primary' : 'default'}
          danger={offer.danger ?? false}
          disabled={busy}
          onClick={() => start(type, offer)}
        >
          {offer.label}
        </Button>
      ))}
      {asked && step && (
        <CommandDialog
          key={asked}
          step={step}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onConfirm={(facts) => onRun(asked, facts).then(() => setAsked(undefined))}
        />
      )}
    </div>
  );
}

type CommandDialogProps = {
  step: Step;
  busy: boolean;
  onClose: () => void;
  onConfirm: (facts: Record<string, unknown>) => Promise<unknown>;
};

/** Asks what a step wants to know. Text stays where it is until the step was really taken. */
export function CommandDialog({ step, busy, onClose, onConfirm }: CommandDialogProps) {
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
      onCancel={onClose}
      maskClosable={false}
      width={560}
    >
      {step.hint && <p className="p-note">{step.hint}</p>}
      <Form form={form} layout="vertical" requiredMark="optional">
        {step.fields?.map((field) => (
          <FieldItem key={field.name} field={field} />
        ))}
      </Form>
    </Modal>
  );
}
