import { clockNames, contactFormNames } from '@concord/domain/assignment';
import type { ReactNode } from 'react';
import { DueCell } from '../frame/DueCell.tsx';
import { useNames } from '../frame/names.tsx';
import { dayOf } from '../frame/time.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

/** 现在该谁办: whose turn it is, until when, and what was asked of whoever decides. */
export function FactsPanel({ assignment }: { assignment: AssignmentCase }) {
  const { dueOn, isProvisional, clocks, contactPerson, contacts, objection, extension } = assignment;
  const waitingFor = assignment.countersigns
    .filter(({ answer }) => answer === 'waiting')
    .map(({ organizationId }) => organizationId);
  const { organizationId, coordinatorId } = assignment;
  const nameOf = useNames([organizationId, coordinatorId, objection?.suggestedId, ...waitingFor]);
  return (
    <dl className="p-facts">
      <Fact name="轮到">{turnOf(assignment, nameOf, waitingFor)}</Fact>
      <Fact name="期限">
        {dueOn ? (
          <>
            {dueOn} <DueCell dueOn={dueOn} isProvisional={isProvisional} />
          </>
        ) : assignment.isSuspended ? (
          '已中止,恢复后再计'
        ) : (
          '—'
        )}
      </Fact>
      {clocks.map(({ kind, startedOn, dueOn: day, stoppedOn }) => (
        <Fact key={`${kind}${startedOn}`} name={clockNames[kind]}>
          {day} {stoppedOn ? `(${stoppedOn} 完成)` : '前'}
        </Fact>
      ))}
      {objection && (
        <Fact name="退办理由">
          {objection.reason}
          {objection.suggestedId && `(建议改派:${nameOf(objection.suggestedId)})`}
        </Fact>
      )}
      {extension && (
        <Fact name="申请延期">
          到 {extension.dueOn}:{extension.reason}
        </Fact>
      )}
      {contactPerson && <Fact name="联系人">{contactPerson}</Fact>}
      {contacts.map(({ form, who, summary, at }) => (
        <Fact key={at} name={contactFormNames[form]}>
          {dayOf(at)} {who}:{summary}
        </Fact>
      ))}
      {assignment.auditReturns > 0 && <Fact name="退回重拟">{assignment.auditReturns} 次</Fact>}
      {assignment.reminders > 0 && <Fact name="催办">{assignment.reminders} 次</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

type NameOf = (id: string | null | undefined) => string;

/** Who has to do what next, in words. */
function turnOf(assignment: AssignmentCase, nameOf: NameOf, waitingFor: readonly string[]): string {
  const { status, role, assists, procedure, isInvitation } = assignment;
  const unit = nameOf(assignment.organizationId);
  const above = nameOf(assignment.coordinatorId);
  switch (status) {
    case 'proposed':
      return `${above}交办`;
    case 'issued':
      return isInvitation ? `${unit}答复是否参加` : `${unit}签收`;
    case 'objected':
      return `${above}裁定退办`;
    case 'accepted':
    case 'working':
      if (isInvitation) return `${unit}报送`;
      return role === 'assist' ? `${unit}报送协办意见` : `${unit}拟写答复`;
    case 'drafted':
      return procedure.countersign && assists.length > 0 ? `${unit}送协办单位会签` : `${unit}负责人签发`;
    case 'countersigning':
      if (waitingFor.length > 0) return `${waitingFor.map(nameOf).join('、')}会签`;
      return assignment.coordination ? `${unit}负责人协调后定稿` : `${unit}处理修改意见`;
    case 'countersigned':
      return `${unit}负责人签发`;
    case 'signed':
      return `${unit}送审`;
    case 'auditing':
      return `${above}审核`;
    case 'delivered':
      return role === 'assist'
        ? '主办单位汇总'
        : procedure.rating === 'none'
          ? `${above}办结`
          : `提出人评价,${above}办结`;
    case 'declined':
    case 'concluded':
    case 'revoked':
      return '已经结束';
  }
}
