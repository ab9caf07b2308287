import { Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { CharacterCount, countCharacters } from '../CharacterCount.tsx';
import './staff.css';

type ReasonDialogProps = {
  open: boolean;
  /** The verb and what it is done to: 退回《平定堡镇三道沟水井…》. */
  title: string;
  /** What the reason is for and who will read it. */
  hint?: ReactNode;
  label?: string;
  /** The verb on the button, e.g. 退回. */
  verb: string;
  /** Characters as people count them. */
  max?: number;
  danger?: boolean;
  /** Further fields above the reason. */
  children?: ReactNode;
  /** Closing is up to the caller; a refusal (rejected promise) leaves the text where it is. */
  onConfirm: (reason: string) => Promise<unknown>;
  onCancel: () => void;
};

/** Confirmation with a reason. Closing it keeps the text for the next opening; only success clears it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, hint, label = '理由', verb, max = 200, danger = false, children } = props;
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function confirm() {
    const words = reason.trim();
    if (!words) return complain(`请写明${label}`);
    if (countCharacters(words) > max) return complain(`${label}最多${max}字`);
    setBusy(true);
    // Why it was refused is said by the caller, the same way as for every other command.
    const done = await props.onConfirm(words).then(
      () => true,
      () => false,
    );
    setBusy(false);
    if (done) setReason('');
  }

  function complain(words: string) {
    setComplaint(words);
    document.getElementById(id)?.focus();
  }

  const footer = [
    <Button key="cancel" onClick={props.onCancel}>
      取消
    </Button>,
    <Button key="confirm" type="primary" danger={danger} loading={busy} onClick={confirm}>
      {verb}
    </Button>,
  ];
  return (
    <Modal title={title} open={open} onCancel={props.onCancel} footer={footer}>
      <div className="s-reason">
        {children}
        <label htmlFor={id}>
          {label}
          <span className="s-required">(必填)</span>
        </label>
        {hint && (
          <p id={`${id}-hint`} className="s-hint">
            {hint}
          </p>
        )}
        <Input.TextArea
          id={id}
          value={reason}
          rows={4}
          status={complaint ? 'error' : ''}
          aria-required="true"
          aria-invalid={complaint ? true : undefined}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-complaint ${id}-count`}
          onChange={(event) => {
            setReason(event.target.value);
            setComplaint(undefined);
          }}
        />
        <div className="s-reason-under">
          <span id={`${id}-complaint`} role="alert" className="s-complaint">
            {complaint}
          </span>
          <CharacterCount text={reason} max={max} id={`${id}-count`} />
        </div>
      </div>
    </Modal>
  );
}
