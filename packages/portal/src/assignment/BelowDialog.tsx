import { useMutation, useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Form, Input, Modal } from 'antd';
import { UnitChoice } from '../form/fields.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Given = {
  organizationId?: string;
  village?: string;
  instruction?: string;
  dueBy?: string;
  isMandatory?: boolean;
};

type BelowDialogProps = {
  assignmentId: string;
  /** Who hands it on; a township names its villages. */
  organizationId: string;
  onClose: () => void;
};

/** 县交乡镇,乡镇交村: a township names the village, everybody else chooses from the register. */
export function BelowDialog({ assignmentId, organizationId, onClose }: BelowDialogProps) {
  const [form] = Form.useForm<Given>();
  const units = useQuery(trpc.organization.units.queryOptions());
  const own = (units.data ?? []).find(({ id }) => id === organizationId);
  const isTownship = own?.kind === 'township' || own?.kind === 'zone';
  const villages = (units.data ?? []).filter(
    ({ kind, parentId }) => kind === 'village' && parentId === organizationId,
  );
  const hand = useMutation({
    mutationFn: async ({
      organizationId: chosen = '',
      village,
      instruction = '',
      dueBy,
      isMandatory = true,
    }: Given) => {
      const to = isTownship
        ? (await client.organization.village.mutate({ name: village ?? '', key: newKey() })).id
        : chosen;
      const order = { organizationId: to, instruction, dueBy: dueBy || null, isMandatory };
      return client.assignment.orderBelow.mutate({ parentId: assignmentId, order, key: newKey() });
    },
    onSuccess: () => {
      tell('已分解', 'success');
      onClose();
    },
  });
  return (
    <Modal
      open
      title="分解到下级"
      okText="分解"
      cancelText="取消"
      confirmLoading={hand.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => hand.mutateAsync(given))
          .catch(() => undefined)
      }
      maskClosable={false}
    >
      <Form form={form} layout="vertical" requiredMark="optional">
        {isTownship ? (
          <Form.Item
            name="village"
            label="村(社区)"
            extra="选已有的或填写村名。新的村由本乡镇的人代管:在右上角切换身份后可以代村里签收、填报。"
            rules={[{ required: true, min: 2, whitespace: true, message: '请填写村名' }]}
          >
            <AutoComplete
              maxLength={30}
              placeholder="三道沟村"
              options={villages.map(({ shortName }) => ({ value: shortName }))}
              showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
            />
          </Form.Item>
        ) : (
          <Form.Item
            name="organizationId"
            label="交给"
            rules={[{ required: true, message: '请选择下级单位' }]}
          >
            <UnitChoice />
          </Form.Item>
        )}
        <Form.Item name="dueBy" label="期限" extra="不填按办理规则计算。">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="instruction" label="要求">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Form.Item name="isMandatory" valuePropName="checked" initialValue={true}>
          <Checkbox>须等其办完,本单位才能答复</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
