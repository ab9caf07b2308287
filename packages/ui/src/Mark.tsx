import './shared.css';

type MarkProps = {
  /** Height in pixels. */
  size?: number;
  /** The rings alone, as decoration beside a name written elsewhere. */
  bare?: boolean;
};

/** 同心: two circles about one centre, both open on the same side — the same matter, open to the people. */
export function Mark({ size = 28, bare = false }: MarkProps) {
  const rings = (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <g stroke="currentColor" strokeWidth="3.4" strokeLinecap="round">
        <path d="M25.9 7.6 A13 13 0 1 0 25.9 24.4" />
        <path d="M20.2 11.8 A6 6 0 1 0 20.2 20.2" />
      </g>
    </svg>
  );
  if (bare) return <span className="c-mark">{rings}</span>;
  return (
    <span className="c-mark">
      {rings}
      <span className="c-mark-name">
        同心 <span lang="en">Concord</span>
      </span>
    </span>
  );
}
