import { useState } from 'react';
import { CharacterCount } from '../../src/CharacterCount.tsx';
import { FormSummary } from '../../src/FormSummary.tsx';
import { Mark } from '../../src/Mark.tsx';
import { SavedNote } from '../../src/SavedNote.tsx';
import { StatusLight } from '../../src/StatusLight.tsx';
import { StatusTag } from '../../src/StatusTag.tsx';
import { type Light, tokens } from '../../src/tokens.tsx';
import { Stage, type Stories } from './story.tsx';

const lights = Object.keys(tokens.light) as Light[];

export const sharedStories: Stories = {
  Mark: () => (
    <Stage title="Mark">
      <p>
        <Mark />
      </p>
      <Mark size={96} bare />
    </Stage>
  ),
  StatusLight: () => (
    <Stage title="StatusLight, StatusTag">
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        {lights.map((light) => (
          <StatusLight key={light} light={light} />
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <StatusTag light="green">办理中</StatusTag>
        <StatusTag light="yellow">将到期</StatusTag>
        <StatusTag light="red">已退回</StatusTag>
        <StatusTag light="grey">草稿</StatusTag>
        <StatusTag light="blue">已答复</StatusTag>
      </p>
    </Stage>
  ),
  Form: () => {
    const [text, setText] = useState('村口的井冬天总冻住,三道沟二十多户吃水要到邻村去拉。');
    return (
      <Stage title="FormSummary, CharacterCount, SavedNote">
        <FormSummary
          errors={[
            { field: 'subject', message: '请写明反映什么' },
            { field: 'place', message: '请选择乡镇' },
          ]}
        />
        <label htmlFor="subject">内容</label>
        <br />
        <textarea
          id="subject"
          rows={4}
          style={{ width: '100%' }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p style={{ display: 'flex', justifyContent: 'space-between' }}>
          <SavedNote saving={{ state: 'saved', at: new Date(2026, 10, 24, 14, 32).getTime() }} />
          <CharacterCount text={text} max={20} />
        </p>
        <SavedNote saving={{ state: 'failed' }} />
      </Stage>
    );
  },
};
