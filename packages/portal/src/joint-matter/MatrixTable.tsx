import { contributionName } from '@concord/domain/contribution/labels';
import { AppLink } from '@concord/ui/AppLink';
import { useId, useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { type Given, placeName } from './joint-matter.tsx';

type Question = { number: number; text: string };

/** Question × committee; each cell opens what was answered, as it was signed. */
export function MatrixTable({
  questions,
  given,
}: {
  questions: readonly Question[];
  given: readonly Given[];
}) {
  const base = useBase();
  const nameOf = useNames(given.map(({ committeeId }) => committeeId));
  const [open, setOpen] = useState<{ id: string; part: number }>();
  const id = useId();
  const shown = given.find((one) => one.id === open?.id);
  const answer = shown?.answers.find(({ part }) => part === open?.part);
  const ownerOf = (one: Given) => placeName(nameOf(one.committeeId));
  return (
    <div className="j-matrix">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="j-matrix-scroll" aria-label="各单位对各问题的回答" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">问题</th>
              {given.map((one) => (
                <th scope="col" key={one.id}>
                  <AppLink href={`${base}/contributions/${one.id}`}>
                    {ownerOf(one) || `第 ${one.number} 号`}
                  </AppLink>
                  {one.partnerId && <span className="p-quiet">(协作方)</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ number, text }) => (
              <tr key={number}>
                <th scope="row">
                  {number}. {text}
                </th>
                {given.map((one) => {
                  const isOpen = open?.id === one.id && open.part === number;
                  return (
                    <td key={one.id}>
                      {one.answers.some(({ part }) => part === number) ? (
                        <button
                          type="button"
                          aria-expanded={isOpen}
                          aria-controls={isOpen ? id : undefined}
                          aria-label={`看回答:${ownerOf(one)}对第 ${number} 问`}
                          onClick={() => setOpen(isOpen ? undefined : { id: one.id, part: number })}
                        >
                          <span aria-hidden="true">✓ </span>看回答
                        </button>
                      ) : (
                        <span className="p-quiet">—</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown && answer && (
        <section className="j-answer" id={id} aria-label="回答">
          <p className="p-note">
            {contributionName(ownerOf(shown), { number: shown.number, edition: shown.editions })} · 第{' '}
            {answer.part} 问
          </p>
          <p className="p-text">{answer.text}</p>
        </section>
      )}
    </div>
  );
}
