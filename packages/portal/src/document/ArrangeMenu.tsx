import type { DocumentCommandType } from '@concord/domain/document';
import { Menu } from '@concord/ui/staff/Flyout';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import type { DocumentHead, SectionHead } from './document.tsx';
import { useCommand } from './useCommand.tsx';

export type Arranging = { type: DocumentCommandType; section?: SectionHead };

/** What the lead does with the document as a whole. */
export function ArrangeMenu({ head, nameOf }: { head: DocumentHead; nameOf: (id: string) => string }) {
  const [asked, setAsked] = useState<Arranging>();
  const offered = head.commands.map((type) => ({ type, ...stepFor({ type }, head, nameOf) }));
  const main = offered.find(({ type }) => type === 'addSection' || type === 'reopen');
  const others = offered.filter((one) => one !== main);
  if (offered.length === 0) return null;
  return (
    <div className="p-actions-row d-arrange">
      {main && <Button onClick={() => setAsked({ type: main.type })}>{main.label}</Button>}
      {others.length > 0 && (
        <Menu
          label="编排"
          align="right"
          items={others.map(({ type, label }) => ({ key: type, label, onClick: () => setAsked({ type }) }))}
          button={(given) => <Button {...given}>编排 ▾</Button>}
        />
      )}
      {asked && (
        <ArrangeDialog head={head} arranging={asked} nameOf={nameOf} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

type ArrangeDialogProps = {
  head: DocumentHead;
  arranging: Arranging;
  nameOf: (id: string) => string;
  onClose: () => void;
};

/** Asks what a step wants to know, and takes it. */
export function ArrangeDialog({ head, arranging, nameOf, onClose }: ArrangeDialogProps) {
  const run = useCommand(head);
  const { type, section } = arranging;
  return (
    <CommandDialog
      step={stepFor(arranging, head, nameOf)}
      busy={run.isPending}
      onClose={onClose}
      onConfirm={async ({ to, ...facts }) => {
        const command = {
          type,
          ...facts,
          ...(section && { sectionId: section.id }),
          ...(to !== undefined && { to: Number(to) }),
        };
        await run.mutateAsync(command as never);
        onClose();
      }}
    />
  );
}

function stepFor({ type, section }: Arranging, head: DocumentHead, nameOf: (id: string) => string): Step {
  const committee = {
    name: 'committeeId',
    label: '由谁撰写',
    kind: 'choice' as const,
    options: Object.fromEntries(head.parties.map((id) => [id, nameOf(id)])),
    ...(section && { initial: section.committeeId }),
  };
  const title = (label: string, max: number, initial?: string) => ({
    name: 'title',
    label,
    kind: 'line' as const,
    max,
    ...(initial && { initial }),
  });
  switch (type) {
    case 'retitle':
      return { label: '改题目', fields: [title('题目', 60, head.title)] };
    case 'addSection':
      return { label: '加一节', fields: [title('节名', 40), committee] };
    case 'renameSection':
      return { label: '改节名', fields: [title('节名', 40, section?.title)] };
    case 'assignSection':
      return {
        label: '改由谁写',
        fields: [committee],
        hint: '原来撰写的政协此后只能阅读和批注;写好的文字不变。',
      };
    case 'moveSection':
      return {
        label: '调整顺序',
        fields: [
          {
            name: 'to',
            label: '放在第几节',
            kind: 'choice',
            options: Object.fromEntries(
              head.sections.map((_, index) => [String(index), `第 ${index + 1} 节`]),
            ),
          },
        ],
      };
    case 'setAsideSection':
      return { label: '移出文稿', hint: '文字保留,以后可以放回。', danger: true };
    case 'bringBackSection':
      return { label: '放回文稿' };
    case 'freeze':
      return {
        label: '存为一版',
        fields: [{ name: 'name', label: '版本名称', kind: 'line', max: 30, help: '如:征求意见稿、送审稿' }],
        hint: '各节现在的文字和来源原样存下,以后不会再变;大家可以接着写。',
      };
    case 'close':
      return { label: '定稿', hint: '定稿后谁都不能再写;需要时可以重新打开修改。' };
    case 'reopen':
      return { label: '重新修改', hint: '各政协又可以撰写自己的各节。' };
    default:
      return { label: '办理' };
  }
}
