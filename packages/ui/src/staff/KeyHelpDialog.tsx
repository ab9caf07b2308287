import { Modal, Switch } from 'antd';
import { useId } from 'react';
import { useKept } from '../kept.tsx';
import { singleKeysSetting, useActiveKeys } from './keys.tsx';
import './staff.css';

const shown: Record<string, string> = { enter: 'Enter', 'ctrl+k': 'Ctrl K', escape: 'Esc' };

/** Which keys work on this screen, and the switch for single letters. */
export function KeyHelpDialog({ onClose }: { onClose: () => void }) {
  const [single, setSingle] = useKept(singleKeysSetting, 'on');
  const switchId = useId();
  const active = useActiveKeys();
  const byKey = [...new Map(active.map((binding) => [binding.key, binding])).values()];
  return (
    <Modal title="按键" open onCancel={onClose} footer={null}>
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
