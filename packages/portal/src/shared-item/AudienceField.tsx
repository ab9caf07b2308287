import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

/** To whom: every committee when none is named. A part of two forms, under the name `readers`. */
export function AudienceField() {
  const { me } = useSession();
  const committees = useQuery(trpc.organization.committees.queryOptions());
  return (
    <Form.Item name="readers" label="共享给" extra="不选就是共享给全市各政协委员会;随时可以收回。">
      <Select
        mode="multiple"
        allowClear
        placeholder="全部委员会"
        showSearch={{ optionFilterProp: 'label' }}
        options={(committees.data ?? [])
          .filter(({ id }) => id !== me.current.committeeId)
          .map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
    </Form.Item>
  );
}
