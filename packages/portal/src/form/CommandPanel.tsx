import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CommandDialogProps } from './CommandDialog.tsx';
import type { Step } from './fields.tsx';

type CommandPanelProps<Type extends string> = {
  /** Open now, in the order of the rule book. */
  commands: readonly Type[];
  steps: Partial<Record<Type, Step>>;
  busy: boolean;
  /** Resolves when it was carried out; a refusal leaves the form as it is. */
  onRun: (type: Type, facts: Record<string, unknown>) => Promise<unknown>;
};

/** The only actions open to me: the first primary one is the one the work waits for. */
export function CommandPanel<Type extends string>({ commands, steps, busy, onRun }: CommandPanelProps<Type>) {
  const [asked, setAsked] = useState<Type>();
  /** What was typed for a step and not sent: closing its dialog loses nothing. */
  const kept = useRef(new Map<Type, Record<string, unknown>>());
  // Read before it is acted on: by then the form is there.
  useEffect(() => {
    const soon = setTimeout(() => void loadDialog().catch(() => undefined), 1_500);
    return () => clearTimeout(soon);
  }, []);
  const offered = commands.flatMap((type) => {
    const step = steps[type];
    return step ? [{ type, step }] : [];
  });
  const main = offered.find(({ step }) => step.primary)?.type;
  // What the work waits for first, what takes something back last.
  const weight = ({ type, step: { danger } }: (typeof offered)[number]) =>
    type === main ? 0 : danger ? 2 : 1;
  const sorted = [...offered].sort((a, b) => weight(a) - weight(b));
  const start = (type: Type, step: Step) => (step.fields?.length ? setAsked(type) : void onRun(type, {}));
  const step = asked && steps[asked];
  return (
    <div className="p-actions">
      {sorted.map(({ type, step: offer }) => (
        <Button
          key={type}
          block
          type={type === main ? 'primary' : 'default'}
          danger={offer.danger ?? false}
          disabled={busy}
          onClick={() => start(type, offer)}
        >
          {offer.label}
        </Button>
      ))}
      {asked && step && (
        <CommandDialog
          key={asked}
          step={step}
          busy={busy}
          initial={kept.current.get(asked) ?? {}}
          onClose={(facts) => {
            kept.current.set(asked, facts);
            setAsked(undefined);
          }}
          onConfirm={async (facts) => {
            await onRun(asked, facts);
            kept.current.delete(asked);
            setAsked(undefined);
          }}
        />
      )}
    </div>
  );
}

const loadDialog = () => import('./CommandDialog.tsx');
const LazyDialog = lazy(async () => ({ default: (await loadDialog()).CommandDialog }));

/** The form of a step; its parts are loaded after the screen. */
export function CommandDialog(props: CommandDialogProps) {
  return (
    <Suspense>
      <LazyDialog {...props} />
    </Suspense>
  );
}
