import { tokens } from '../tokens.tsx';

export type RampStep = (typeof tokens.ramp)[number];

/** One class of the legend: values from `from` up to and including `to`. */
export type RampClass = { from: number; to: number; step: RampStep };

/** Five classes of equal width from the least to the greatest value; fewer when there are fewer values. */
export function rampClasses(values: readonly number[]): RampClass[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const wanted = Math.min(tokens.ramp.length, new Set(values).size);
  const steps = wanted === 1 ? tokens.ramp.slice(2, 3) : tokens.ramp.slice(0, wanted);
  const width = (most - least) / steps.length;
  return steps.map((step, at) => ({
    step,
    from: least + at * width,
    to: at === steps.length - 1 ? most : least + (at + 1) * width,
  }));
}

/** The class a value falls into; the least value falls into the first. */
export function classOf(classes: readonly RampClass[], value: number): RampClass | undefined {
  return classes.find(({ to }) => value <= to) ?? classes.at(-1);
}
