import { opinionCategoryNames, ratingNames } from '@concord/domain/matter/citizen-opinion';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

/** One thing a command wants to know; the form draws itself from these. */
export type Field = {
  name: string;
  label: string;
  kind:
    | 'line'
    | 'text'
    | 'choice'
    | 'date'
    | 'check'
    | 'unit'
    | 'committee'
    | 'theme'
    | 'category'
    | 'rating';
  required?: boolean;
  max?: number;
  help?: string;
  initial?: string | boolean;
  options?: Record<string, string>;
};

/** A step as it is offered: its verb, what it wants to know, and how it weighs. */
export type Step = {
  label: string;
  fields?: readonly Field[];
  primary?: boolean;
  danger?: boolean;
  hint?: string;
};

export function FieldItem({ field }: { field: Field }) {
  const { name, label, required = true, help, kind } = field;
  return (
    <Form.Item
      name={name}
      label={kind === 'check' ? undefined : label}
      extra={help}
      valuePropName={kind === 'check' ? 'checked' : 'value'}
      {...(field.initial !== undefined && { initialValue: field.initial })}
      rules={
        kind === 'check' || !required ? [] : [{ required: true, message: `请填写${label}`, whitespace: true }]
      }
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** antd hands `value` and `onChange` to the one child; they pass through here. */
function FieldInput({ field, ...rest }: { field: Field; checked?: boolean } & Given) {
  const { checked = false, ...given } = rest;
  switch (field.kind) {
    case 'line':
      return <Input {...given} maxLength={field.max} />;
    case 'date':
      return <Input {...given} type="date" style={{ width: 180 }} />;
    case 'check':
      return (
        <Checkbox {...given} checked={checked}>
          {field.label}
        </Checkbox>
      );
    case 'text':
      return (
        <>
          <Input.TextArea {...given} autoSize={{ minRows: 4, maxRows: 16 }} />
          {field.max && (
            <div className="p-count">
              <CharacterCount text={String(given.value ?? '')} max={field.max} />
            </div>
          )}
        </>
      );
    case 'choice':
      return <Choices {...given} of={field.options ?? {}} />;
    case 'category':
      return <Choices {...given} of={opinionCategoryNames} />;
    case 'rating':
      return <Choices {...given} of={ratingNames} />;
    case 'unit':
      return <UnitChoice {...given} />;
    case 'committee':
      return <CommitteeChoice {...given} />;
    case 'theme':
      return <ThemeChoice {...given} />;
  }
}

/** What antd's form gives a field: any event or value may come back. */
type Given = { id?: string; value?: string; onChange?: (value: unknown) => void };

const asSelect = ({ value, ...given }: Given) => ({ ...given, value: value ?? null });

const Choices = ({ of, ...given }: Given & { of: Record<string, string> }) => (
  <Select {...asSelect(given)} options={Object.entries(of).map(([value, label]) => ({ value, label }))} />
);

const kindNames: Record<string, string> = {
  unit: '承办单位',
  township: '乡镇街道',
  zone: '功能区',
  station: '联络站',
  hotline: '12345',
};

/** Units of one's own committee, found by name or by the first letters of its pinyin. */
export function UnitChoice(given: Given) {
  const units = useQuery(trpc.organization.units.queryOptions());
  const groups = Object.entries(kindNames).map(([kind, label]) => ({
    label,
    title: label,
    options: (units.data ?? [])
      .filter((unit) => unit.kind === kind)
      .map(({ id, shortName, sortKey }) => ({
        value: id,
        label: shortName,
        find: `${shortName} ${initials(sortKey)} ${sortKey.replaceAll(' ', '')}`,
      })),
  }));
  return (
    <Select
      {...asSelect(given)}
      loading={units.isPending}
      placeholder="输入名称或拼音首字母"
      options={groups.filter(({ options }) => options.length > 0)}
      showSearch={{
        filterOption: (typed, option) =>
          Boolean(option && 'find' in option && String(option.find).includes(typed.toLowerCase())),
      }}
    />
  );
}

const initials = (sortKey: string): string =>
  sortKey
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');

/** Other committees than one's own, several at once. */
export function CommitteesChoice({ value, onChange, id }: ManyGiven) {
  const { me } = useSession();
  const committees = useQuery(trpc.organization.committees.queryOptions());
  return (
    <Select
      mode="multiple"
      {...(id && { id })}
      value={value ?? []}
      {...(onChange && { onChange })}
      loading={committees.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="可选多个"
      options={(committees.data ?? [])
        .filter((one) => one.id !== me.current.committeeId)
        .map((one) => ({ value: one.id, label: one.shortName }))}
    />
  );
}
type ManyGiven = { id?: string; value?: string[]; onChange?: (value: string[]) => void };

export function CommitteeChoice(given: Given) {
  const committees = useQuery(trpc.organization.committees.queryOptions());
  return (
    <Select
      {...asSelect(given)}
      loading={committees.isPending}
      options={(committees.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}

function ThemeChoice(given: Given) {
  const themes = useQuery(trpc.theme.list.queryOptions({ open: true, limit: 100 }));
  const joinable = (themes.data ?? []).filter(({ status }) => !['answered', 'closed'].includes(status));
  return (
    <Select
      {...asSelect(given)}
      loading={themes.isPending}
      notFoundContent="还没有可并入的专题,请先在“专题”中新开一个"
      options={joinable.map(({ id, title, personCount }) => ({
        value: id,
        label: `${title}(${personCount} 人)`,
      }))}
    />
  );
}
