import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { client, newKey } from '../trpc.tsx';
import { OutcomeForm, type TypedOutcome } from './OutcomeForm.tsx';

const blank: TypedOutcome = { title: '', form: 'report', body: '', suggestions: [''] };

/** 起草成果, of a joint matter (`?joint=`) or by itself. */
export function OutcomeNewScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters } = useFilters();
  const jointMatterId = filters.joint ?? null;
  const [key] = useState(newKey);
  const begin = useMutation({
    mutationFn: (text: TypedOutcome) => client.outcome.open.mutate({ text, jointMatterId, key }),
    onSuccess: ({ id }) => router.history.push(`${base}/outcomes/${id}`),
  });
  return (
    <>
      <PageHead title="起草成果" back={{ href: `${base}/outcomes`, label: '成果' }}>
        {jointMatterId
          ? '联动专题的成果:参加的政协可以阅看起草中的文稿。'
          : '印发前须有一次办结的调研活动与它关联(不调研不建言)。'}
      </PageHead>
      <section className="p-card">
        <OutcomeForm
          keepAs={`concord.outcome.new.${jointMatterId ?? ''}`}
          initial={blank}
          verb="保存草稿"
          busy={begin.isPending}
          onSave={(text) => begin.mutateAsync(text)}
        />
      </section>
    </>
  );
}
