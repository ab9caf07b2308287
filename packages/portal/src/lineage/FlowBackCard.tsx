import {
  type FlowBack,
  type Giver,
  gaveSomething,
  givenSentence,
  type Reached,
} from '@concord/domain/lineage';
import { jointFormNames, jointMatterStatusNames } from '@concord/domain/matter/joint-matter/labels';
import { AppLink } from '@concord/ui/AppLink';
import { Button } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { dayOf } from '../frame/time.tsx';
import { RiverPanel } from './RiverPanel.tsx';

type FlowBackCardProps = { row: FlowBack; own: string; nameOf: (id: string) => string };

/** One joint matter as a short river of three pools; the whole river on demand. */
export function FlowBackCard({ row, own, nameOf }: FlowBackCardProps) {
  const base = useBase();
  const [isOpen, setOpen] = useState(false);
  const { id, title, number, form, status, committeeId, openedAt, givers, reached, came, receipts } = row;
  return (
    <article className="p-card" aria-labelledby={`flow-${id}`}>
      <h2 id={`flow-${id}`}>
        <AppLink href={`${base}/joint-matters/${id}`}>{title}</AppLink>
      </h2>
      <p className="p-note">
        {[number, jointFormNames[form], jointMatterStatusNames[status], dayOf(openedAt)]
          .filter((part) => part)
          .join(' · ')}
        {' · '}
        {nameOf(committeeId)}牵头
      </p>
      <div className="r-pools">
        <section>
          <h3>给出了什么</h3>
          <GiverTable givers={givers} own={own} leadId={committeeId} nameOf={nameOf} />
        </section>
        <section>
          <h3>到了哪里</h3>
          <ReachedTable reached={reached} base={base} />
        </section>
        <section>
          <h3>带回了什么</h3>
          <dl className="r-came">
            <Count name="办理任务" all={came.given} done={came.answered} verb="已有结果" />
            <Count name="查出问题" all={came.issues} done={came.struck} verb="已销号" />
            <Count name="承诺" all={came.promises} done={came.kept} verb="已兑现" />
          </dl>
          {came.given + came.issues + came.promises === 0 && <p className="p-note">还没有办理结果。</p>}
          {came.words.map(({ text, at }) => (
            <blockquote key={`${at} ${text}`} className="r-word">
              {text}
              <span className="p-note"> {dayOf(at)} 向群众公布</span>
            </blockquote>
          ))}
          {receipts > 0 && <p>{receipts} 位群众可在回执上看到以上进展。</p>}
        </section>
      </div>
      <div className="no-print">
        <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起来龙去脉' : '看来龙去脉'}
        </Button>
      </div>
      {isOpen && <RiverPanel kind="jointMatter" id={id} />}
    </article>
  );
}

function GiverTable({
  givers,
  own,
  leadId,
  nameOf,
}: { givers: readonly Giver[]; leadId: string } & Omit<FlowBackCardProps, 'row'>) {
  return (
    <ul>
      {givers.map((giver) => (
        <li key={giver.committeeId}>
          <strong>{giver.committeeId === own ? '我们' : nameOf(giver.committeeId)}</strong>{' '}
          {giver.committeeId === leadId && !gaveSomething(giver) ? '牵头' : givenSentence(giver)}
        </li>
      ))}
    </ul>
  );
}

function ReachedTable({ reached, base }: { reached: readonly Reached[]; base: string }) {
  if (reached.length === 0) return <p className="p-note">还没有您可以查看的成果、公文或批示。</p>;
  return (
    <ul>
      {reached.map(({ kind, id, title, at }) => {
        const href = placeOf(base, kind, id);
        return (
          <li key={id}>
            <span className="p-note">{kindName(kind)} </span>
            {href ? <AppLink href={href}>{title}</AppLink> : title}
            {at && <span className="p-note"> {dayOf(at)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Count({ name, all, done, verb }: { name: string; all: number; done: number; verb: string }) {
  if (all === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <progress max={all} value={done} aria-label={`${name}:${verb}`} /> {all} 项,{verb} {done} 项
      </dd>
    </div>
  );
}
