import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Given = { title: string; summary: string; committeeIds: string[]; dueBy?: string };

type AskDialogProps = {
  /** To ask further committees about what was asked before. */
  about?: { id: string; asked: readonly string[] };
  onClose: () => void;
  onAsked: (id: string) => void;
};

/** What help is wanted, and whose. */
export function AskDialog({ about, onClose, onAsked }: AskDialogProps) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const { me } = useSession();
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const ask = useMutation({
    mutationFn: async ({ title, summary, committeeIds, dueBy }: Given) => {
      const asked = { committeeIds, dueBy: dueBy || null };
      if (!about) return client.helpRequest.ask.mutate({ request: { title, summary }, asked, key });
      await client.helpRequest.askAlso.mutate({ id: about.id, asked, key });
      return { id: about.id };
    },
    onSuccess: ({ id }) => {
      tell('已发出', 'success');
      onAsked(id);
    },
  });
  const without = [me.current.committeeId, ...(about?.asked ?? [])];
  return (
    <Modal
      open
      title={about ? '另请其他单位帮助' : '请其他单位帮助'}
      okText="发出"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={ask.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => ask.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        {!about && (
          <>
            <Form.Item
              name="title"
              label="标题"
              rules={[{ required: true, min: 4, whitespace: true, message: '请填写标题,至少 4 个字' }]}
            >
              <Input maxLength={60} placeholder="如:请支援水质快检箱" />
            </Form.Item>
            <Form.Item
              name="summary"
              label="需要什么帮助、用在哪里"
              rules={[{ required: true, min: 4, whitespace: true, message: '请写明需要什么帮助' }]}
            >
              <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 3, maxRows: 10 }} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="committeeIds"
          label="请哪些单位"
          rules={[{ required: true, message: '请选择请哪些单位帮助' }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(committees.data ?? [])
              .filter(({ id }) => !without.includes(id))
              .map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </Form.Item>
        <Form.Item name="dueBy" label="希望哪天前答复" extra="不填按规则计算">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
