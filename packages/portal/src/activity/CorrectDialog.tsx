import { type Section, sectionNames } from '@concord/domain/activity';
import { CommandDialog } from '../form/CommandPanel.tsx';

type CorrectDialogProps = {
  section: Section;
  number: number | null;
  text: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: (facts: Record<string, unknown>) => Promise<unknown>;
};

/** The right text and why; the earlier one stays readable beside it. */
export function CorrectDialog({ section, number, text, busy, onClose, onConfirm }: CorrectDialogProps) {
  return (
    <CommandDialog
      step={{
        label: '更正',
        hint: `更正${number ? `第 ${number} 条` : ''}${sectionNames[section]}。原文和原因会一直留在旁边。`,
        fields: [
          { name: 'text', label: '正确的内容', kind: 'text', initial: text, max: 20_000 },
          { name: 'reason', label: '更正的原因', kind: 'line', max: 300 },
        ],
      }}
      busy={busy}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
}
