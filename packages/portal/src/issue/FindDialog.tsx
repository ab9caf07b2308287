import type { IssueFacts } from '@concord/domain/matter/issue';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import type { IssueListCase } from '../issue-list/figures.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Given = Omit<IssueFacts, 'place' | 'text'> & {
  text?: string;
  countyId: string;
  townshipId?: string | null;
  village?: string;
};

const factsOf = ({ countyId, townshipId = null, village = '', text = '', ...given }: Given): IssueFacts => ({
  ...given,
  text,
  place: { countyId, townshipId: townshipId ?? null, village },
});

type FindDialogProps = {
  list: Pick<IssueListCase, 'id' | 'aspects'>;
  onClose: () => void;
  /** Changed instead of found: what it says now, and what becomes of the new words. */
  known?: IssueFacts;
  onRevise?: (facts: IssueFacts) => Promise<unknown>;
};

/** 登记问题: under which aspect, what, where, by whom and when. */
export function FindDialog({ list, onClose, known, onRevise }: FindDialogProps) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const places = useQuery(trpc.issueList.places.queryOptions({ id: list.id }));
  const counties = places.data?.counties ?? [];
  const [first] = counties;
  const chosen = Form.useWatch('countyId', form) ?? (counties.length === 1 ? first?.id : undefined);
  const save = useMutation({
    mutationFn: async (given: Given) => {
      const facts = factsOf({ ...given, countyId: given.countyId ?? chosen ?? '' });
      if (onRevise) return onRevise(facts);
      return client.issueList.find.mutate({ id: list.id, items: [facts], key });
    },
    onSuccess: () => {
      if (!onRevise) tell('已登记', 'success');
      onClose();
    },
    // who revises tells it
    ...(onRevise && { meta: { quiet: true } }),
  });
  const verb = known ? '修改' : '登记';
  const required = (message: string) => [{ required: true, message }];
  return (
    <Modal
      open
      title={`${verb}问题`}
      okText={verb}
      cancelText="取消"
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => save.mutateAsync(given))
          .catch(() => undefined)
      }
      maskClosable={false}
      width={600}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={known ? { ...known, ...known.place } : { foundOn: today() }}
      >
        <Form.Item name="aspect" label="方面" rules={required('请选择方面')}>
          <Select
            options={list.aspects.map(({ number, name }) => ({ value: number, label: `${number}. ${name}` }))}
          />
        </Form.Item>
        <Form.Item
          name="title"
          label="问题"
          rules={[{ required: true, whitespace: true, message: '请填写问题' }]}
        >
          <Input maxLength={40} placeholder="杂物乱堆乱放" />
        </Form.Item>
        <Form.Item name="text" label="具体情况">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
        {counties.length !== 1 && (
          <Form.Item name="countyId" label="县区" rules={required('请选择县区')}>
            <Select
              loading={places.isPending}
              showSearch={{ optionFilterProp: 'label' }}
              options={counties.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={() => form.setFieldValue('townshipId', undefined)}
            />
          </Form.Item>
        )}
        <Form.Item name="townshipId" label="乡镇街道">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            disabled={!chosen}
            options={(places.data?.townships ?? [])
              .filter(({ countyId }) => countyId === chosen)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="village" label="村(社区)或位置">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="foundBy"
          label="发现人(组)"
          rules={[{ required: true, whitespace: true, message: '请填写发现人' }]}
        >
          <Input maxLength={40} placeholder="第一视察组" />
        </Form.Item>
        <Form.Item name="foundOn" label="发现日期" rules={required('请填写发现日期')}>
          <Input type="date" max={today()} style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
