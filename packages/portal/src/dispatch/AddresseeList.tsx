import { organizationKindNames } from '@concord/domain/organization/labels';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import './dispatch.css';

/** To whom, as it is typed. */
export type Addressee = { organizationId: string | null; name: string; isCopy: boolean };

type AddresseeListProps = { addressees: readonly Addressee[]; onChange: (next: Addressee[]) => void };

/** 主送 and 抄送: organisations here by their names, bodies outside by what one types. */
export function AddresseeList({ addressees, onChange }: AddresseeListProps) {
  const { me } = useSession();
  const known = useQuery(trpc.dispatch.addressees.queryOptions());
  const [outside, setOutside] = useState('');
  const all = known.data ?? [];
  const taken = new Set(addressees.map(({ organizationId, name }) => organizationId ?? name));
  const add = (more: readonly Addressee[]) =>
    onChange([...addressees, ...more.filter((one) => !taken.has(one.organizationId ?? one.name))]);
  const asAddressee = ({ id, shortName }: (typeof all)[number]): Addressee => ({
    organizationId: id,
    name: shortName,
    isCopy: false,
  });
  const addOutside = () => {
    const name = outside.trim();
    if (name.length < 2) return;
    add([{ organizationId: null, name, isCopy: false }]);
    setOutside('');
  };
  const committees = all.filter(({ kind, id }) => kind === 'committee' && id !== me.current.committeeId);
  return (
    <fieldset className="d-addressees">
      <legend>收件单位</legend>
      <ul>
        {addressees.map((one, index) => (
          <li key={one.organizationId ?? one.name}>
            <span>
              {one.name}
              {one.organizationId === null && <span className="p-note"> 系统外,回执由本单位登记</span>}
            </span>
            <Select
              aria-label={`${one.name}的收件方式`}
              size="small"
              value={one.isCopy ? 'copy' : 'main'}
              style={{ width: 84 }}
              options={[
                { value: 'main', label: '主送' },
                { value: 'copy', label: '抄送' },
              ]}
              onChange={(to) =>
                onChange(
                  addressees.map((each, i) => (i === index ? { ...each, isCopy: to === 'copy' } : each)),
                )
              }
            />
            <Button
              size="small"
              aria-label={`去掉${one.name}`}
              onClick={() => onChange(addressees.filter((_, i) => i !== index))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <div className="d-addressees-add">
        <Select
          aria-label="添加系统内单位"
          placeholder="添加系统内单位"
          value={null}
          loading={known.isPending}
          showSearch={{
            filterOption: (typed, option) =>
              Boolean(option && 'find' in option && String(option.find).includes(typed.toLowerCase())),
          }}
          options={groupsOf(all)}
          onChange={(id: string | null) => add(all.filter((one) => one.id === id).map(asAddressee))}
        />
        {committees.length > 1 && (
          <Button onClick={() => add(committees.map(asAddressee))}>添加全部政协</Button>
        )}
        <Input
          aria-label="添加系统外单位"
          placeholder="系统外单位,如:市委办公室"
          maxLength={60}
          value={outside}
          onChange={(event) => setOutside(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            addOutside();
          }}
        />
        <Button disabled={outside.trim().length < 2} onClick={addOutside}>
          添加
        </Button>
      </div>
    </fieldset>
  );
}

type Known = { id: string; kind: string; shortName: string; sortKey: string };

const groupsOf = (all: readonly Known[]) =>
  [...new Set(all.map(({ kind }) => kind))].map((kind) => ({
    label: organizationKindNames[kind as keyof typeof organizationKindNames],
    title: kind,
    options: all
      .filter((one) => one.kind === kind)
      .map(({ id, shortName, sortKey }) => ({
        value: id,
        label: shortName,
        find: `${shortName} ${sortKey.replaceAll(' ', '')} ${sortKey
          .split(' ')
          .map((word) => word[0] ?? '')
          .join('')}`,
      })),
  }));
