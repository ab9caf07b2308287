import type { AggregateKind } from '@concord/domain/event';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { PlainChoice } from '../form/choice.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Given = {
  title: string;
  summary: string;
  leader: string;
  year: string;
  supervisorId: string;
  dueBy?: string;
  questions?: string;
};

/** 立督办: who heads it, who pursues it, by when — of one matter, or as a topic of the year's plan. */
export function NameDialog({
  about,
  title,
  onClose,
  onDone,
}: {
  about?: { kind: AggregateKind; id: string };
  title?: string;
  onClose: () => void;
  onDone: (made: { id: string }) => void;
}) {
  const { me } = useSession();
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const tree = useQuery(trpc.organization.tree.queryOptions());
  const supervisors = (tree.data ?? []).filter(
    ({ id, kind, to }) => to === null && (kind === 'supervisionOffice' || id === me.current.committeeId),
  );
  const name = useMutation({
    mutationFn: ({ questions = '', dueBy, year, ...facts }: Given) =>
      client.supervision.name.mutate({
        supervision: {
          ...facts,
          year: Number(year),
          about: about ?? null,
          dueBy: dueBy || null,
          questions: questions
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        },
        key,
      }),
    onSuccess: (made) => {
      tell('已立督办', 'success');
      onDone(made);
    },
  });
  return (
    <Modal
      open
      title="新立督办"
      okText="立督办"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={name.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => name.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ title, year: today().slice(0, 4) }}
      >
        <Form.Item name="title" label="督办事项" rules={[{ required: true, min: 4, message: '至少 4 个字' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="summary"
          label="督办要求"
          rules={[{ required: true, min: 4, message: '至少 4 个字' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="questions" label="要回答的问题" extra="每行一个;不填则就整件事报结果。">
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="leader" label="领衔领导(职务)" rules={[{ required: true, message: '请填写职务' }]}>
          <Input maxLength={40} placeholder="例如:分管副主席" />
        </Form.Item>
        <Form.Item
          name="supervisorId"
          label="督办单位"
          rules={[{ required: true, message: '请选择督办单位' }]}
        >
          <PlainChoice options={supervisors.map(({ id, shortName }) => ({ value: id, label: shortName }))} />
        </Form.Item>
        <Form.Item name="dueBy" label="要求报结果的日期">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="year" label="计划年度">
          <Input type="number" min={2000} max={2100} style={{ width: 120 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
