import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { UnitChoice } from '../form/fields.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Given = {
  leadId: string;
  assistId?: string;
  dueBy?: string;
  coordinatorId?: string;
  instruction?: string;
};

/** 交办 of the chosen suggestions: to a unit, through the office that hands on for it, or at once. */
export function HandOutDialog({
  recordId,
  ids,
  onClose,
  onDone,
}: {
  recordId: string;
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const offices = useQuery(trpc.organization.tree.queryOptions());
  const hand = useMutation({
    mutationFn: ({ leadId, assistId, dueBy, coordinatorId, instruction = '' }: Given) => {
      const common = { instruction, dueBy: dueBy || null };
      const orders = assistId
        ? [
            { organizationId: leadId, role: 'lead' as const, ...common },
            { organizationId: assistId, role: 'assist' as const, ...common },
          ]
        : [{ organizationId: leadId, role: 'sole' as const, ...common }];
      return client.plenary.handOut.mutate({
        recordId,
        ids: [...ids],
        orders,
        coordinatorId: coordinatorId ?? null,
        key,
      });
    },
    onSuccess: () => {
      tell(`已交办 ${ids.length} 条`, 'success');
      onDone();
    },
  });
  return (
    <Modal
      open
      title={`交办 ${ids.length} 条意见建议`}
      okText="交办"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={hand.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => hand.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        <Form.Item name="leadId" label="承办单位" rules={[{ required: true, message: '请选择承办单位' }]}>
          <UnitChoice />
        </Form.Item>
        <Form.Item name="assistId" label="协办单位">
          <UnitChoice />
        </Form.Item>
        <Form.Item
          name="coordinatorId"
          label="归口单位"
          extra="选了归口单位,由其审定后交办并审核答复;不选则直接交办。"
        >
          <Select
            allowClear
            loading={offices.isPending}
            options={(offices.data ?? [])
              .filter(({ kind, to }) => kind === 'coordinatorOffice' && to === null)
              .map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </Form.Item>
        <Form.Item name="dueBy" label="要求答复的日期" extra="不填则按规则的期限。">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="instruction" label="办理要求">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
