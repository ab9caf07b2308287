import { AppLink } from '@concord/ui/AppLink';
import { useBase } from '../frame/filters.tsx';
import './activity.css';

const areas = [
  { path: '/activities', label: '活动' },
  { path: '/activities/resolutions', label: '议定事项' },
];

/** Between the activities and what was resolved at them. */
export function AreaBar({ current }: { current: string }) {
  const base = useBase();
  return (
    <nav className="a-areas" aria-label="活动与议定事项">
      {areas.map(({ path, label }) => (
        <AppLink key={path} href={`${base}${path}`} aria-current={path === current ? 'page' : undefined}>
          {label}
        </AppLink>
      ))}
    </nav>
  );
}
