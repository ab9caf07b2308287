import { countCharacters } from '@concord/ui/CharacterCount';
import { type FieldError, FormSummary } from '@concord/ui/FormSummary';
import { BigButton } from '@concord/ui/public/BigButton';
import { SavedNote } from '@concord/ui/SavedNote';
import { useState } from 'react';
import { isoDayOf } from '../device/format.ts';
import type { Draft, RegisterRow } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { useAct } from '../device/useAct.ts';
import { handIn } from '../device/useOutbox.ts';
import { ConsentPanel } from '../opinion/ConsentPanel.tsx';
import { contactErrors } from '../opinion/ContactScreen.tsx';
import { placeMax } from '../opinion/labels.ts';
import { bodyErrors } from '../opinion/WriteScreen.tsx';
import type { Desk } from './DeskScreen.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { SentList } from './SentList.tsx';
import { emptyRow, useRegister } from './useRegister.ts';

/** 纸质登记册: line by line, or pasted from a spreadsheet; each line becomes an opinion with a receipt of its own. */
export function RegisterForm({ desk }: { desk: Desk }) {
  const { rows, saving, change } = useRegister();
  const [hasConsent, setConsent] = useState(false);
  const [isTried, setTried] = useState(false);
  const [sentKeys, setSentKeys] = useState<readonly string[]>([]);
  const { act, isBusy, problem } = useAct();
  if (!rows) return <LoadingPanel />;
  const filled = rows.filter(
    ({ body, place, name, phone }) => `${body}${place}${name}${phone}`.trim() !== '',
  );
  const errors: FieldError[] = [
    ...filled.flatMap((row) => rowErrors(row, rows.indexOf(row) + 1)),
    ...(filled.length === 0 ? [{ field: `body-${rows[0]?.key}`, message: '还没有填写' }] : []),
    ...(hasConsent ? [] : [{ field: 'consent', message: '请先确认本人同意' }]),
  ];
  const send = () => {
    setTried(true);
    if (errors.length > 0) return;
    void act(async () => {
      for (const row of filled) await handIn(draftOf(row, desk), []);
      setSentKeys([...filled.map(({ key }) => key), ...sentKeys]);
      setTried(false);
      setConsent(false);
      change([]);
    });
  };
  const mend = (refusedKey: string, { key, writtenAt, body, place, name, phone }: Draft) => {
    setSentKeys(sentKeys.filter((one) => one !== refusedKey));
    change([{ key, on: isoDayOf(new Date(writtenAt)), body, place, name, phone }, ...filled]);
  };
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>照登记册一行一件。可以从表格复制“日期、情况、地点、称呼、电话”几列,点任一格粘贴。</p>
      <FormSummary errors={isTried ? errors : []} />
      {problem && <p className="p-error">{problem}</p>}
      <RegisterTable rows={rows} onRows={change} errors={isTried ? errors : []} />
      <div className="st-row">
        <BigButton look="plain" onClick={() => change([...rows, emptyRow()])}>
          加一行
        </BigButton>
      </div>
      <ConsentPanel
        hasConsent={hasConsent}
        onConsent={setConsent}
        error={isTried && !hasConsent ? '请先确认本人同意' : undefined}
        label="登记时已向本人说明并得到同意"
      />
      <div className="st-next">
        <BigButton type="submit" disabled={isBusy}>
          {filled.length > 0 ? `登记 ${filled.length} 件` : '登记'}
        </BigButton>
        <SavedNote saving={saving} />
      </div>
      <SentList keys={sentKeys} onMend={mend} />
    </form>
  );
}

function rowErrors(row: RegisterRow, number: number): FieldError[] {
  const on = (field: string, message: string) => [
    { field: `${field}-${row.key}`, message: `第 ${number} 行:${message}` },
  ];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(row.on) && row.on <= isoDayOf(new Date());
  return [
    ...(isDay ? [] : on('on', '日期不对,也不能晚于今天')),
    ...bodyErrors(row.body).flatMap(({ message }) => on('body', message)),
    ...(countCharacters(row.place) > placeMax ? on('place', `地点最多 ${placeMax} 字`) : []),
    ...contactErrors({ phone: row.phone, hasConsent: true }).flatMap(({ message }) => on('phone', message)),
  ];
}

const draftOf = ({ key, on, body, place, name, phone }: RegisterRow, { station, personId }: Desk): Draft => ({
  key,
  stationCode: station.code,
  stationName: station.name,
  body,
  category: null,
  township: null,
  place,
  name,
  phone,
  themeId: null,
  hasConsent: true,
  writtenAt: new Date(`${on}T12:00:00+08:00`).toISOString(),
  channel: 'register',
  recordedById: personId,
});
