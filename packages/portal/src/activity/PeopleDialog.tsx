import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session.tsx';
import type { DialogProps } from './ActionCard.tsx';

type Row = { key: number; id: string | null; name: string; unit: string; capacity: string };

/** The own committee's list: a person or a unit a line, in the capacity in which they come. */
export function PeopleDialog({ activity, act, onClose }: DialogProps) {
  const { me } = useSession();
  const [rows, setRows] = useState<Row[]>(() => {
    const own = activity.participants
      .filter(({ committeeId }) => committeeId === me.current.committeeId)
      .map(({ id, name, unit, capacity }, key) => ({ key, id, name, unit, capacity }));
    return own.length > 0 ? own : [blank(0)];
  });
  const [problem, setProblem] = useState('');
  const set = (key: number, facts: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...facts } : row)));
  const people = rows.filter(({ name, unit, capacity }) => name.trim() || unit.trim() || capacity.trim());
  const save = async () => {
    if (people.some(({ name, unit }) => !name.trim() && !unit.trim()))
      return setProblem('每一行请填写姓名或单位');
    const listed = people.map(({ key: _, ...person }) => person);
    await act.run({ type: 'enterPeople', people: listed }).then(onClose, () => undefined);
  };
  return (
    <Modal
      open
      title="登记本委邀请和参加的人员"
      okText="保存名单"
      cancelText="取消"
      width={760}
      maskClosable={false}
      confirmLoading={act.busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="p-note">一行一人;以单位身份列席的,姓名可以不填。其他委员会的人员由他们自己登记。</p>
      <div className="a-list-form" style={{ marginTop: 12 }}>
        {rows.map((row, index) => (
          <div key={row.key} className="a-row">
            <Input
              aria-label={`第 ${index + 1} 行 姓名`}
              placeholder="姓名"
              maxLength={40}
              value={row.name}
              onChange={({ target }) => set(row.key, { name: target.value })}
            />
            <Input
              aria-label={`第 ${index + 1} 行 单位`}
              placeholder="单位"
              maxLength={60}
              value={row.unit}
              onChange={({ target }) => set(row.key, { unit: target.value })}
            />
            <Input
              aria-label={`第 ${index + 1} 行 身份`}
              placeholder="身份,如 副主席、委员、列席"
              maxLength={40}
              value={row.capacity}
              onChange={({ target }) => set(row.key, { capacity: target.value })}
            />
            <Button
              type="text"
              aria-label={`去掉第 ${index + 1} 行`}
              onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
            >
              去掉
            </Button>
          </div>
        ))}
        <Button
          type="dashed"
          block
          onClick={() => setRows([...rows, blank(Math.max(0, ...rows.map(({ key }) => key)) + 1)])}
        >
          再加一人
        </Button>
        {problem && <Alert type="error" showIcon title={problem} />}
      </div>
    </Modal>
  );
}

const blank = (key: number): Row => ({ key, id: null, name: '', unit: '', capacity: '' });
