import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { UnitChoice } from '../form/fields.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Typed = { organizationId: string; instruction: string; dueBy?: string };

/** 请本级单位提供材料: what an invited committee asks of its own units, in its own history. */
export function BelowDialog({ parentId, onClose }: { parentId: string; onClose: () => void }) {
  const [form] = Form.useForm<Typed>();
  const order = useMutation({
    mutationFn: ({ organizationId, instruction, dueBy }: Typed) =>
      client.assignment.orderBelow.mutate({
        parentId,
        order: { organizationId, instruction, dueBy: dueBy || null, isMandatory: false },
        key: newKey(),
      }),
    onSuccess: () => {
      tell('已交办', 'success');
      onClose();
    },
  });
  return (
    <Modal
      open
      title="请本级单位提供材料"
      okText="交办"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={order.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((typed) => order.mutateAsync(typed))
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        <Form.Item
          name="organizationId"
          label="承办单位"
          rules={[{ required: true, message: '请选择承办单位' }]}
        >
          <UnitChoice />
        </Form.Item>
        <Form.Item
          name="instruction"
          label="需要什么材料"
          rules={[{ required: true, whitespace: true, message: '请写明需要什么材料' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
        </Form.Item>
        <Form.Item name="dueBy" label="要求日期" extra="不填按规则计算;最晚不超过本委报送期限">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
