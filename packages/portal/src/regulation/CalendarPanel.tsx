import {
  type CalendarYear,
  type DayChange,
  dateInWords,
  dateOf,
  dayNumber,
  weekdayOf,
} from '@concord/domain/calendar';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, sentenceOf, trpc } from '../trpc.tsx';

/** 放假安排: a year as a picture with its text, and a notice read, compared and taken in. */
export function CalendarPanel() {
  const calendar = useQuery(trpc.regulation.calendar.queryOptions());
  const [chosen, setChosen] = useState<number>();
  const [importing, setImporting] = useState(false);
  return (
    <ScreenState query={calendar}>
      {({ years, mayImport }) => {
        const shown = years.find(({ year }) => year === chosen) ?? years.at(-1);
        return (
          <>
            <div className="p-filters">
              {shown && (
                <Select
                  aria-label="年份"
                  value={shown.year}
                  onChange={setChosen}
                  style={{ width: 120 }}
                  options={years.map(({ year }) => ({ value: year, label: `${year}年` }))}
                />
              )}
              {mayImport && <Button onClick={() => setImporting(!importing)}>导入放假通知</Button>}
            </div>
            {importing && <NoticeForm onDone={() => setImporting(false)} />}
            {shown ? <Year of={shown} /> : <p>还没有导入任何年份,期限暂按周末和固定节日推算。</p>}
          </>
        );
      }}
    </ScreenState>
  );
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function Year({ of: { year, days, names = {}, source } }: { of: CalendarYear }) {
  const marked = Object.keys(days).sort();
  return (
    <>
      <p className="p-note">来源:{source}。休 = 放假,班 = 调休上班;其余周一至周五上班。</p>
      <div className="p-year" aria-hidden="true">
        {months.map((month) => (
          <Month key={month} year={year} month={month} days={days} />
        ))}
      </div>
      <details>
        <summary>逐日列出(共 {marked.length} 天)</summary>
        <ul className="p-days">
          {marked.map((day) => (
            <li key={day}>
              {dateInWords(day)} {names[day]} {days[day] === 'off' ? '放假' : '上班'}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Month({ year, month, days }: { year: number; month: number; days: CalendarYear['days'] }) {
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  const next =
    month === 12
      ? dayNumber(`${year + 1}-01-01`)
      : dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  const dates = Array.from({ length: next - first }, (_, index) => dateOf(first + index));
  const lead = (weekdayOf(first) + 6) % 7;
  return (
    <div className="p-month">
      <strong>{month}月</strong>
      <div className="p-month-days">
        {dates.map((date, index) => {
          const kind = days[date];
          const weekday = weekdayOf(first + index);
          const light = kind ?? (weekday === 0 || weekday === 6 ? 'weekend' : 'plain');
          return (
            <span
              key={date}
              className={`p-day p-day-${light}`}
              style={index === 0 ? { gridColumnStart: lead + 1 } : {}}
            >
              {index + 1}
              {kind && <small>{kind === 'off' ? '休' : '班'}</small>}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function NoticeForm({ onDone }: { onDone: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [key] = useState(newKey);
  const preview = useQuery({
    ...trpc.regulation.previewYear.queryOptions({ text }),
    enabled: text.trim().length > 0,
    placeholderData: keepPreviousData,
  });
  const take = useMutation({
    mutationFn: () => client.regulation.importYear.mutate({ text, source, key }),
    onSuccess: ({ year, settled }) => {
      tell(`${year}年已导入,重算了 ${settled} 个期限`, 'success');
      onDone();
    },
    meta: { quiet: true },
  });
  const data = text.trim() ? preview.data : undefined;
  const ready = data && data.errors.length === 0 && source.trim().length >= 2;
  return (
    <form
      className="p-notice"
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate();
      }}
    >
      <label htmlFor={`${id}-text`}>放假安排,每行一天:日期, 休或班, 名称</label>
      <Input.TextArea
        id={`${id}-text`}
        rows={8}
        placeholder={'2027-01-01,休,元旦\n2027-01-03,班,元旦调休'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-source`}>来源</label>
      <Input
        id={`${id}-source`}
        maxLength={200}
        placeholder="如:国务院办公厅关于2027年部分节假日安排的通知"
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      {data?.errors.map(({ line, message }) => (
        <Alert key={line} type="error" showIcon title={`第 ${line} 行:${message}`} />
      ))}
      {data && data.errors.length === 0 && (
        <div aria-live="polite">
          <h2>
            {data.year}年:{data.isNew ? '新的一年' : '与现有的不同之处'}
          </h2>
          <Differences title="新增" days={data.diff.added} />
          <Differences title="改变" days={data.diff.changed} />
          <Differences title="取消" days={data.diff.removed} />
          <p>导入后将重算 {data.provisional} 个暂定期限,只会推后,不会提前。</p>
        </div>
      )}
      {take.isError && <Alert type="error" showIcon title={sentenceOf(take.error)} />}
      <p className="p-version-actions">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={take.isPending}>
          导入
        </Button>
        <Button onClick={onDone}>取消</Button>
      </p>
    </form>
  );
}

const kindWords = { off: '放假', work: '上班' };

function Differences({ title, days }: { title: string; days: readonly DayChange[] }) {
  if (days.length === 0) return null;
  return (
    <details open={days.length < 12}>
      <summary>
        {title} {days.length} 天
      </summary>
      <ul className="p-days">
        {days.map(({ date, before, after, name }) => (
          <li key={date}>
            {dateInWords(date)} {name}{' '}
            {[before, after].flatMap((kind) => (kind ? [kindWords[kind]] : [])).join(' → ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
