import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { CommitteesChoice, UnitChoice } from '../form/fields.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';
import type { ResolutionCase } from './ResolutionScreen.tsx';

type Given = {
  parts?: number[];
  to: 'unit' | 'committees';
  unitId?: string;
  committeeIds?: string[];
  dueBy?: string;
  instruction?: string;
};

/** Gives chosen parts to a unit of one's own, or asks other committees, who are free to decline. */
export function GiveOutDialog({ resolution, onClose }: { resolution: ResolutionCase; onClose: () => void }) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const to = Form.useWatch('to', form) ?? 'unit';
  const give = useMutation({
    mutationFn: ({ parts = [], to: whom, unitId, committeeIds = [], dueBy, instruction = '' }: Given) => {
      const common = { parts, instruction, dueBy: dueBy || null };
      const orders =
        whom === 'unit'
          ? [{ organizationId: unitId ?? '', role: 'sole' as const, ...common }]
          : committeeIds.map((organizationId) => ({ organizationId, role: 'separate' as const, ...common }));
      return client.assignment.order.mutate({
        matterKind: 'resolution',
        matterId: resolution.id,
        orders,
        key,
      });
    },
    onSuccess: () => {
      tell('已交办', 'success');
      onClose();
    },
  });
  return (
    <Modal
      open
      title="交办"
      okText="交办"
      cancelText="取消"
      width={620}
      maskClosable={false}
      confirmLoading={give.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => give.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ to: 'unit', parts: resolution.parts.map(({ number }) => number) }}
      >
        <Form.Item name="parts" label="交办哪几条" rules={[{ required: true, message: '请至少选一条' }]}>
          <Checkbox.Group
            style={{ display: 'grid', gap: 8 }}
            options={resolution.parts.map(({ number, text }) => ({
              value: number,
              label: `${number}. ${text}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="to" label="交给">
          <Select
            style={{ width: 240 }}
            options={[
              { value: 'unit', label: '承办单位' },
              { value: 'committees', label: '请其他政协承担' },
            ]}
          />
        </Form.Item>
        {to === 'unit' ? (
          <Form.Item name="unitId" label="承办单位" rules={[{ required: true, message: '请选择承办单位' }]}>
            <UnitChoice />
          </Form.Item>
        ) : (
          <Form.Item
            name="committeeIds"
            label="委员会"
            extra="对方可以谢绝;答复由对方领导签发。"
            rules={[{ required: true, message: '请选择委员会' }]}
          >
            <CommitteesChoice />
          </Form.Item>
        )}
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
