import { useState } from 'react';
import { FormSummary } from '../../src/FormSummary.tsx';
import { BigButton, BigLink } from '../../src/public/BigButton.tsx';
import { Card } from '../../src/public/Card.tsx';
import { Choice } from '../../src/public/Choice.tsx';
import { Notice } from '../../src/public/Notice.tsx';
import { PublicFrame } from '../../src/public/PublicFrame.tsx';
import { Qr } from '../../src/public/Qr.tsx';
import { Sheet } from '../../src/public/Sheet.tsx';
import { StageBar } from '../../src/public/StageBar.tsx';
import { Steps } from '../../src/public/Steps.tsx';
import { SummaryList } from '../../src/public/SummaryList.tsx';
import { TextArea } from '../../src/public/TextArea.tsx';
import { TextField } from '../../src/public/TextField.tsx';
import type { Stories } from './story.tsx';

const station = { name: '平定堡镇社情民意联络站', homeHref: '?story=PublicHome' };
const receipt = 'https://example.cn/station/r/K7M2-9QXD';

export const publicStories: Stories = {
  PublicHome: () => (
    <PublicFrame
      {...station}
      foot={
        <>
          <p>急事请拨 110 · 119 · 120</p>
          <p>政务咨询投诉 12345</p>
        </>
      }
    >
      <h1>有话对政协说</h1>
      <BigLink look="tile" icon="✎" href="?story=PublicForm">
        反映情况
      </BigLink>
      <BigLink look="tile" icon="⌕" href="?story=PublicProgress">
        查询进度
      </BigLink>
      <BigLink look="tile" icon="☰" href="?story=PublicHome">
        成果公开
      </BigLink>
      <Notice tone="info" title="现在没有网络">
        照样可以写。写好的会留在这台设备上,有网时自动送出。
      </Notice>
    </PublicFrame>
  ),
  PublicForm: () => {
    const [text, setText] = useState('村口的井冬天总冻住……');
    const [phone, setPhone] = useState('1380');
    const [kind, setKind] = useState<'water' | 'road'>();
    return (
      <PublicFrame {...station}>
        <Steps title="反映情况" step={1} of={3} backHref="?story=PublicHome" />
        <FormSummary errors={[{ field: 'phone', message: '手机号要11位' }]} />
        <h1>您想反映什么?</h1>
        <TextArea
          id="text"
          label="情况"
          hint="什么地方、什么事、多久了"
          value={text}
          onValue={setText}
          max={1500}
        />
        <Choice
          id="kind"
          label="大概是哪一类"
          optional
          value={kind}
          onValue={setKind}
          options={[
            { value: 'water', label: '吃水用水', hint: '水井、水管、水费' },
            { value: 'road', label: '道路出行' },
          ]}
        />
        <TextField
          id="phone"
          label="手机号"
          optional
          hint="留了才能给您打电话说明办理情况"
          error="手机号要11位,现在是4位"
          value={phone}
          onValue={setPhone}
          input={{ type: 'tel', autoComplete: 'tel' }}
        />
        <BigButton>下一步</BigButton>
        <BigButton look="plain">先存着</BigButton>
      </PublicFrame>
    );
  },
  PublicProgress: () => (
    <PublicFrame {...station}>
      <h1>办理进度</h1>
      <Notice tone="done" title="已经收到" live>
        最晚12月2日答复您。
      </Notice>
      <Card title="K7M2-9QXD">
        <StageBar
          stages={[
            { name: '收到', state: 'done', date: '11月18日', who: '联络站' },
            { name: '核实', state: 'done', date: '11月19日', who: '县政协' },
            { name: '办理', state: 'now', date: '11月20日起', who: '县水务局' },
            { name: '答复', state: 'next', date: '最晚12月2日' },
          ]}
        />
        <SummaryList
          rows={[
            { term: '情况', value: '村口的井冬天总冻住,二十多户吃水要到邻村去拉。' },
            { term: '地点', value: '平定堡镇三道沟村', action: <a href="?story=PublicForm">修改</a> },
          ]}
        />
        <Qr text={receipt} title="查询码 K7M2-9QXD 的二维码" />
      </Card>
      <Notice tone="warn" title="内容里有身份证号">
        建议去掉后再提交。
      </Notice>
      <Notice tone="error" title="没有送出">
        内容已留在这台设备上,请稍后再试。
      </Notice>
    </PublicFrame>
  ),
  PublicSlip: () => (
    <PublicFrame {...station}>
      <BigButton onClick={() => window.print()}>打印</BigButton>
      <Sheet paper="slip">
        <h1>{station.name}</h1>
        <p>2026年11月24日收到</p>
        <Qr text={receipt} title="查询码 K7M2-9QXD 的二维码" />
        <h2>K7M2-9QXD</h2>
        <p>扫码或凭编号查询进度,最晚12月2日答复。</p>
      </Sheet>
    </PublicFrame>
  ),
};
