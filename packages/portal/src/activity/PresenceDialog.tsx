import type { Presence } from '@concord/domain/activity';
import { presenceNames } from '@concord/domain/activity';
import { Alert, Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useNames } from '../frame/names.tsx';
import { useSession } from '../session/session.tsx';
import type { DialogProps } from './ActionCard.tsx';

type Mark = { id: string; presence: Presence | null; reason: string };

/** Who came: the host notes everybody, a guest its own people. */
export function PresenceDialog({ activity, act, onClose }: DialogProps) {
  const { me } = useSession();
  const { committeeId: own } = me.current;
  const isHost = activity.committeeId === own;
  const people = activity.participants.filter(({ committeeId }) => isHost || committeeId === own);
  const [marks, setMarks] = useState<Mark[]>(() =>
    people.map(({ id, presence, reason }) => ({ id, presence, reason })),
  );
  const [problem, setProblem] = useState('');
  const nameOf = useNames(people.map(({ committeeId }) => committeeId));
  const set = (id: string, facts: Partial<Mark>) =>
    setMarks(marks.map((mark) => (mark.id === id ? { ...mark, ...facts } : mark)));
  const save = async () => {
    const noted = marks.filter(({ presence }) => presence !== null);
    const unsaid = noted.find(({ presence, reason }) => presence === 'absent' && !reason.trim());
    if (unsaid) return setProblem('缺席的请写明原因');
    if (noted.length === 0) return setProblem('还没有登记任何人');
    await act.run({ type: 'notePresence', marks: noted }).then(onClose, () => undefined);
  };
  return (
    <Modal
      open
      title="登记到会"
      okText="保存"
      cancelText="取消"
      width={680}
      maskClosable={false}
      confirmLoading={act.busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {people.length === 0 ? (
        <p className="p-note">名单还是空的,请先登记人员。</p>
      ) : (
        <Button
          style={{ marginBottom: 8 }}
          onClick={() =>
            setMarks(marks.map((mark) => (mark.presence ? mark : { ...mark, presence: 'present' })))
          }
        >
          未登记的都记为到会
        </Button>
      )}
      {people.map(({ id, name, unit, capacity, committeeId }) => {
        const mark = marks.find((one) => one.id === id);
        const who = name || unit;
        return (
          <fieldset key={id} className="a-presence" style={{ border: 0, margin: 0 }}>
            <legend className="c-unseen">{who}</legend>
            <span>
              <strong>{who}</strong>{' '}
              <span className="p-note">
                {[name && unit, capacity, nameOf(committeeId)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Radio.Group
              value={mark?.presence ?? null}
              onChange={({ target }) => set(id, { presence: target.value as Presence })}
              options={Object.entries(presenceNames).map(([value, label]) => ({ value, label }))}
            />
            {mark?.presence === 'absent' ? (
              <Input
                aria-label={`${who}缺席的原因`}
                placeholder="原因"
                maxLength={100}
                value={mark.reason}
                onChange={({ target }) => set(id, { reason: target.value })}
              />
            ) : (
              <span />
            )}
          </fieldset>
        );
      })}
      {problem && <Alert type="error" showIcon title={problem} style={{ marginTop: 12 }} />}
    </Modal>
  );
}
