import { type AssignmentRole, assignmentRoleNames } from '@concord/domain/assignment';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { UnitChoice } from '../form/fields.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Given = { orders: { organizationId: string; role: AssignmentRole }[]; instruction?: string };
const roles = (Object.keys(assignmentRoleNames) as AssignmentRole[]).map((value) => ({
  value,
  label: assignmentRoleNames[value],
}));

/** 转办: to one unit alone, to a lead with assists, or to several separately. */
export function OrderDialog({
  matterKind,
  matterId,
  onClose,
}: {
  matterKind: 'citizenOpinion' | 'theme' | 'jointMatter';
  matterId: string;
  onClose: () => void;
}) {
  const [form] = Form.useForm<Given>();
  const order = useMutation({
    mutationFn: ({ orders, instruction = '' }: Given) =>
      client.assignment.order.mutate({
        matterKind,
        matterId,
        orders: orders.map((one) => ({ ...one, instruction })),
        key: newKey(),
      }),
    onSuccess: () => {
      tell('已转办', 'success');
      onClose();
    },
  });
  return (
    <Modal
      open
      title="转办"
      okText="转办"
      cancelText="取消"
      confirmLoading={order.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => order.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form form={form} layout="vertical" initialValues={{ orders: [{ role: 'sole' }] }}>
        <Form.List name="orders">
          {(items, { add, remove }) => (
            <>
              {items.map(({ key, name }) => (
                <div key={key} className="p-order">
                  <Form.Item
                    name={[name, 'organizationId']}
                    label="承办单位"
                    rules={[{ required: true, message: '请选择承办单位' }]}
                  >
                    <UnitChoice />
                  </Form.Item>
                  <Form.Item name={[name, 'role']} label="方式">
                    <Select options={roles} />
                  </Form.Item>
                  {items.length > 1 && (
                    <Button type="text" onClick={() => remove(name)}>
                      去掉
                    </Button>
                  )}
                </div>
              ))}
              <Button type="dashed" block onClick={() => add({ role: 'assist' })}>
                再加一个单位
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item name="instruction" label="办理要求" style={{ marginTop: 16 }}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
