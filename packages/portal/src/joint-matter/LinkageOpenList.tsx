import { AppLink } from '@concord/ui/AppLink';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { EmptyState } from '@concord/ui/staff/States';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { placeOf } from '../frame/places.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import type { LinkageRow } from './joint-matter.tsx';

export type Committee = { id: string; name: string };
type Member = LinkageRow['members'][number];
type Line = { matter: LinkageRow; member: Member };

const nameIn = (committees: readonly Committee[], id: string): string =>
  committees.find((one) => one.id === id)?.name ?? '';

const nothing = {
  waiting: { title: '没有待答复的邀请', hint: '发出的邀请都有了答复。' },
  owing: { title: '没有待报的贡献', hint: '参加的单位都已报送,或还没有人参加。' },
};

/** Who still has to answer or to give something, what is lost first on top. */
export function LinkageOpenList({
  lines,
  committees,
  what,
}: {
  lines: readonly Line[];
  committees: readonly Committee[];
  what: keyof typeof nothing;
}) {
  const base = useBase();
  if (lines.length === 0) return <EmptyState title={nothing[what].title}>{nothing[what].hint}</EmptyState>;
  const day = ({ member }: Line) => member.dueOn ?? '9999';
  return (
    <RecordTable
      label={what === 'waiting' ? '邀请待答复' : '贡献待报'}
      rows={[...lines].sort((a, b) => (day(a) < day(b) ? -1 : 1))}
      rowKey={({ matter, member }) => `${matter.id}/${member.committeeId}`}
      columns={[
        { title: '单位', render: ({ member }) => nameIn(committees, member.committeeId) },
        {
          title: '事项',
          render: ({ matter, member }) => (
            <AppLink href={placeOfMember(base, matter, member)}>{matter.title}</AppLink>
          ),
        },
        { title: '牵头', render: ({ matter }) => nameIn(committees, matter.leadId) },
        { title: '期限', render: ({ member }) => <DueCell dueOn={member.dueOn} /> },
      ]}
    />
  );
}

/** The invitation, for its two sides; else the matter. */
export const placeOfMember = (base: string, matter: LinkageRow, { invitationId }: Member): string =>
  invitationId ? `${base}/assignments/${invitationId}` : placeOfMatter(base, matter);

export const placeOfMatter = (base: string, { kind, id }: LinkageRow): string =>
  placeOf(base, kind, id) ?? base;

type OutcomeLine = { matter: LinkageRow; outcome: LinkageRow['outcomes'][number] };

/** What came of it. */
export function LinkageOutcomeList({
  lines,
  committees,
}: {
  lines: readonly OutcomeLine[];
  committees: readonly Committee[];
}) {
  const base = useBase();
  if (lines.length === 0)
    return <EmptyState title="还没有成果">成果印发后,参加的单位都能在这里看到。</EmptyState>;
  return (
    <RecordTable
      label="成果"
      rows={lines}
      rowKey={({ outcome }) => outcome.id}
      columns={[
        {
          title: '成果',
          render: ({ outcome }) => <AppLink href={`${base}/outcomes/${outcome.id}`}>{outcome.title}</AppLink>,
        },
        { title: '进展', render: ({ outcome }) => <StatusCell kind="outcome" status={outcome.status} /> },
        {
          title: '出自',
          render: ({ matter }) => <AppLink href={placeOfMatter(base, matter)}>{matter.title}</AppLink>,
        },
        { title: '牵头', render: ({ matter }) => nameIn(committees, matter.leadId) },
      ]}
    />
  );
}
