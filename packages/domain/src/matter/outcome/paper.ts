import { contributorShareNames } from './labels.ts';
import type { Contributor, Outcome } from './outcome.ts';

/** What is printed: the text, the suggestions by their numbers, and who gave something to it and who did not. */
export function paperText(
  { parts }: Pick<Outcome, 'parts'>,
  text: string,
  contributors: readonly { name: string; share: Contributor['share'] }[],
): string {
  const suggestions =
    parts.length > 0
      ? [`意见建议\n${parts.map(({ number, text: said }) => `${number}. ${said}`).join('\n')}`]
      : [];
  const shares = (Object.keys(contributorShareNames) as Contributor['share'][]).flatMap((share) => {
    const names = contributors.filter((one) => one.share === share).map(({ name }) => name);
    return names.length > 0 ? [`${contributorShareNames[share]}:${names.join('、')}`] : [];
  });
  const list = shares.length > 0 ? [`参加单位\n${shares.join('\n')}`] : [];
  return [text.trim(), ...suggestions, ...list].join('\n\n');
}
