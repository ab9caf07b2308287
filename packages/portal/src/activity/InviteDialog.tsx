import { Form, Modal } from 'antd';
import { CommitteesChoice } from '../form/fields.tsx';
import type { DialogProps } from './ActionCard.tsx';

/** Asks further committees to come. */
export function InviteDialog({ activity, act, onClose }: DialogProps) {
  const [form] = Form.useForm<{ committeeIds: string[] }>();
  const known = activity.invitations.map(({ committeeId }) => committeeId);
  const invite = async () => {
    const { committeeIds } = await form.validateFields();
    await act.run({ type: 'invite', committeeIds });
    onClose();
  };
  return (
    <Modal
      open
      title="邀请委员会"
      okText="邀请"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={act.busy}
      onOk={() => void invite().catch(() => undefined)}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        <Form.Item
          name="committeeIds"
          label="委员会"
          extra="由对方自己答复是否参加,并登记自己的人员。"
          rules={[
            { required: true, message: '请选择委员会' },
            {
              validator: async (_, chosen: string[] = []) => {
                if (chosen.some((id) => known.includes(id))) throw new Error('所选委员会中有已经邀请过的');
              },
            },
          ]}
        >
          <CommitteesChoice />
        </Form.Item>
      </Form>
    </Modal>
  );
}
