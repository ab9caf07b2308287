import { type AskForm, askFormNames } from '@concord/domain/matter/joint-matter/labels';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

export type Asked = {
  committeeId: string;
  form: AskForm;
  parts?: number[];
  dueBy?: string;
  word?: string;
};

/** What a form of invitations says, as the server takes it. */
export const toInvitations = (invitations: readonly Asked[]) =>
  invitations.map(({ committeeId, form, parts = [], dueBy, word = '' }) => ({
    committeeId,
    form,
    parts,
    dueBy: dueBy || null,
    word,
  }));

type Question = { number: number; text: string };

/** Whom to ask, how, for which questions and until when; one after the other. */
export function InvitationFields({
  questions,
  without = [],
}: {
  questions: readonly Question[];
  /** Committees that need no asking. */
  without?: readonly string[];
}) {
  const { me } = useSession();
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const askable = (committees.data ?? []).filter(
    ({ id }) => id !== me.current.committeeId && !without.includes(id),
  );
  return (
    <Form.List name="invitations">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <fieldset key={key} className="j-invitation">
              <legend>第 {name + 1} 家</legend>
              <Form.Item
                name={[name, 'committeeId']}
                label="邀请单位"
                rules={[{ required: true, message: `请选择第 ${name + 1} 家单位` }]}
              >
                <Select
                  loading={committees.isPending}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={askable.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'form']} label="参加方式">
                <Select options={Object.entries(askFormNames).map(([value, label]) => ({ value, label }))} />
              </Form.Item>
              <Form.Item name={[name, 'dueBy']} label="报送期限" extra="不填按规则计算">
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'parts']} label="请回答的问题" extra="不选就是全部问题">
                <Select
                  mode="multiple"
                  options={questions.map(({ number, text }) => ({
                    value: number,
                    label: `第 ${number} 问 ${text}`,
                  }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'word']} label="要说的话" className="j-wide">
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={400} />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)} aria-label={`去掉第 ${name + 1} 家`}>
                去掉
              </Button>
            </fieldset>
          ))}
          <Button type="dashed" onClick={() => add({ form: 'written' })} disabled={items.length >= 20}>
            {items.length === 0 ? '邀请一家单位' : '再邀请一家'}
          </Button>
        </>
      )}
    </Form.List>
  );
}
