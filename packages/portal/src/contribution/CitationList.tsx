import type { Content } from '@concord/domain/contribution';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ThemeOfOurs } from '../joint-matter/EntryForm.tsx';
import { trpc } from '../trpc.tsx';

/** 群众反映 as evidence: a theme of ours by its number of people, with a quotation that tells on nobody. */
export function CitationList({
  content,
  onChange,
}: {
  content: Content;
  onChange: (content: Content) => void;
}) {
  const [themeId, setThemeId] = useState('');
  const themes = useQuery(trpc.theme.list.queryOptions({ limit: 100 }));
  const { evidence } = content;
  const add = () => {
    const theme = themes.data?.find(({ id }) => id === themeId);
    if (!theme) return;
    const { title, personCount: people, opinionCount: opinions } = theme;
    onChange({ ...content, evidence: [...evidence, { themeId, title, people, opinions, quotation: '' }] });
    setThemeId('');
  };
  return (
    <fieldset className="j-set">
      <legend>群众反映(只出现人数和摘引)</legend>
      {evidence.map((one, index) => (
        <div key={`${one.themeId}${index.toString()}`} className="j-question">
          <label className="j-field" htmlFor={`quotation-${index}`}>
            {one.title}:{one.people} 人反映
            <Input.TextArea
              id={`quotation-${index}`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={500}
              placeholder="摘引一句原话,不写姓名、电话(可不填)"
              value={one.quotation}
              onChange={({ target }) =>
                onChange({
                  ...content,
                  evidence: evidence.map((other) =>
                    other === one ? { ...one, quotation: target.value } : other,
                  ),
                })
              }
            />
          </label>
          <Button
            type="text"
            aria-label={`去掉 ${one.title}`}
            onClick={() => onChange({ ...content, evidence: evidence.filter((other) => other !== one) })}
          >
            去掉
          </Button>
        </div>
      ))}
      <div className="j-question">
        <ThemeOfOurs id="citation-theme" value={themeId} onChange={setThemeId} />
        <Button disabled={!themeId} onClick={add}>
          引用
        </Button>
      </div>
    </fieldset>
  );
}
