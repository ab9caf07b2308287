import { redact, screen } from '@concord/domain/screening';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Opinion } from './opinion.tsx';

/** Before and after side by side; the original stays sealed. */
export function RedactDialog({
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
