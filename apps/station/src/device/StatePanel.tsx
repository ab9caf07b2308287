import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';

/** Three quiet bars in the place of what is coming; said aloud once. */
export function LoadingPanel() {
  return (
    <div className="st-loading" role="status">
      <span className="c-unseen">正在打开…</span>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}

type FailedPanelProps = { sentence: string; again: () => void };

export function FailedPanel({ sentence, again }: FailedPanelProps) {
  return (
    <Notice tone="error" title="没有打开" live>
      <p>{sentence}</p>
      <p className="st-row">
        <BigButton look="plain" onClick={again}>
          再试一次
        </BigButton>
      </p>
    </Notice>
  );
}
