import { SavedNote } from '@concord/ui/SavedNote';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import { type PlanFacts, PlanForm, planOf } from './PlanForm.tsx';

/** Plans an activity, a visit that keeps up a tie when the address names one; what is typed stays on this computer until it was planned. */
export function NewForm() {
  const base = useBase();
  const router = useRouter();
  const { filters } = useFilters();
  const [form] = Form.useForm<PlanFacts>();
  const [key] = useState(newKey);
  const typed = useKeptDraft<PlanFacts>('concord.draft.activity', { invited: [] });
  const given: PlanFacts = {
    ...(filters.matter && { roomId: filters.matter }),
    ...(filters.tie && { kind: 'visit' as const, invited: filters.county ? [filters.county] : [] }),
  };
  const plan = useMutation({
    mutationFn: ({ kind, invited, roomId, ...facts }: PlanFacts) =>
      client.activity.plan.mutate({
        activity: {
          ...planOf(facts),
          kind: kind ?? 'research',
          invited: invited ?? [],
          matterId: roomId?.split('/')[0] ?? null,
          roomId: roomId ?? null,
          tieId: filters.tie ?? null,
        },
        key,
      }),
    meta: { quiet: true },
    onSuccess: ({ id }) => {
      typed.forget();
      router.history.push(`${base}/activities/${id}`);
    },
  });
  const submit = () =>
    void form.validateFields().then(
      (facts) => plan.mutate(facts),
      () => undefined,
    );
  return (
    <section className="p-card">
      <PlanForm form={form} isNew initial={{ ...typed.draft, ...given }} onChange={typed.change} />
      {plan.isError && (
        <Alert type="error" showIcon title={sentenceOf(plan.error)} style={{ marginBottom: 12 }} />
      )}
      <div className="p-filters">
        <Button type="primary" loading={plan.isPending} onClick={submit}>
          安排
        </Button>
        <SavedNote saving={typed.saving} />
      </div>
    </section>
  );
}
