import { Modal, Switch } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useKept } from '../kept.tsx';
import { singleKeysSetting, useActiveKeys, useKeys } from './keys.tsx';
import './staff.css';

const shown: Record<string, string> = { enter: 'Enter', 'ctrl+k': 'Ctrl K', escape: 'Esc' };

/** The dialog behind `?`: which keys work on this screen, and the switch for single letters. Once per app. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  const [single, setSingle] = useKept(singleKeysSetting, 'on');
  const switchId = useId();
  useKeys(useMemo(() => [{ key: '?', does: '看有哪些按键', run: () => setOpen(true) }], []));
  const active = useActiveKeys();
  const byKey = [...new Map(active.map((binding) => [binding.key, binding])).values()];
  return (
    <Modal title="按键" open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
      <dl className="s-keys">
        {byKey.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{shown[key] ?? key.toUpperCase()}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="s-keys-switch" htmlFor={switchId}>
        <Switch
          id={switchId}
          checked={single === 'on'}
          onChange={(on) => setSingle(on ? 'on' : 'off')}
          size="small"
        />
        使用单个字母的按键
      </label>
    </Modal>
  );
}
