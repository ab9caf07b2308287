import { assignmentStatusNames, countersignNames } from '@concord/domain/assignment';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import type { Light } from '@concord/ui/tokens';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

type Answer = AssignmentCase['countersigns'][number]['answer'];
const lights: Record<Answer, Light> = {
  waiting: 'grey',
  agreed: 'green',
  changeAsked: 'yellow',
  overridden: 'blue',
};

/** 协办与会签: what each assisting unit said, whether it agrees with the draft, and how a dispute was settled. */
export function CountersignPanel({ assignment }: { assignment: AssignmentCase }) {
  const { assists, countersigns, coordination } = assignment;
  const units = [...new Set([...assists, ...countersigns].map(({ organizationId }) => organizationId))];
  const nameOf = useNames(units);
  if (units.length === 0) return null;
  return (
    <section className="p-card">
      <h2>协办与会签</h2>
      <ul className="p-plain">
        {units.map((id) => {
          const assist = assists.find(({ organizationId }) => organizationId === id);
          const sign = countersigns.find(({ organizationId }) => organizationId === id);
          return (
            <li key={id}>
              <strong>{nameOf(id)}</strong>{' '}
              {sign && <StatusTag light={lights[sign.answer]}>{countersignNames[sign.answer]}</StatusTag>}
              {!sign && assist && (
                <StatusTag light={assist.text === null ? 'grey' : 'green'}>
                  {assist.text === null ? assignmentStatusNames[assist.status] : '已报送协办意见'}
                </StatusTag>
              )}
              {assist?.text && <p className="p-note p-text">协办意见:{assist.text}</p>}
              {sign?.note && <p className="p-note p-text">会签意见:{sign.note}</p>}
            </li>
          );
        })}
      </ul>
      {coordination && <p className="p-note p-text">协调情况:{coordination}</p>}
      <NextStep assignment={assignment} />
    </section>
  );
}

/** A wish for a change stands: the two ways on, for whoever may go them. */
function NextStep({ assignment: { commands, countersigns, coordination } }: { assignment: AssignmentCase }) {
  const disputed = countersigns.some(({ answer }) => answer === 'changeAsked');
  if (!disputed || !commands.includes('draft')) return null;
  return (
    <p className="p-answer-first">
      {coordination
        ? '已记录协调情况,由负责人“协调后定稿”;也可以修改答复稿,再送会签。'
        : '有单位要求修改:可以修改答复稿后重新送会签,或者先“记录协调情况”,再由负责人定稿。'}
    </p>
  );
}

/** For an assisting unit: who leads, and the draft that waits for its countersign. */
export function LeadPanel({ lead }: { lead: NonNullable<AssignmentCase['lead']> }) {
  const base = useBase();
  const nameOf = useNames([lead.organizationId]);
  const { id, countersign } = lead;
  return (
    <section className="p-card">
      <h2>主办单位</h2>
      <p className="p-text">
        {nameOf(lead.organizationId)}{' '}
        {countersign && <StatusTag light={lights[countersign]}>{countersignNames[countersign]}</StatusTag>}
      </p>
      {id ? (
        <p className={countersign === 'waiting' ? 'p-answer-first p-answer-then' : 'p-note'}>
          {countersign === 'waiting' && '主办单位的答复稿请您单位会签。'}
          <AppLink href={`${base}/assignments/${id}`}>
            {countersign === 'waiting' ? '去看答复稿并会签' : '看主办单位的答复稿'}
          </AppLink>
        </p>
      ) : (
        <p className="p-note">主办单位送会签后,可以在这里看到答复稿。</p>
      )}
    </section>
  );
}
