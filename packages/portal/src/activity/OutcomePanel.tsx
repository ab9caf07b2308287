import type { Section } from '@concord/domain/activity';
import { sectionNames } from '@concord/domain/activity';
import { AppLink } from '@concord/ui/AppLink';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { moment } from '../frame/time.tsx';
import type { ActivityCase } from './ActivityScreen.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import type { Acting } from './useActivity.tsx';

type Spot = { section: Section; number: number | null; text: string };

/** What came of it, point by point, each with its corrections. */
export function OutcomePanel({ activity, act }: { activity: ActivityCase; act: Acting }) {
  const base = useBase();
  const [spot, setSpot] = useState<Spot>();
  const mayCorrect = activity.commands.includes('correct');
  const correct = (section: Section, number: number | null, text: string) =>
    mayCorrect && (
      <Button
        size="small"
        type="link"
        style={{ paddingInline: 0 }}
        onClick={() => setSpot({ section, number, text })}
      >
        更正
        <span className="c-unseen">
          {number ? `第 ${number} 条` : ''}
          {sectionNames[section]}
        </span>
      </Button>
    );
  const became = (raisedIn: string | null) =>
    raisedIn && <AppLink href={`${base}/activities/resolutions/${raisedIn}`}>已转为议定事项</AppLink>;
  const shown = { activity, correct };
  return (
    <section className="p-card">
      <h2>纪要{activity.status !== 'closed' && '(未定稿)'}</h2>
      <p className="p-text">{activity.minutes || '还没有纪要。'}</p>
      {activity.minutes && correct('minutes', null, activity.minutes)}
      <Corrected activity={activity} section="minutes" number={null} />
      <Points
        {...shown}
        section="findings"
        points={activity.findings}
        beside={({ basis, raisedIn }) => (
          <>
            {basis && <p className="p-note">依据:{basis}</p>}
            {became(raisedIn)}
          </>
        )}
      />
      <Points
        {...shown}
        section="resolutions"
        points={activity.resolutions}
        beside={({ raisedIn }) => became(raisedIn)}
      />
      <Points
        {...shown}
        section="opinions"
        points={activity.opinions}
        beside={({ expert, field, unit }) => (
          <p className="p-note">{[expert, field, unit].filter(Boolean).join(' · ')}</p>
        )}
      />
      {spot && (
        <CorrectDialog
          {...spot}
          busy={act.busy}
          onClose={() => setSpot(undefined)}
          onConfirm={(facts) =>
            act
              .run({ type: 'correct', section: spot.section, number: spot.number, ...facts })
              .then(() => setSpot(undefined))
          }
        />
      )}
    </section>
  );
}

type PointsProps<Point> = {
  activity: ActivityCase;
  section: Section;
  points: readonly Point[];
  beside: (point: Point) => ReactNode;
  correct: (section: Section, number: number | null, text: string) => ReactNode;
};

function Points<Point extends { number: number; text: string }>({
  activity,
  section,
  points,
  beside,
  correct,
}: PointsProps<Point>) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>{sectionNames[section]}</h3>
      <ol className="a-points">
        {points.map((point) => (
          <li key={point.number}>
            <span className="a-number">{point.number}</span>
            <div>
              <p>{point.text}</p>
              {beside(point)} {correct(section, point.number, point.text)}
              <Corrected activity={activity} section={section} number={point.number} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What stood there before, and why it was corrected. */
function Corrected({
  activity,
  section,
  number,
}: {
  activity: ActivityCase;
  section: Section;
  number: number | null;
}) {
  return activity.corrections
    .filter((one) => one.section === section && one.number === number)
    .map(({ at, before, reason }) => (
      <div key={at} className="a-corrected">
        {moment(at)} 更正({reason})。原文:{before}
      </div>
    ));
}
