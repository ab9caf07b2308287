import { PageHead } from '@concord/ui/staff/PageHead';
import { PageSkeleton } from '@concord/ui/staff/States';
import { lazy, Suspense } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';

const NewForm = lazy(async () => ({ default: (await import('./NewForm.tsx')).NewForm }));

/** Plans an activity. */
export function ActivityNewScreen() {
  const base = useBase();
  const { filters } = useFilters();
  return (
    <>
      <PageHead title="安排活动" back={{ href: `${base}/activities`, label: '活动' }}>
        {filters.tie ? '作为联系走访,记入联系记录。' : '调研、视察、协商、座谈、走访都从这里安排。'}
      </PageHead>
      <Suspense fallback={<PageSkeleton />}>
        <NewForm />
      </Suspense>
    </>
  );
}
