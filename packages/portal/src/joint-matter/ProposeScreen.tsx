import { jointFormNames } from '@concord/domain/matter/joint-matter/labels';
import { FormSummary } from '@concord/ui/FormSummary';
import { SavedNote } from '@concord/ui/SavedNote';
import { PageHead } from '@concord/ui/staff/PageHead';
import { PageSkeleton } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { PlainChoice } from '../form/choice.tsx';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { tell } from '../frame/tell.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { Asked } from './InvitationFields.tsx';
import './joint.css';

const loadFields = () => import('./InvitationFields.tsx');
const InvitationFields = lazy(async () => ({ default: (await loadFields()).InvitationFields }));

type Typed = {
  title: string;
  form: keyof typeof jointFormNames;
  summary: string;
  basis?: string;
  plan?: string;
  dueOn?: string;
  questions: { text: string }[];
  invitations?: Asked[];
};

const blank: Partial<Typed> = { form: 'research', questions: [{ text: '' }] };

/** 提议联动: what it is about, the questions, and whom to ask; out of themes, of a common cause or of nothing. */
export function ProposeScreen() {
  const { filters } = useFilters();
  const { theme = '', cause = '' } = filters;
  const { me } = useSession();
  const ofTheme = useQuery({ ...trpc.theme.byId.queryOptions({ id: theme }), enabled: theme !== '' });
  const causes = useQuery({ ...trpc.statistics.themesAcross.queryOptions(), enabled: cause !== '' });
  if ((theme && ofTheme.isPending) || (cause && causes.isPending)) return <PageSkeleton />;
  const common = causes.data?.find(({ title }) => title === cause);
  const about = ofTheme.data ?? common;
  const counties = (common?.committeeIds ?? []).filter((id) => id !== me.current.committeeId);
  const initial: Partial<Typed> = about
    ? {
        ...blank,
        title: about.title,
        summary: about.summary,
        questions: [{ text: `${about.title}的范围有多大、原因是什么` }, { text: '现在由谁负责、缺什么' }],
        invitations: counties.map((committeeId) => ({ committeeId, form: 'written' })),
      }
    : blank;
  const from = about
    ? common
      ? `${common.committees} 个县区的公开专题,${common.people} 人反映`
      : `本委专题“${about.title}”`
    : '';
  return (
    <Proposal initial={initial} from={from} themeIds={theme ? [theme] : []} cause={common?.title ?? null} />
  );
}

type ProposalProps = {
  initial: Partial<Typed>;
  from: string;
  themeIds: string[];
  cause: string | null;
};

function Proposal({ initial, from, themeIds, cause }: ProposalProps) {
  const base = useBase();
  const router = useRouter();
  const [form] = Form.useForm<Typed>();
  const [key] = useState(newKey);
  const [wrong, setWrong] = useState<{ field: string; message: string }[]>([]);
  const typed = useKeptDraft<Partial<Typed>>(`concord.propose.${cause ?? themeIds[0] ?? ''}`, {});
  const propose = useMutation({
    mutationFn: async ({ questions, invitations = [], ...facts }: Typed) => {
      const { toInvitations } = await loadFields();
      return client.jointMatter.propose.mutate({
        matter: {
          ...facts,
          basis: facts.basis ?? '',
          plan: facts.plan ?? '',
          dueOn: facts.dueOn || null,
          questions: questions.map(({ text }) => text.trim()),
        },
        themeIds,
        cause,
        invitations: toInvitations(invitations),
        key,
      });
    },
    onSuccess: ({ id, number }) => {
      typed.forget();
      tell(`已提议,编号 ${number}`, 'success');
      router.history.push(`${base}/joint-matters/${id}`);
    },
  });
  return (
    <>
      <PageHead title="提议联动" back={{ href: `${base}/joint-matters`, label: '联动' }}>
        {from ? `来自:${from}` : '邀请发出后,各单位自行决定是否参加;谢绝或逾期不影响其他单位。'}
      </PageHead>
      <Form
        form={form}
        name="propose"
        layout="vertical"
        requiredMark="optional"
        className="j-form"
        initialValues={{ ...initial, ...typed.draft }}
        onValuesChange={(_, all) => typed.change(all)}
        onFinish={(all) => {
          setWrong([]);
          propose.mutate(all);
        }}
        onFinishFailed={({ errorFields }) =>
          setWrong(
            errorFields.map(({ name, errors }) => ({
              field: `propose_${name.join('_')}`,
              message: errors[0] ?? '',
            })),
          )
        }
      >
        <FormSummary errors={wrong} />
        <About />
        <Questions />
        <section className="p-card">
          <h2>邀请谁参加</h2>
          <p className="p-note">可以现在邀请,也可以提议后再邀请。</p>
          <Form.Item noStyle shouldUpdate={(a: Typed, b: Typed) => a.questions !== b.questions}>
            {({ getFieldValue }) => (
              <Suspense>
                <InvitationFields
                  questions={((getFieldValue('questions') ?? []) as Typed['questions']).map((one, i) => ({
                    number: i + 1,
                    text: one?.text ?? '',
                  }))}
                />
              </Suspense>
            )}
          </Form.Item>
        </section>
        <div className="p-actions-row">
          <Button type="primary" htmlType="submit" loading={propose.isPending}>
            提议联动
          </Button>
          <SavedNote saving={typed.saving} />
        </div>
      </Form>
    </>
  );
}

const need = (min: number, message: string) => [{ required: true, whitespace: true, min, message }];

function About() {
  return (
    <section className="p-card">
      <h2>要一起做什么</h2>
      <Form.Item name="title" label="名称" rules={need(4, '请填写名称,至少 4 个字')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="form" label="形式">
        <PlainChoice options={Object.entries(jointFormNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="summary" label="要一起解决什么" rules={need(10, '请写明要一起解决什么,至少 10 个字')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="basis" label="来源或依据" extra="如:年度协商计划第三项、主席会议议定">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="plan" label="共同方案" extra="参加单位都能看到,以后可以修改">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="dueOn" label="全部完成的日期">
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
    </section>
  );
}

function Questions() {
  return (
    <section className="p-card">
      <h2>要回答的问题</h2>
      <Form.List name="questions">
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }) => (
              <div key={key} className="j-question">
                <Form.Item
                  name={[name, 'text']}
                  label={`第 ${name + 1} 问`}
                  rules={need(4, `请填写第 ${name + 1} 问,至少 4 个字`)}
                >
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
                </Form.Item>
                {items.length > 1 && (
                  <Button type="text" onClick={() => remove(name)} aria-label={`去掉第 ${name + 1} 问`}>
                    去掉
                  </Button>
                )}
              </div>
            ))}
            <Button type="dashed" disabled={items.length >= 20} onClick={() => add({ text: '' })}>
              再加一个问题
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
