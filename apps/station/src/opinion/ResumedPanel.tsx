import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { ownDraft } from './useDraft.ts';

/** What was begun on an earlier visit is still there; throwing it away takes two taps. */
export function ResumedPanel() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Notice title="接着上次没写完的写">
      <div className="st-row">
        {isAsking ? (
          <>
            <BigButton look="plain" onClick={() => void ownDraft.discard()}>
              清空,重新写
            </BigButton>
            <BigButton look="plain" onClick={() => setAsking(false)}>
              不清空
            </BigButton>
          </>
        ) : (
          <BigButton look="plain" onClick={() => setAsking(true)}>
            不要了
          </BigButton>
        )}
      </div>
    </Notice>
  );
}
