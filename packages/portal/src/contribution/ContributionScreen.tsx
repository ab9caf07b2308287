import type { ContributionCommandType } from '@concord/domain/contribution';
import { contributionName } from '@concord/domain/contribution/labels';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { moment } from '../frame/time.tsx';
import { placeName } from '../joint-matter/joint-matter.tsx';
import { trpc } from '../trpc.tsx';
import { type ContributionCase, useContributionRun } from './contribution.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { EditionPanel } from './EditionPanel.tsx';
import '../joint-matter/joint.css';

const ContributionForm = lazy(async () => ({
  default: (await import('./ContributionForm.tsx')).ContributionForm,
}));

const steps: Partial<Record<ContributionCommandType, Step>> = {
  sign: { label: '签发', primary: true, hint: '签发后进入公共空间,这一版不再改动。' },
  submit: { label: '送领导签发', primary: true },
  takeBack: { label: '撤回修改' },
  sendBack: { label: '退回修改', fields: [{ name: 'reason', label: '要改什么', kind: 'text', max: 500 }] },
  revise: { label: '出新一版', fields: [], hint: '从现在这一版改起;旧版仍可查看和引用。' },
  discard: {
    label: '放弃草稿',
    danger: true,
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 500 }],
  },
};

/** One contribution: ours while it is written, everybody's edition by edition once it was signed. */
export function ContributionScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const contribution = useQuery(trpc.contribution.byId.queryOptions({ id }));
  return <ScreenState query={contribution}>{(data) => <Case contribution={data} />}</ScreenState>;
}

function Case({ contribution }: { contribution: ContributionCase }) {
  const base = useBase();
  const { filters, set } = useFilters();
  const { id, committeeId, number, editions, matter, partner, isMine, status, draft } = contribution;
  const nameOf = useNames([committeeId]);
  const owner = partner ?? placeName(nameOf(committeeId));
  const chosen = Number(filters.edition) || editions;
  const isWriting = isMine && status === 'drafting' && contribution.commands.includes('save');
  const showsDraft = draft !== null && !filters.edition;
  return (
    <>
      <PageHead
        title={contributionName(owner, { number, edition: editions })}
        back={{ href: `${base}/joint-matters/${matter.id}?tab=contributions`, label: matter.title }}
        badges={
          <>
            {isMine && <StatusCell kind="contribution" status={status} />}
            {showsDraft && <StatusTag light="red">仅本委可见</StatusTag>}
          </>
        }
      >
        {partner && '协作方不登录平台,由牵头单位凭纸质件录入。'}
        {showsDraft &&
          editions > 0 &&
          `正在准备第 ${editions + 1} 版;签发前其他单位看到的仍是第 ${editions} 版。`}
      </PageHead>
      <div className="p-case">
        <div>
          {isWriting && !filters.edition ? (
            <Suspense>
              <ContributionForm key={`${id}${editions}`} contribution={contribution} />
            </Suspense>
          ) : showsDraft ? (
            <DraftPanel contribution={contribution} />
          ) : chosen > 0 ? (
            <EditionPanel id={id} edition={chosen} questions={matter.parts} />
          ) : null}
        </div>
        <aside className="p-case-side" aria-label="办理">
          {isMine && <OursCard contribution={contribution} />}
          <Editions contribution={contribution} current={showsDraft ? 0 : chosen} onOpen={set} />
        </aside>
      </div>
    </>
  );
}

function OursCard({ contribution }: { contribution: ContributionCase }) {
  const run = useContributionRun(contribution);
  const { commands, status } = contribution;
  const offered = commands.filter((type) => !['save', 'attach', 'detach'].includes(type));
  return (
    <section className="p-card">
      <h2>现在该谁办</h2>
      <p className="p-note">
        {status === 'drafting' && '正在起草,写好后送领导签发。'}
        {status === 'submitted' && '等领导签发。'}
        {status === 'signed' && '已签发;有新情况可以出新一版。'}
        {status === 'dropped' && '草稿已放弃。'}
      </p>
      <CommandPanel
        commands={offered}
        steps={steps}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
      />
    </section>
  );
}

/** Every signed edition, the newest first; each stays as it was signed. */
function Editions({
  contribution: { editionLines, draft, isMine },
  current,
  onOpen,
}: {
  contribution: ContributionCase;
  current: number;
  onOpen: (change: { edition: string | undefined }) => void;
}) {
  if (editionLines.length === 0) return null;
  return (
    <section className="p-card">
      <h2>各版</h2>
      <ul className="p-plain">
        {isMine && draft && (
          <li>
            <button
              type="button"
              className="j-link"
              aria-current={current === 0}
              onClick={() => onOpen({ edition: undefined })}
            >
              正在准备的一版
            </button>
          </li>
        )}
        {editionLines.map(({ edition, signedAt, signedBy, hash }) => (
          <li key={edition}>
            <button
              type="button"
              className="j-link"
              aria-current={current === edition}
              onClick={() => onOpen({ edition: String(edition) })}
            >
              第 {edition} 版
            </button>{' '}
            <span className="p-quiet">
              {moment(signedAt)} {signedBy} 签发
            </span>
            <div className="p-quiet" title={`校验值 ${hash}`}>
              校验值 {hash.slice(0, 12)}…
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
