import { sharedKindNames } from '@concord/domain/shared-item/labels';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';
import { AudienceField } from './AudienceField.tsx';

type Given = {
  kind: keyof typeof sharedKindNames;
  title: string;
  field?: string;
  text: string;
  readers?: string[];
};
type ShareDialogProps = { onClose: () => void; onShared: (id: string) => void };

/** Something of the own committee's for others; files are added on its page. */
export function ShareDialog({ onClose, onShared }: ShareDialogProps) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const kind = Form.useWatch('kind', form) ?? 'experience';
  const isExpert = kind === 'expert';
  const share = useMutation({
    mutationFn: (item: Given) => client.sharedItem.share.mutate({ item, fileIds: [], key }),
    onSuccess: ({ id }) => {
      tell('已共享', 'success');
      onShared(id);
    },
  });
  return (
    <Modal
      open
      title="共享资料"
      okText="共享"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={share.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => share.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional" initialValues={{ kind: 'experience' }}>
        <Form.Item name="kind" label="类别">
          <Radio.Group
            options={Object.entries(sharedKindNames).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item
          name="title"
          label={isExpert ? '专家身份' : '名称'}
          extra={isExpert ? '写身份,不写姓名、电话,如:水利高级工程师。' : undefined}
          rules={[{ required: true, min: 2, whitespace: true, message: '请填写,至少 2 个字' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="field" label="领域" rules={[{ required: isExpert, message: '请填写专家的领域' }]}>
          <Input maxLength={20} placeholder="如:农村供水" />
        </Form.Item>
        <Form.Item
          name="text"
          label={isExpert ? '能帮什么' : '内容'}
          extra={kind === 'paper' ? '文件在共享后的页面上添加。' : undefined}
          rules={[{ required: true, min: 4, whitespace: true, message: '请写明内容,至少 4 个字' }]}
        >
          <Input.TextArea maxLength={4000} showCount autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <AudienceField />
      </Form>
    </Modal>
  );
}
