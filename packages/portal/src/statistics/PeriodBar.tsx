import { Input } from 'antd';
import { useFilters } from '../frame/filters.tsx';
import { today } from '../frame/time.tsx';

/** The period in the address; without one, this year so far. */
export function usePeriod(): { from: string; to: string } {
  const { filters } = useFilters();
  return { from: filters.from ?? `${today().slice(0, 4)}-01-01`, to: filters.to ?? today() };
}

/** The day as of which things stand: the period's last, or today when that is still to come. */
export const endOf = ({ to }: { to: string }): string => (to < today() ? to : today());

/** Two days that bound what is counted. */
export function PeriodBar() {
  const { set } = useFilters();
  const { from, to } = usePeriod();
  return (
    <>
      <Input
        aria-label="从"
        type="date"
        value={from}
        onChange={({ target }) => set({ from: target.value })}
        style={{ width: 150 }}
      />
      <span aria-hidden="true">至</span>
      <Input
        aria-label="到"
        type="date"
        value={to}
        onChange={({ target }) => set({ to: target.value })}
        style={{ width: 150 }}
      />
    </>
  );
}
