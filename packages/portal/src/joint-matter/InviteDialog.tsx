import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';
import { type Asked, InvitationFields, toInvitations } from './InvitationFields.tsx';
import type { JointCase } from './joint-matter.tsx';

/** 邀请单位参加, at the beginning or later. */
export function InviteDialog({ matter, onClose }: { matter: JointCase; onClose: () => void }) {
  const [form] = Form.useForm<{ invitations: Asked[] }>();
  const invite = useMutation({
    mutationFn: ({ invitations }: { invitations: Asked[] }) =>
      client.jointMatter.invite.mutate({
        id: matter.id,
        invitations: toInvitations(invitations),
        key: newKey(),
      }),
    onSuccess: (placed) => {
      tell(`已邀请 ${placed.length} 家单位`, 'success');
      onClose();
    },
  });
  const taking = matter.participants
    .filter(({ stand }) => stand !== 'declined' && stand !== 'revoked')
    .map(({ committeeId }) => committeeId);
  return (
    <Modal
      open
      title="邀请单位参加"
      okText="发出邀请"
      cancelText="取消"
      width={720}
      maskClosable={false}
      confirmLoading={invite.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((typed) => invite.mutateAsync(typed))
          .catch(() => undefined)
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ invitations: [{ form: 'written' }] }}
      >
        <InvitationFields questions={matter.parts} without={taking} />
      </Form>
    </Modal>
  );
}
