import { RecordTable } from '@concord/ui/staff/RecordTable';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import './dispatch.css';

type Kind = { code: string; name: string; suffix: string };
const blank: Kind = { code: 'new', name: '', suffix: '' };

/** 文种与字号: what kinds of paper there are, and what stands in their numbers. */
export function KindDialog({ onClose }: { onClose: () => void }) {
  const kinds = useQuery(trpc.dispatch.kinds.queryOptions());
  const [kind, setKind] = useState<Kind>(blank);
  const save = useMutation({
    mutationFn: () => client.dispatch.saveKind.mutate({ kind, key: newKey() }),
    onSuccess: () => {
      tell('已保存', 'success');
      setKind(blank);
    },
  });
  return (
    <Modal open title="文种与字号" footer={null} onCancel={onClose} width={560}>
      <p className="p-note">
        发文字号为“发文代字 + 后缀〔年份〕顺序号”,同一后缀的文种共用一个顺序号。发文代字在“规则与日历”中设置。
      </p>
      <RecordTable
        label="文种"
        rows={kinds.data ?? []}
        rowKey={({ code }) => code}
        columns={[
          { title: '文种', render: ({ name }) => name },
          { title: '后缀', render: ({ suffix }) => suffix || '无' },
          {
            title: '操作',
            render: (one) => (
              <Button size="small" aria-label={`修改${one.name}`} onClick={() => setKind(one)}>
                修改
              </Button>
            ),
          },
        ]}
      />
      <form
        className="d-kind"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Input
          aria-label="文种名称"
          placeholder="文种名称"
          maxLength={20}
          value={kind.name}
          onChange={(event) => setKind({ ...kind, name: event.target.value })}
        />
        <Input
          aria-label="字号后缀"
          placeholder="后缀(可空)"
          maxLength={4}
          value={kind.suffix}
          onChange={(event) => setKind({ ...kind, suffix: event.target.value })}
        />
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!kind.name.trim()}>
          {kind.code === 'new' ? '添加文种' : '保存修改'}
        </Button>
        {kind.code !== 'new' && <Button onClick={() => setKind(blank)}>取消</Button>}
      </form>
    </Modal>
  );
}
