import { Form, Modal } from 'antd';
import { AudienceField } from './AudienceField.tsx';

type AudienceDialogProps = {
  readers: readonly string[];
  busy: boolean;
  onClose: () => void;
  onConfirm: (readers: string[]) => Promise<unknown>;
};

/** Changes to whom something is shared. */
export function AudienceDialog({ readers, busy, onClose, onConfirm }: AudienceDialogProps) {
  const [form] = Form.useForm<{ readers?: string[] }>();
  return (
    <Modal
      open
      title="修改共享范围"
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() =>
        void onConfirm(form.getFieldValue('readers') ?? [])
          .then(onClose)
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" initialValues={{ readers: [...readers] }}>
        <AudienceField />
      </Form>
    </Modal>
  );
}
