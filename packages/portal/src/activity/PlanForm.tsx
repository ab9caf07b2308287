import { type ActivityKind, activityKindRules, activityKinds } from '@concord/domain/activity';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance, Input, Select } from 'antd';
import { CommitteesChoice } from '../form/fields.tsx';
import { trpc } from '../trpc.tsx';

/** What the form holds; the agenda one item a line, the room by its id. */
export type PlanFacts = {
  kind?: ActivityKind;
  title?: string;
  fromOn?: string;
  toOn?: string;
  startTime?: string;
  place?: string;
  purpose?: string;
  agenda?: string;
  invited?: string[];
  roomId?: string | null;
};

/** What was filled in as the command and the router know it. */
export const planOf = ({ title, fromOn, toOn, startTime, place, purpose, agenda }: PlanFacts) => ({
  title: title ?? '',
  fromOn: fromOn ?? '',
  toOn: toOn || (fromOn ?? ''),
  startTime: startTime || null,
  place: place ?? '',
  purpose: purpose ?? '',
  agenda: (agenda ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

const filled = (name: string) => [{ required: true, message: `请填写${name}`, whitespace: true }];

type PlanFormProps = {
  form: FormInstance<PlanFacts>;
  /** Also asks what it is, whom to invite and where it lies: settled when it is planned. */
  isNew?: boolean;
  onChange?: (facts: PlanFacts) => void;
  initial: PlanFacts;
};

/** What one settles before an activity. */
export function PlanForm({ form, isNew = false, onChange, initial }: PlanFormProps) {
  const kind = Form.useWatch('kind', form);
  const from = Form.useWatch('fromOn', form);
  const purpose = Form.useWatch('purpose', form);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={initial}
      onValuesChange={(_, all) => onChange?.(all)}
      style={{ maxWidth: 640 }}
      scrollToFirstError={{ focus: true }}
    >
      {isNew && (
        <Form.Item
          name="kind"
          label="类型"
          extra={kind && activityKindRules[kind].hint}
          rules={[{ required: true, message: '请选择类型' }]}
        >
          <Select options={activityKinds.map((value) => ({ value, label: activityKindRules[value].name }))} />
        </Form.Item>
      )}
      <Form.Item name="title" label="名称" rules={filled('名称')}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="p-filters" style={{ alignItems: 'flex-start', gap: 16 }}>
        <Form.Item name="fromOn" label="开始日期" rules={filled('开始日期')}>
          <Input type="date" style={{ width: 170 }} />
        </Form.Item>
        <Form.Item
          name="toOn"
          label="结束日期"
          extra="不填即当天"
          rules={[
            {
              validator: async (_, to?: string) => {
                if (to && from && to < from) throw new Error('结束日期不能早于开始日期');
              },
            },
          ]}
        >
          <Input type="date" style={{ width: 170 }} {...(from && { min: from })} />
        </Form.Item>
        <Form.Item name="startTime" label="开始时间">
          <Input type="time" style={{ width: 130 }} />
        </Form.Item>
      </div>
      <Form.Item name="place" label="地点">
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="purpose" label="事由" extra={<CharacterCount text={purpose ?? ''} max={1000} />}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="agenda" label="议程或行程" extra="每行一项">
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      {isNew && (
        <>
          <Form.Item name="invited" label="邀请的委员会" extra="由对方自己答复,并登记自己的人员。">
            <CommitteesChoice />
          </Form.Item>
          <RoomItem />
        </>
      )}
    </Form>
  );
}

/** Which joint matter it belongs to, and who of it sees the activity; asked only where there is one. */
function RoomItem() {
  const rooms = useQuery(trpc.activity.rooms.queryOptions());
  if (!rooms.data?.length) return null;
  return (
    <Form.Item name="roomId" label="属于联动专题" extra="本委空间里的活动只有本委看得到,不能邀请其他委员会。">
      <Select
        allowClear
        placeholder="不属于"
        options={rooms.data.map(({ title, commonRoomId, sideRoomId }) => ({
          label: title,
          title,
          options: [
            { value: commonRoomId, label: `公共空间 · ${title}` },
            { value: sideRoomId, label: `本委空间 · ${title}` },
          ],
        }))}
      />
    </Form.Item>
  );
}
