import { isKiosk } from './useKiosk.ts';

/** Numbers to call; at a kiosk there is nothing to call with, so they are only named. */
export function CallList({ numbers }: { numbers: readonly string[] }) {
  return numbers.map((number) =>
    isKiosk ? (
      <strong key={number} className="st-number">
        {number}
      </strong>
    ) : (
      <a key={number} className="st-number" href={`tel:${number}`}>
        {number}
      </a>
    ),
  );
}
