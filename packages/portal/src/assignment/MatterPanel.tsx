import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { useBase } from '../frame/filters.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { trpc } from '../trpc.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

type Matter = { text?: string | undefined; note?: string | undefined };

/** What citizens said, as far as the reader may read it; other kinds are read on their own page. */
function useWords({ matterKind, matterId: id }: AssignmentCase): Matter {
  const opinion = useQuery({
    ...trpc.opinion.byId.queryOptions({ id }),
    enabled: matterKind === 'citizenOpinion',
  });
  const theme = useQuery({ ...trpc.theme.byId.queryOptions({ id }), enabled: matterKind === 'theme' });
  if (theme.data)
    return {
      text: theme.data.summary,
      note: `${theme.data.personCount} 人反映,${theme.data.opinionCount} 件意见`,
    };
  const { body, place } = opinion.data ?? {};
  return { text: body, note: place ? `地点:${place}` : undefined };
}

/** What it is about and what is asked: the words of citizens, which parts, with what instruction; and the way to the matter itself. */
export function MatterPanel({ assignment }: { assignment: AssignmentCase }) {
  const base = useBase();
  const { matterKind, matterId, title, parts, instruction, isInvitation, status, dueBy } = assignment;
  const { text, note } = useWords(assignment);
  const href = placeOf(base, matterKind, matterId);
  const isCitizens = matterKind === 'citizenOpinion' || matterKind === 'theme';
  const isOver = status === 'declined' || status === 'revoked';
  return (
    <section className="p-card">
      <h2>
        {kindName(matterKind)}
        {matterKind !== 'citizenOpinion' && `:${title}`}
      </h2>
      {text && <p className="p-text">{text}</p>}
      {note && <p className="p-note">{note}</p>}
      {parts.length > 0 && (
        <>
          <h3>{isInvitation ? '请回答的问题' : '须逐条答复的建议'}</h3>
          <ol className="p-numbered">
            {parts.map(({ number, text: words }) => (
              <li key={number} value={number}>
                {words || '(见原文)'}
              </li>
            ))}
          </ol>
        </>
      )}
      {instruction && (
        <>
          <h3>{isInvitation ? '对方的话' : '办理要求'}</h3>
          <p className="p-text">{instruction}</p>
        </>
      )}
      {dueBy && <p className="p-note">要求 {dueBy} 前报送</p>}
      {isOver && !text && (
        <p className="p-note">
          {status === 'declined' ? '已谢绝' : isInvitation ? '已撤回' : '已撤销'},不再显示这一事项的内容。
        </p>
      )}
      {href && (isCitizens ? text : !isOver) && (
        <p>
          <AppLink href={href}>
            {isInvitation && matterKind === 'jointMatter'
              ? '打开这一事项(接受邀请后在那里报送)'
              : '打开这一事项'}
          </AppLink>
        </p>
      )}
    </section>
  );
}
