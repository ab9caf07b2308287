import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import '../shared.css';
import './BeforeAfter.css';

export type ComparedPhoto = {
  src: string;
  /** What the picture shows, for whoever does not see it. */
  alt: string;
  /** Day, place, a word on it. */
  caption: ReactNode;
};

type BeforeAfterProps = {
  /** What is compared: 杂物乱堆乱放,第 1 组. */
  label: string;
  before: ComparedPhoto;
  after: ComparedPhoto;
  names: { before: string; after: string };
};

/** Two pictures of one place under a slider, dragged or moved by arrow keys; side by side on paper. */
export function BeforeAfter({ label, before, after, names }: BeforeAfterProps) {
  const [at, setAt] = useState(50);
  const id = useId();
  return (
    <figure className="c-compare" aria-label={label}>
      <div className="c-compare-frame" style={{ '--at': `${at}%` } as CSSProperties}>
        <img src={before.src} alt={`${names.before}:${before.alt}`} />
        <img src={after.src} alt={`${names.after}:${after.alt}`} className="c-compare-after" />
        <span className="c-compare-name c-compare-left" aria-hidden="true">
          {names.before}
        </span>
        <span className="c-compare-name c-compare-right" aria-hidden="true">
          {names.after}
        </span>
        <label className="c-unseen" htmlFor={id}>
          {label}:左边{names.before},右边{names.after},用左右键移动分界
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          value={at}
          aria-valuetext={`${names.before}占 ${at}%,${names.after}占 ${100 - at}%`}
          onChange={({ target }) => setAt(Number(target.value))}
        />
        <i className="c-compare-line" aria-hidden="true" />
      </div>
      <figcaption>
        <span>
          <strong>{names.before}</strong> {before.caption}
        </span>
        <span>
          <strong>{names.after}</strong> {after.caption}
        </span>
      </figcaption>
    </figure>
  );
}

/** One picture where there is nothing to compare it with yet. */
export function SinglePhoto({ name, photo }: { name: string; photo: ComparedPhoto }) {
  return (
    <figure className="c-compare">
      <div className="c-compare-frame">
        <img src={photo.src} alt={`${name}:${photo.alt}`} />
        <span className="c-compare-name c-compare-left" aria-hidden="true">
          {name}
        </span>
      </div>
      <figcaption>
        <span>
          <strong>{name}</strong> {photo.caption}
        </span>
      </figcaption>
    </figure>
  );
}
