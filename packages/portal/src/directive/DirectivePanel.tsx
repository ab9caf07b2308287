import { type DirectiveLevel, directiveLevelNames } from '@concord/domain/directive';
import type { AppRouter } from '@concord/server/router';
import { StatusTag } from '@concord/ui/StatusTag';
import { EmptyState } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import './directive.css';

export type Directive = inferRouterOutputs<AppRouter>['directive']['list'][number];

const DirectiveDialog = lazy(async () => ({
  default: (await import('./DirectiveDialog.tsx')).DirectiveDialog,
}));
const HandOutDialog = lazy(async () => ({
  default: (await import('../outcome/HandOutDialog.tsx')).HandOutDialog,
}));

type DirectivePanelProps = {
  on: { dispatchId: string } | { aboutId: string };
  /** The issued paper on which the reader may take one down. */
  recordOn?: string;
  /** What the paper is about; its parts are given out because of a directive. */
  matter?: { kind: string; id: string };
};

/** 领导批示: what was written on a paper, as far as the reader may see it. */
export function DirectivePanel({ on, recordOn, matter }: DirectivePanelProps) {
  const list = useQuery(trpc.directive.list.queryOptions(on));
  const [asked, setAsked] = useState<'record' | 'none'>();
  return (
    <>
      {recordOn && (
        <p className="p-actions-row">
          <Button onClick={() => setAsked('record')}>登记批示</Button>
          {list.data?.length === 0 && <Button onClick={() => setAsked('none')}>登记没有批示</Button>}
        </p>
      )}
      <ScreenState query={list}>
        {(directives) =>
          directives.length === 0 ? (
            <EmptyState title="还没有批示">领导在公文上作出批示后,由发文的政协登记。</EmptyState>
          ) : (
            <ul className="v-directives">
              {directives.map((one) => (
                <One key={one.id} directive={one} {...(matter && { matter })} />
              ))}
            </ul>
          )
        }
      </ScreenState>
      {recordOn && asked === 'record' && (
        <Suspense>
          <DirectiveDialog dispatchId={recordOn} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {recordOn && asked === 'none' && (
        <NoneDialog dispatchId={recordOn} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

const none: Step = {
  label: '登记没有批示',
  hint: '到这一天为止没有领导批示。以后有批示仍可登记。',
  fields: [
    { name: 'givenOn', label: '截至', kind: 'date', initial: today() },
    { name: 'requirement', label: '说明', kind: 'text', max: 500, required: false },
  ],
};

function NoneDialog({ dispatchId, onClose }: { dispatchId: string; onClose: () => void }) {
  const record = useMutation({
    mutationFn: ({ givenOn, requirement = '' }: { givenOn?: string; requirement?: string }) =>
      client.directive.recordNone.mutate({
        dispatchId,
        none: { givenOn: givenOn ?? today(), requirement },
        key: newKey(),
      }),
    onSuccess: onClose,
  });
  return (
    <CommandDialog
      step={none}
      busy={record.isPending}
      onClose={onClose}
      onConfirm={(facts) => record.mutateAsync(facts)}
    />
  );
}

const steps: Partial<Record<string, Step>> = {
  setLevel: {
    label: '调整知悉范围',
    fields: [{ name: 'level', label: '谁能看到批示内容', kind: 'choice', options: directiveLevelNames }],
    hint: '没有列入范围的交办单位只看到办理要求。',
  },
  strike: {
    label: '撤销登记',
    danger: true,
    fields: [{ name: 'reason', label: '撤销原因', kind: 'text', max: 300 }],
  },
};

function One({ directive, matter }: { directive: Directive; matter?: { kind: string; id: string } }) {
  const nameOf = useNames(directive.handedTo);
  const [asked, setAsked] = useState<string>();
  const run = useMutation({
    mutationFn: (command: object) =>
      client.directive.run.mutate({
        id: directive.id,
        version: directive.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const { commands, isNone, isSealed, status } = directive;
  const close = () => setAsked(undefined);
  const step = asked ? steps[asked] : undefined;
  return (
    <li className={status === 'struck' ? 'v-directive v-struck' : 'v-directive'}>
      <p className="v-head">
        <strong>{headOf(directive)}</strong>
        <span className="p-note">{directive.givenOn}</span>
        {status === 'struck' && <StatusTag light="grey">已撤销</StatusTag>}
        {status === 'handed' && <StatusTag light="green">已交办</StatusTag>}
        {isSealed && <StatusTag light="grey">限制知悉</StatusTag>}
      </p>
      {directive.text && <p className="p-text">{directive.text}</p>}
      {directive.scanIds.length > 0 && (
        <p>
          {directive.scanIds.map((id, index) => (
            <a key={id} href={`/files/${id}`}>
              批示扫描件 {index + 1}{' '}
            </a>
          ))}
        </p>
      )}
      {directive.requirement && (
        <p className="p-note">
          {isNone ? '说明' : '办理要求'}:{directive.requirement}
        </p>
      )}
      {directive.handedTo.length > 0 && (
        <p className="p-note">已交:{directive.handedTo.map(nameOf).join('、')}</p>
      )}
      {commands.length > 0 && !isNone && (
        <p className="p-note">谁能看到:{directiveLevelNames[directive.level as DirectiveLevel]}</p>
      )}
      <p className="p-actions-row">
        {commands.includes('handOut') && matter && (
          <Button size="small" type="primary" onClick={() => setAsked('handOut')}>
            按批示交办
          </Button>
        )}
        {commands.includes('correct') && (
          <Button size="small" onClick={() => setAsked('correct')}>
            更正
          </Button>
        )}
        {(['setLevel', 'strike'] as const)
          .filter((type) => commands.includes(type))
          .map((type) => (
            <Button key={type} size="small" danger={type === 'strike'} onClick={() => setAsked(type)}>
              {steps[type]?.label}
            </Button>
          ))}
      </p>
      {asked && step && (
        <CommandDialog
          step={step}
          busy={run.isPending}
          initial={{ level: directive.level }}
          onClose={close}
          onConfirm={(facts) => run.mutateAsync({ type: asked, ...facts }).then(close)}
        />
      )}
      <Suspense>
        {asked === 'correct' && (
          <DirectiveDialog dispatchId={directive.dispatchId} directive={directive} onClose={close} />
        )}
        {asked === 'handOut' && matter && (
          <HandOutDialog
            matter={matter}
            directive={{ id: directive.id, requirement: directive.requirement }}
            onClose={close}
          />
        )}
      </Suspense>
    </li>
  );
}

function headOf({ isNone, isSealed, office, title, name }: Directive): string {
  if (isNone) return '没有批示(截至)';
  return isSealed ? '领导批示' : `${office}${title}${name}批示`;
}
