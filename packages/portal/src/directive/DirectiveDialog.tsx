import { type DirectiveLevel, directiveLevelNames } from '@concord/domain/directive';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { FileList, type KeptFile } from '../form/FileList.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey } from '../trpc.tsx';
import type { Directive } from './DirectivePanel.tsx';

type Given = {
  office: string;
  title: string;
  name?: string;
  givenOn: string;
  text?: string;
  requirement?: string;
  level: DirectiveLevel;
  reason?: string;
};

type DirectiveDialogProps = {
  dispatchId: string;
  /** One that is to be corrected; a new one when left out. */
  directive?: Directive;
  onClose: () => void;
};

/** 登记批示: office and title of the leader, the day, the words or a scan, what is required, and who may see it. */
export function DirectiveDialog({ dispatchId, directive, onClose }: DirectiveDialogProps) {
  const [form] = Form.useForm<Given>();
  const [scans, setScans] = useState<KeptFile[]>(
    (directive?.scanIds ?? []).map((id, index) => ({ id, name: `批示扫描件 ${index + 1}` })),
  );
  const [key] = useState(newKey);
  const text = Form.useWatch('text', form) ?? '';
  const save = useMutation({
    mutationFn: ({ reason = '', ...given }: Given) => {
      const facts = { ...given, scanIds: scans.map(({ id }) => id) };
      return directive
        ? client.directive.run.mutate({
            id: directive.id,
            version: directive.version,
            command: { type: 'correct', directive: facts, reason } as never,
            key,
          })
        : client.directive.record.mutate({ dispatchId, directive: facts, key });
    },
    onSuccess: () => {
      tell('已登记', 'success');
      onClose();
    },
  });
  const verb = directive ? '更正批示' : '登记批示';
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
      onOk={() =>
        void form
          .validateFields()
          .then((given) => save.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={directive ?? { givenOn: today(), level: 'committee' }}
      >
        <Form.Item name="office" label="批示领导所在机关" rules={needed('批示领导所在机关')}>
          <Input maxLength={40} placeholder="如:市委" />
        </Form.Item>
        <Form.Item name="title" label="职务" rules={needed('职务')}>
          <Input maxLength={40} placeholder="如:主要领导" />
        </Form.Item>
        <Form.Item name="name" label="姓名(可不填)">
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="givenOn" label="批示日期" rules={needed('批示日期')}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="text" label="批示内容" extra="照录原文;也可以只上传扫描件。">
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
        <CharacterCount text={text} max={3000} />
        <FileList label="批示扫描件" files={scans} max={5} onChange={setScans} />
        <Form.Item
          name="requirement"
          label="办理要求"
          extra="交办时带给承办单位;限制知悉时单位只看到这一条。"
          style={{ marginTop: 16 }}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <Form.Item name="level" label="谁能看到批示内容">
          <Select options={Object.entries(directiveLevelNames).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        {directive && (
          <Form.Item name="reason" label="更正原因" rules={needed('更正原因')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

const needed = (label: string) => [{ required: true, min: 2, message: `请填写${label}`, whitespace: true }];
