import { AppLink } from '@concord/ui/AppLink';
import { useBase } from '../frame/filters.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

/** What is asked, of kinds with the common head: which parts, in whose words; and the way to the matter itself. */
export function MatterPanel({ assignment }: { assignment: AssignmentCase }) {
  const base = useBase();
  const { matterKind, matterId, title, parts, instruction, isInvitation, status, dueBy } = assignment;
  const href = placeOf(base, matterKind, matterId);
  const isOver = status === 'declined' || status === 'revoked';
  return (
    <section className="p-card">
      <h2>
        {kindName(matterKind)}:{title}
      </h2>
      {parts.length > 0 && (
        <>
          <h3>{isInvitation ? '请回答的问题' : '要答复的内容'}</h3>
          <ol className="p-numbered">
            {parts.map(({ number, text }) => (
              <li key={number} value={number}>
                {text}
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
      {isOver ? (
        <p className="p-note">{status === 'declined' ? '已谢绝' : '已撤回'},不再显示这一事项的内容。</p>
      ) : (
        href && (
          <p>
            <AppLink href={href}>
              {isInvitation ? '打开这一事项(接受邀请后在那里报送)' : '打开这一事项'}
            </AppLink>
          </p>
        )
      )}
    </section>
  );
}
