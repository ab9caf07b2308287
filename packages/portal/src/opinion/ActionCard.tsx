import { redact, screen } from '@concord/domain/screening';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { OrderDialog } from '../assignment/OrderDialog.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { Opinion } from './opinion.tsx';
import { opinionSteps } from './steps.tsx';

/** The steps open to me; after acting, the next of my queue is one key away. */
export function ActionCard({ opinion }: { opinion: Opinion }) {
  const base = useBase();
  const router = useRouter();
  const [ordering, setOrdering] = useState(false);
  const [redacting, setRedacting] = useState(false);
  const desk = useQuery(trpc.workbench.desk.queryOptions({ tray: 'todo' }));
  const next = desk.data?.find(({ id }) => id !== opinion.id);
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.opinion.run.mutate({
        id: opinion.id,
        version: opinion.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const mayOrder =
    opinion.commands.includes('transfer') ||
    (opinion.status === 'accepted' && opinion.commands.includes('answer'));
  return (
    <>
      <h3>可以做的</h3>
      {opinion.commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
      {mayOrder && opinion.status === 'accepted' && (
        <Button type="primary" block style={{ marginBottom: 8 }} onClick={() => setOrdering(true)}>
          转办
        </Button>
      )}
      <CommandPanel
        commands={opinion.commands}
        steps={opinionSteps}
        busy={run.isPending}
        onRun={async (type, facts) => {
          if (type === 'release') return setRedacting(true);
          return run.mutateAsync({ type, ...facts });
        }}
      />
      {opinion.hasContact && <ContactButton id={opinion.id} />}
      {next && (
        <Button
          type="link"
          block
          className="p-next"
          onClick={() => router.history.push(`${base}/${next.kind}s/${next.id}`)}
        >
          下一件:{next.title}
        </Button>
      )}
      {ordering && (
        <OrderDialog matterKind="citizenOpinion" matterId={opinion.id} onClose={() => setOrdering(false)} />
      )}
      {redacting && (
        <RedactDialog
          opinion={opinion}
          busy={run.isPending}
          onClose={() => setRedacting(false)}
          onConfirm={(body) => run.mutateAsync({ type: 'release', body }).then(() => setRedacting(false))}
        />
      )}
    </>
  );
}

/** Before and after side by side; the original stays sealed. */
function RedactDialog({
  opinion,
  busy,
  onClose,
  onConfirm,
}: {
  opinion: Opinion;
  busy: boolean;
  onClose: () => void;
  onConfirm: (body: string) => Promise<unknown>;
}) {
  const [body, setBody] = useState(() => redact(opinion.body, screen(opinion.body)));
  const left = screen(body);
  return (
    <Modal
      open
      title="脱敏放行"
      width={900}
      okText="放行"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => void onConfirm(body).catch(() => undefined)}
    >
      <div className="p-two">
        <section aria-label="原文">
          <h3>原文(封存)</h3>
          <p className="p-text">{opinion.body}</p>
        </section>
        <section aria-label="放行后">
          <h3>放行后</h3>
          <Input.TextArea
            aria-label="放行后的内容"
            autoSize={{ minRows: 8 }}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </section>
      </div>
      {left.length > 0 && (
        <Alert
          type="warning"
          title={`还有 ${left.length} 处可能是个人信息:${left.map(({ excerpt }) => excerpt).join('、')}`}
        />
      )}
    </Modal>
  );
}

/** Name and number in the clear, for a reason that is kept in the history. */
function ContactButton({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => client.opinion.contact.mutate({ id, reason, key: newKey() }),
  });
  return (
    <>
      <Button block style={{ marginTop: 8 }} onClick={() => setOpen(true)}>
        查看联系方式
      </Button>
      <Modal
        open={open}
        title="查看联系方式"
        okText="查看"
        cancelText="关闭"
        confirmLoading={reveal.isPending}
        onOk={() => reveal.mutate()}
        onCancel={() => {
          setOpen(false);
          reveal.reset();
        }}
      >
        {reveal.data ? (
          <p className="p-text">
            {reveal.data.name || '未留姓名'} {reveal.data.phone}
          </p>
        ) : (
          <Input
            aria-label="查看原因"
            placeholder="查看原因,如:回访(会记入经过)"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Modal>
    </>
  );
}
