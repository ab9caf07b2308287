import './shared.css';

/** What became of what was typed. `at` is an instant, shown as local hours and minutes. */
export type Saving =
  | { state: 'untouched' }
  | { state: 'saving' }
  | { state: 'failed' }
  /** `at`: milliseconds since the epoch. */
  | { state: 'saved'; at: number };

function words(saving: Saving): string {
  switch (saving.state) {
    case 'untouched':
      return '';
    case 'saving':
      return '正在保存…';
    case 'failed':
      return '暂时没存上,内容还在本页,会再试';
    case 'saved':
      return `已自动保存 ${hoursAndMinutes(new Date(saving.at))}`;
  }
}

function hoursAndMinutes(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** 已自动保存 14:32 */
export function SavedNote({ saving }: { saving: Saving }) {
  return (
    <span className={saving.state === 'failed' ? 'c-saved c-saved-failed' : 'c-saved'} role="status">
      {words(saving)}
    </span>
  );
}
