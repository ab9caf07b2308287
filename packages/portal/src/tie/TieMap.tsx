import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { LightShape, StatusLight } from '@concord/ui/StatusLight';
import type { inferRouterOutputs } from '@trpc/server';
import { useBase } from '../frame/filters.tsx';
import { standingOf } from './standing.tsx';
import './tie.css';

export type Board = inferRouterOutputs<AppRouter>['tie']['board'];

/** 下花园区政协 → 下花园: as a column head; a name of two characters keeps both. */
export const placeName = (name: string): string => {
  const place = name.replace(/政协$/, '');
  return place.length > 2 ? place.replace(/[县区市]$/, '') : place;
};

/** Leaders across, subjects along: where they meet somebody keeps in touch; an empty column is a gap. */
export function TieMap({ board, on }: { board: Board; on: string }) {
  const base = useBase();
  const { subjects, holders, ties, coverage } = board;
  return (
    <figure className="t-map">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="t-map-scroll" aria-label="谁联系哪里" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {subjects.map(({ id, name }) => (
                <th key={id} scope="col" className={coverage.gaps.includes(id) ? 't-gap' : ''}>
                  <span>{placeName(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {holders.map(({ membershipId, name, title }) => (
              <tr key={membershipId}>
                <th scope="row">
                  {name} <span className="p-note">{title}</span>
                </th>
                {subjects.map((subject) => {
                  const tie = ties.find(
                    (one) => one.membershipId === membershipId && one.subjectId === subject.id,
                  );
                  return (
                    <td key={subject.id} className={coverage.gaps.includes(subject.id) ? 't-gap' : ''}>
                      {tie && <Meeting href={`${base}/ties/${tie.id}`} tie={tie} on={on} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="p-filters">
        <StatusLight light="green">近期联系过</StatusLight>
        <StatusLight light="yellow">一个月内该联系了</StatusLight>
        <StatusLight light="red">该联系而未联系</StatusLight>
        <span>
          <i className="t-gap-key" aria-hidden="true" /> 还没有联系领导
        </span>
      </figcaption>
    </figure>
  );
}

function Meeting({ href, tie, on }: { href: string; tie: Board['ties'][number]; on: string }) {
  const { light, words } = standingOf(tie, on);
  const name = `${tie.holder}联系${placeName(tie.subject)},${words}`;
  return (
    <AppLink href={href} className={`t-meeting c-${light}`} aria-label={name} title={name}>
      <LightShape light={light} />
    </AppLink>
  );
}
