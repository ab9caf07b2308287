import { partnerKindNames } from '@concord/domain/matter/joint-matter/labels';
import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { trpc } from '../trpc.tsx';
import type { JointCase } from './joint-matter.tsx';
import { MatrixTable } from './MatrixTable.tsx';

/** What it is about: the aim, what it came out of, the questions with who answered them, and the common plan. */
export function AboutPanel({ matter }: { matter: JointCase }) {
  const { summary, basis, plan, partners, raisedBy, endReason, rooms } = matter;
  const base = useBase();
  const nameOf = useNames(raisedBy.map(({ committeeId }) => committeeId));
  const people = raisedBy.reduce((sum, theme) => sum + theme.people, 0);
  const contributions = useQuery({
    ...trpc.contribution.onMatter.queryOptions({ matterId: matter.id }),
    enabled: rooms.common !== null,
  });
  const given = (contributions.data ?? []).filter(({ editions }) => editions > 0);
  return (
    <section className="p-card" aria-label="专题内容">
      {endReason && (
        <p className="j-ended">
          {matter.status === 'dropped' ? '终止原因' : '办结说明'}:{endReason}
        </p>
      )}
      <p className="p-text">{summary}</p>
      {basis && <p className="p-note">来源或依据:{basis}</p>}
      {raisedBy.length > 0 && (
        <details className="j-fold">
          <summary>
            来自 {raisedBy.length} 个专题,{people} 人反映
          </summary>
          <ul className="p-plain">
            {raisedBy.map(({ id, title, committeeId, people: count, mayOpen }) => (
              <li key={id}>
                {nameOf(committeeId)}:
                {mayOpen ? <AppLink href={`${base}/themes/${id}`}>{title}</AppLink> : title},{count} 人
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3>要回答的问题</h3>
      {given.length > 0 ? (
        <MatrixTable questions={matter.parts} given={given} />
      ) : (
        <ol className="p-numbered">
          {matter.parts.map(({ number, text }) => (
            <li key={number} value={number}>
              {text}
            </li>
          ))}
        </ol>
      )}
      {plan && (
        <details className="j-fold">
          <summary>共同方案</summary>
          <p className="p-text">{plan}</p>
        </details>
      )}
      {partners.length > 0 && (
        <p className="p-note">
          协作方:{partners.map(({ name, kind }) => `${name}(${partnerKindNames[kind]})`).join('、')}
        </p>
      )}
    </section>
  );
}
