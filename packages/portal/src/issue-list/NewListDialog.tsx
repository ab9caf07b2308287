import { aspectsMax } from '@concord/domain/matter/issue-list';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { client, newKey } from '../trpc.tsx';

type Given = { name: string; inspection: string; aspects: string };

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list begins with where it comes from and the aspects it is ordered by. */
export function NewListDialog({
  onClose,
  onOpened,
}: {
  onClose: () => void;
  onOpened: (list: { id: string }) => void;
}) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const open = useMutation({
    mutationFn: ({ name, inspection, aspects }: Given) =>
      client.issueList.open.mutate({ list: { name, inspection, aspects: linesOf(aspects) }, key }),
    onSuccess: onOpened,
  });
  const save = async () => open.mutateAsync(await form.validateFields());
  return (
    <Modal
      open
      title="新建清单"
      okText="新建"
      cancelText="取消"
      confirmLoading={open.isPending}
      onCancel={onClose}
      onOk={() => void save().catch(() => undefined)}
      maskClosable={false}
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        <Form.Item
          name="name"
          label="清单名称"
          rules={[{ required: true, whitespace: true, message: '请填写清单名称' }]}
        >
          <Input maxLength={60} placeholder="农村人居环境整治问题清单" />
        </Form.Item>
        <Form.Item
          name="inspection"
          label="来自哪次视察督导"
          rules={[{ required: true, whitespace: true, message: '请填写来自哪次视察督导' }]}
        >
          <Input maxLength={200} placeholder="农村人居环境整治专项视察督导" />
        </Form.Item>
        <Form.Item
          name="aspects"
          label="问题的方面,每行一个"
          extra={`按书写顺序编号,最多 ${aspectsMax} 个;以后可以增加。`}
          rules={[
            { required: true, whitespace: true, message: '请至少填写一个方面' },
            {
              validator: (_, text: string = '') =>
                new Set(linesOf(text)).size === linesOf(text).length
                  ? Promise.resolve()
                  : Promise.reject(new Error('方面名称不能重复')),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} placeholder={'街道环境卫生\n污水排放'} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
