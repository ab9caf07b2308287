import { BigButton } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { TextArea } from '@concord/ui/public/TextArea';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { client, newKey, sentenceOf, useAsked } from '../device/client.tsx';
import { useStation } from '../device/station.tsx';
import type { KeptReceipt } from '../device/store.tsx';
import { ReceiptCard } from '../receipt/ReceiptCard.tsx';
import { CallBackPanel } from './CallBackPanel.tsx';

/** The clerk's desk: record for those who come in person, today's list, calls to make. */
export function DeskScreen() {
  const me = useAsked('me', () => client.session.me.query());
  if (me.state === 'loading') return <p role="status">正在打开…</p>;
  if (me.state === 'failed') return <Notice tone="error" title={me.sentence} />;
  if (!me.data) return <SignInPanel onDone={me.again} />;
  if (me.data.current.portal !== 'station')
    return (
      <Notice tone="warn" title="这个账号不是联络站工作人员">
        请到县区政协或市政协入口登录。
      </Notice>
    );
  return <Desk name={me.data.name} stationName={me.data.current.organizationName} onSignOut={me.again} />;
}

function SignInPanel({ onDone }: { onDone: () => void }) {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void client.session.signIn
          .mutate({ loginName, password })
          .then(onDone)
          .catch((error) => setProblem(sentenceOf(error)));
      }}
    >
      <h1 className="st-title">工作人员登录</h1>
      {problem && <Notice tone="error" title={problem} live />}
      <TextField
        id="login"
        label="登录名"
        value={loginName}
        onValue={setLoginName}
        input={{ autoComplete: 'username' }}
      />
      <TextField
        id="password"
        label="密码"
        value={password}
        onValue={setPassword}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <BigButton type="submit">登录</BigButton>
    </form>
  );
}

function Desk({
  name,
  stationName,
  onSignOut,
}: {
  name: string;
  stationName: string;
  onSignOut: () => void;
}) {
  const list = useAsked('desk', () =>
    client.opinion.list.query({ scope: 'station', order: 'newest', limit: 20 }),
  );
  return (
    <>
      <h1 className="st-title">
        {stationName} · {name}
      </h1>
      <div className="st-desk">
        <RecordPanel stationName={stationName} onDone={() => list.state !== 'loading' && list.again()} />
        <CallBackPanel />
        <div className="st-wide">
          <Card title="最近收到">
            {list.state === 'ready' && list.data.rows.length === 0 && <p>今天还没有人来。</p>}
            <ul className="st-list">
              {list.state === 'ready' &&
                list.data.rows.map(({ id, title, receivedAt }) => (
                  <li key={id}>
                    {receivedAt.slice(0, 10)} {title}
                  </li>
                ))}
            </ul>
          </Card>
        </div>
      </div>
      <BigButton look="plain" onClick={() => void client.session.signOut.mutate().finally(onSignOut)}>
        退出登录
      </BigButton>
    </>
  );
}

/** For somebody without a phone, or line by line from the paper register; who typed it is on record. */
function RecordPanel({ stationName, onDone }: { stationName: string; onDone: () => void }) {
  const [station] = useStation();
  const [body, setBody] = useState('');
  const [place, setPlace] = useState('');
  const [phone, setPhone] = useState('');
  const [isRegister, setIsRegister] = useState(false);
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string>();
  const [receipt, setReceipt] = useState<KeptReceipt>();
  const record = async () => {
    const stations = await client.organization.stations.query({});
    const own = stations.find(({ name }) => name === stationName) ?? station;
    if (!own) return setProblem('没有找到本站,请联系管理员');
    await client.opinion.submit
      .mutate({
        key,
        opinion: {
          stationCode: own.code,
          body,
          ...(place && { place }),
          ...(phone && { contact: { name: '', phone } }),
          channel: isRegister ? 'register' : 'clerk',
          photoIds: [],
          consentVersion: 1,
        },
      })
      .then(({ code, receivedAt }) => {
        setReceipt({ key, code, title: body.slice(0, 30), stationName, at: receivedAt });
        setBody('');
        setPlace('');
        setPhone('');
        setKey(newKey());
        setProblem(undefined);
        onDone();
      })
      .catch((error) => setProblem(sentenceOf(error)));
  };
  return (
    <Card title="代为登记">
      {problem && <Notice tone="error" title={problem} live />}
      <TextArea id="record" label="反映的内容" value={body} onValue={setBody} max={1500} rows={5} />
      <TextField id="record-place" label="地点" optional value={place} onValue={setPlace} />
      <TextField
        id="record-phone"
        label="来人的电话"
        optional
        value={phone}
        onValue={setPhone}
        input={{ inputMode: 'tel' }}
      />
      <label className="p-choice">
        <input
          type="checkbox"
          checked={isRegister}
          onChange={(event) => setIsRegister(event.target.checked)}
        />
        <span>从纸质登记簿补录</span>
      </label>
      <BigButton disabled={body.trim().length < 5} onClick={() => void record()}>
        登记
      </BigButton>
      {receipt && <ReceiptCard receipt={receipt} />}
    </Card>
  );
}
