import { CalendarOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { save } from '../frame/sheet.tsx';
import { tell } from '../frame/tell.tsx';
import { client } from '../trpc.tsx';

/** 导出日历: due days and activities as a file for the calendar of a telephone or computer. */
export function CalendarMenu() {
  const take = useMutation({
    mutationFn: () => client.workbench.calendar.query(),
    onSuccess: ({ name, text, count }) => {
      if (count === 0) tell('现在没有期限和活动可以导出');
      else save(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    },
  });
  return (
    <Button icon={<CalendarOutlined />} loading={take.isPending} onClick={() => take.mutate()}>
      导出日历
    </Button>
  );
}
