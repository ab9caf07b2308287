import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { PlainRadios } from '../form/choice.tsx';
import { UnitChoice } from '../form/fields.tsx';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';

type Given = { to: 'county' | 'unit'; organizationId?: string; instruction?: string; dueBy?: string };
export type Givable = { id: string; title: string; countyId: string };

/** 点对点交办: each problem to the county it lies in, or to a unit of one's own. A county is free to decline. */
export function GiveDialog({
  items,
  onClose,
  onDone,
}: {
  items: readonly Givable[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { me } = useSession();
  const [form] = Form.useForm<Given>();
  const counties = [...new Set(items.map(({ countyId }) => countyId))];
  const nameOf = useNames(counties);
  const mayInvite = counties.every((id) => id !== me.current.committeeId);
  const to = Form.useWatch('to', form) ?? (mayInvite ? 'county' : 'unit');
  const give = useMutation({
    mutationFn: async ({ organizationId, instruction = '', dueBy }: Given) => {
      const failures: string[] = [];
      for (const { id, title, countyId } of items) {
        const unit = to === 'county' ? countyId : (organizationId ?? '');
        const order = { organizationId: unit, role: 'sole' as const, instruction, dueBy: dueBy || null };
        await client.assignment.order
          .mutate({ matterKind: 'issue', matterId: id, orders: [order], key: newKey() })
          .catch((error) => failures.push(`${title}:${sentenceOf(error)}`));
      }
      return failures;
    },
    onSuccess: (failures) => {
      const done = items.length - failures.length;
      if (failures.length > 0) tell(`交办 ${done} 项;${failures.length} 项未办:${failures[0]}`);
      else tell(`已交办 ${done} 项`, 'success');
      onDone();
    },
  });
  return (
    <Modal
      open
      title={items.length > 1 ? `交办 ${items.length} 项` : '交办'}
      okText="交办"
      cancelText="取消"
      confirmLoading={give.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => give.mutateAsync(given))
          .catch(() => undefined)
      }
      maskClosable={false}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ to: mayInvite ? 'county' : 'unit' }}
      >
        {mayInvite && (
          <Form.Item name="to" label="交给谁">
            <PlainRadios
              name="give-to"
              options={[
                { value: 'county', label: `问题所在的县区政协(${counties.map(nameOf).join('、')})` },
                { value: 'unit', label: '本级承办单位' },
              ]}
            />
          </Form.Item>
        )}
        {to === 'unit' && (
          <Form.Item
            name="organizationId"
            label="整改单位"
            rules={[{ required: true, message: '请选择整改单位' }]}
          >
            <UnitChoice />
          </Form.Item>
        )}
        <Form.Item name="dueBy" label="整改期限" extra="不填按办理规则计算。">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="instruction" label="整改要求">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
