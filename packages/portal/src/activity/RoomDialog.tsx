import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Radio, Select } from 'antd';
import { trpc } from '../trpc.tsx';
import type { DialogProps } from './ActionCard.tsx';

/** Brings an activity into a joint matter: where all who take part see it, or where only one's own committee does. */
export function RoomDialog({ activity, act, onClose }: DialogProps) {
  const [form] = Form.useForm<{ matterId: string; side: boolean }>();
  const rooms = useQuery(trpc.activity.rooms.queryOptions());
  const join = async () => {
    const { matterId, side } = await form.validateFields();
    const room = rooms.data?.find((one) => one.matterId === matterId);
    if (!room) return;
    await act.run({ type: 'joinMatter', matterId, roomId: side ? room.sideRoomId : room.commonRoomId });
    onClose();
  };
  const isEmpty = rooms.data?.length === 0;
  return (
    <Modal
      open
      title="纳入联动专题"
      okText="纳入"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={act.busy}
      okButtonProps={{ disabled: isEmpty }}
      onOk={() => void join().catch(() => undefined)}
      onCancel={onClose}
    >
      {isEmpty && <EmptyState title="没有可纳入的专题">本委牵头或参加的联动专题会列在这里。</EmptyState>}
      {!isEmpty && (
        <Form form={form} layout="vertical" requiredMark="optional" initialValues={{ side: false }}>
          <Form.Item name="matterId" label="联动专题" rules={[{ required: true, message: '请选择专题' }]}>
            <Select
              loading={rooms.isPending}
              options={(rooms.data ?? []).map(({ matterId, title }) => ({ value: matterId, label: title }))}
            />
          </Form.Item>
          <Form.Item
            name="side"
            label="谁看得到"
            extra={activity.invitations.length > 0 ? '邀请了其他委员会,只能放在公共空间。' : undefined}
          >
            <Radio.Group
              options={[
                { value: false, label: '公共空间:参加专题的委员会' },
                { value: true, label: '本委空间:只有本委', disabled: activity.invitations.length > 0 },
              ]}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
