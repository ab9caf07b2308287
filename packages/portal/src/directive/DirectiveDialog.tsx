import { type DirectiveLevel, directiveLevelNames } from '@concord/domain/directive';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { useMutation } from '@tanstack/react-query';
import { Alert, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { FileList } from '../form/FileList.tsx';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import type { SentFile } from '../form/useUpload.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import type { Directive } from './DirectivePanel.tsx';
import '../dispatch/dispatch.css';

type Typed = {
  office: string;
  title: string;
  name: string;
  givenOn: string;
  text: string;
  requirement: string;
  level: DirectiveLevel;
  scans: SentFile[];
  reason: string;
};

type DirectiveDialogProps = {
  dispatchId: string;
  /** One that is to be corrected; a new one when left out. */
  directive?: Directive;
  onClose: () => void;
};

/** 登记批示: office and title of the leader, the day, the words or a scan, what is required, and who may see it. */
export function DirectiveDialog({ dispatchId, directive, onClose }: DirectiveDialogProps) {
  const keepAs = `concord.directive.${directive?.id ?? dispatchId}`;
  const { draft, set, saving, forget } = useKeptDraft<Typed>(keepAs, typedOf(directive));
  const [problem, setProblem] = useState<string>();
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: ({ scans, reason, ...facts }: Typed) => {
      const written = { ...facts, scanIds: scans.map(({ id }) => id) };
      return directive
        ? client.directive.run.mutate({
            id: directive.id,
            version: directive.version,
            command: { type: 'correct', directive: written, reason },
            key,
          })
        : client.directive.record.mutate({ dispatchId, directive: written, key });
    },
    onSuccess: () => {
      tell('已登记', 'success');
      forget();
      onClose();
    },
    onError: (error) => setProblem(sentenceOf(error)),
    meta: { quiet: true },
  });
  const verb = directive ? '更正批示' : '登记批示';
  const confirm = () => {
    const missing = problemOf(draft, directive !== undefined);
    setProblem(missing);
    if (!missing) save.mutate(draft);
  };
  return (
    <Modal
      open
      title={verb}
      okText={verb}
      cancelText="取消"
      maskClosable={false}
      confirmLoading={save.isPending}
      width={600}
      onCancel={onClose}
      onOk={confirm}
    >
      <div className="d-form">
        <Line
          label="批示领导所在机关"
          hint="如:市委"
          max={40}
          value={draft.office}
          onChange={(office) => set({ office })}
        />
        <Line
          label="职务"
          hint="如:主要领导"
          max={40}
          value={draft.title}
          onChange={(title) => set({ title })}
        />
        <Line label="姓名(可不填)" max={20} value={draft.name} onChange={(name) => set({ name })} />
        <Line label="批示日期" type="date" value={draft.givenOn} onChange={(givenOn) => set({ givenOn })} />
        <Lines
          label="批示内容"
          help="照录原文;也可以只上传扫描件。"
          max={3000}
          value={draft.text}
          onChange={(text) => set({ text })}
        />
        <FileList label="批示扫描件" files={draft.scans} max={5} onChange={(scans) => set({ scans })} />
        <Lines
          label="办理要求"
          help="交办时带给承办单位;限制知悉时单位只看到这一条。"
          max={500}
          value={draft.requirement}
          onChange={(requirement) => set({ requirement })}
        />
        <div>
          <span className="d-label">谁能看到批示内容</span>
          <Select
            aria-label="谁能看到批示内容"
            value={draft.level}
            style={{ width: '100%' }}
            options={Object.entries(directiveLevelNames).map(([value, label]) => ({ value, label }))}
            onChange={(level: DirectiveLevel) => set({ level })}
          />
        </div>
        {directive && (
          <Lines label="更正原因" max={300} value={draft.reason} onChange={(reason) => set({ reason })} />
        )}
        {problem && <Alert type="error" showIcon title={problem} />}
        <SavedNote saving={saving} />
      </div>
    </Modal>
  );
}

const typedOf = (directive: Directive | undefined): Typed => ({
  office: directive?.office ?? '',
  title: directive?.title ?? '',
  name: directive?.name ?? '',
  givenOn: directive?.givenOn ?? today(),
  text: directive?.text ?? '',
  requirement: directive?.requirement ?? '',
  level: directive?.level ?? 'committee',
  scans: (directive?.scanIds ?? []).map((id, index) => ({ id, name: `批示扫描件 ${index + 1}` })),
  reason: '',
});

function problemOf({ office, title, givenOn, reason }: Typed, isCorrection: boolean): string | undefined {
  if (office.trim().length < 2) return '请填写批示领导所在机关';
  if (title.trim().length < 2) return '请填写职务';
  if (!givenOn) return '请填写批示日期';
  return isCorrection && reason.trim().length < 2 ? '请填写更正原因' : undefined;
}

type LineProps = {
  label: string;
  hint?: string;
  type?: 'date';
  max?: number;
  value: string;
  onChange: (value: string) => void;
};

function Line({ label, hint, type, max, value, onChange }: LineProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        {...(type && { type, style: { width: 180 } })}
        {...(max && { maxLength: max })}
        {...(hint && { placeholder: hint })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

type LinesProps = {
  label: string;
  help?: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
};

function Lines({ label, help, max, value, onChange }: LinesProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="d-form-count">
        <span className="p-note">{help}</span>
        <CharacterCount text={value} max={max} />
      </p>
    </div>
  );
}
