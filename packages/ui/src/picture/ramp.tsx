import { tokens } from '../tokens.tsx';

export type RampStep = (typeof tokens.ramp)[number];

/** One class of the legend: the least and the greatest value that fell into it. */
export type RampClass = { from: number; to: number; step: RampStep };

/** Up to five classes of equal width between the least and the greatest value; none that would be empty. */
export function rampClasses(values: readonly number[]): RampClass[] {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  const steps = tokens.ramp.length;
  const place = (value: number) =>
    span === 0 ? Math.floor(steps / 2) : Math.min(Math.floor(((value - least) / span) * steps), steps - 1);
  return tokens.ramp.flatMap((step, at) => {
    const members = values.filter((value) => place(value) === at);
    return members.length > 0 ? [{ step, from: Math.min(...members), to: Math.max(...members) }] : [];
  });
}

/** The class that holds one of the values the classes were made from. */
export function classOf(classes: readonly RampClass[], value: number): RampClass | undefined {
  return classes.find(({ from, to }) => from <= value && value <= to);
}
