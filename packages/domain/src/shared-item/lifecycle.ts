import { z } from 'zod';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../lifecycle/index.ts';
import { screen } from '../screening/index.ts';
import { sharedStatusNames } from './labels.ts';
import { isSharer, mayCite } from './policy.ts';
import { type SharedCitation, type SharedItem, SharedKind } from './shared-item.ts';

const words = {
  title: z.string().trim().min(2, '请填写名称,至少 2 个字').max(60, '最多 60 字'),
  field: z.string().trim().max(20, '最多 20 字').default(''),
  text: z.string().trim().min(4, '请写明内容,至少 4 个字').max(4000, '最多 4000 字'),
};
const readers = z.array(z.string()).max(40).default([]);

export const NewSharedItem = z.object({ kind: SharedKind, ...words, readers });
export type NewSharedItem = z.infer<typeof NewSharedItem>;

export const SharedItemCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), ...words }),
  z.object({ type: z.literal('address'), readers }),
  z.object({ type: z.literal('attach'), fileIds: z.array(z.string()).min(1, '请选择文件').max(20) }),
  z.object({ type: z.literal('withdraw'), reason: z.string().trim().min(2, '请填写原因').max(200) }),
  z.object({ type: z.literal('restore') }),
]);
export type SharedItemCommand = z.infer<typeof SharedItemCommand>;
export type SharedItemCommandType = SharedItemCommand['type'];
export type SharedItemChange = Change<SharedItem>;

const privateKinds: readonly string[] = ['phone', 'idNumber', 'bankCard'];

/** Numbers by which a person can be reached or known stay with the committee that has them. */
const exposes = (texts: readonly string[]): Refusal | undefined =>
  screen(texts.join('\n')).some(({ kind }) => privateKinds.includes(kind))
    ? { code: 'sharedItem.private_numbers' }
    : undefined;

const book = lifecycle<SharedItem, SharedItemCommand>({
  aggregate: 'sharedItem',
  name: '共享资料',
  statusNames: sharedStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    revise:   { from: ['shared'],    by: isSharer, to: 'same'      }, // 修改
    address:  { from: ['shared'],    by: isSharer, to: 'same'      }, // 改共享范围
    attach:   { from: ['shared'],    by: isSharer, to: 'same'      }, // 加附件
    withdraw: { from: ['shared'],    by: isSharer, to: 'withdrawn' }, // 收回
    restore:  { from: ['withdrawn'], by: isSharer, to: 'shared'    }, // 重新共享
  },
  effects: ({ committeeId }, command, { at }) => {
    switch (command.type) {
      case 'revise': {
        const { title, field, text } = command;
        const refusal = exposes([title, field, text]);
        return refusal ? { refusal } : { facts: { title, field, text } };
      }
      case 'address':
        return command.readers.includes(committeeId)
          ? { refusal: { code: 'sharedItem.reader_unknown' } }
          : { facts: { readers: [...new Set(command.readers)] } };
      case 'attach':
        return { facts: {}, note: `${command.fileIds.length} 个文件` };
      case 'withdraw':
        return { facts: { withdrawnAt: at }, note: command.reason };
      case 'restore':
        return { facts: { withdrawnAt: null } };
    }
  },
});
export const decideSharedItem = book.decide;
export const openSharedItemCommands = book.openCommands;

/** Staff share something of their own committee's. */
export function share(
  { kind, title, field, text, readers: named }: NewSharedItem,
  { id, committeeId }: Pick<SharedItem, 'id' | 'committeeId'>,
  around: Circumstances,
): Decision<SharedItemChange> {
  const { actor, at } = around;
  if (!isSharer(actor, { committeeId }) || actor.kind !== 'staff') return refuse('matter.not_yours');
  if (named.includes(committeeId)) return refuse('sharedItem.reader_unknown');
  const refusal = exposes([title, field, text]);
  if (refusal) return { ok: false, refusal };
  const next: SharedItem = {
    id,
    version: 1,
    committeeId,
    status: 'shared',
    kind,
    title,
    field,
    text,
    readers: [...new Set(named)],
    sharedById: actor.personId,
    sharedAt: at,
    withdrawnAt: null,
  };
  return { ok: true, ...book.opened(next, 'share', around) };
}

export const Occasion = z.string().trim().min(2, '请写明用在哪里').max(200, '最多 200 字');

const citations = lifecycle<SharedCitation, { type: 'cite' }>({
  aggregate: 'sharedItem',
  name: '引用',
  statusNames: { cited: '已引用' },
  steps: { cite: { from: [], by: () => false, to: 'same' } },
  effects: () => ({ facts: {} }),
});

/** Another committee says that it used the item, in its own history. */
export function cite(
  item: SharedItem,
  occasion: string,
  id: string,
  around: Circumstances,
): Decision<Change<SharedCitation>> {
  const { actor, at } = around;
  if (!mayCite(actor, item) || actor.kind !== 'staff') return refuse('sharedItem.not_yours_to_cite');
  const next: SharedCitation = {
    id,
    version: 1,
    itemId: item.id,
    committeeId: actor.committeeId,
    status: 'cited',
    occasion,
    at,
  };
  return { ok: true, ...citations.opened(next, 'cite', around, occasion) };
}
