import { adoptionNames } from '@concord/domain/assignment/labels';
import type { FeedbackSide } from '@concord/domain/matter/outcome';
import { feedbackSideNames } from '@concord/domain/matter/outcome/labels';
import { PageSkeleton } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useState } from 'react';
import { draftOf, PaperForm, type Typed } from '../dispatch/PaperForm.tsx';
import { useBase } from '../frame/filters.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { OutcomeCase } from './FeedbackPanel.tsx';

type Suggestions = Awaited<ReturnType<typeof client.outcome.suggestions.query>>;

/** 起草反馈公文: begins with what the units said to each suggestion. */
export function FeedbackDialog({
  outcome,
  side,
  onClose,
}: {
  outcome: OutcomeCase;
  side: FeedbackSide;
  onClose: () => void;
}) {
  const base = useBase();
  const router = useRouter();
  const [key] = useState(newKey);
  const suggestions = useQuery(trpc.outcome.suggestions.queryOptions({ id: outcome.id }));
  const begin = useMutation({
    mutationFn: (typed: Typed) => {
      const { kindCode: _, ...draft } = draftOf(typed);
      return client.outcome.feedback.mutate({ id: outcome.id, version: outcome.version, side, draft, key });
    },
    onSuccess: ({ paperId }) => router.history.push(`${base}/dispatches/${paperId}`),
  });
  return (
    <Modal
      open
      title={`起草向${feedbackSideNames[side]}的反馈公文`}
      footer={null}
      maskClosable={false}
      width={760}
      onCancel={onClose}
    >
      {suggestions.data ? (
        <PaperForm
          keepAs={`concord.feedback.${outcome.id}.${side}`}
          isKindFixed
          initial={{
            kindCode: 'feedback',
            title: `关于${outcome.number ?? outcome.title}建议落实情况的报告`,
            body: bodyOf(outcome, suggestions.data),
            addressees: [],
            files: [],
          }}
          verb="拟文"
          busy={begin.isPending}
          onSave={(typed) => begin.mutateAsync(typed)}
        />
      ) : (
        <PageSkeleton />
      )}
    </Modal>
  );
}

function bodyOf({ title }: OutcomeCase, { lines, counts }: Suggestions): string {
  const sums = `《${title}》共提出建议 ${lines.length} 条,采纳 ${counts.adopted} 条,部分采纳 ${counts.partly} 条,未采纳 ${counts.not} 条${counts.unanswered > 0 ? `,尚未答复 ${counts.unanswered} 条` : ''}。现将落实情况报告如下。`;
  const each = lines.map(({ number, text, adoption, shares }) => {
    const said = shares.flatMap((share) => (share.text ? [share.text] : [])).join(';');
    return `${number}. ${text}(${adoption ? adoptionNames[adoption] : '尚未答复'})${said && `:${said}`}`;
  });
  return [sums, ...each].join('\n');
}
