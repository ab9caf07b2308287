import { go, useAddress } from '../device/useAddress.ts';
import { ownDraft } from '../opinion/useDraft.ts';
import { OutcomePanel } from './OutcomePanel.tsx';

/** After handing in: the fragment is the key of what was handed in. */
export function ReceiptScreen() {
  const { fragment } = useAddress();
  const mend = () => void ownDraft.resume().then(() => go('/write', { replace: true }));
  return <OutcomePanel draftKey={fragment} onMend={mend} />;
}
