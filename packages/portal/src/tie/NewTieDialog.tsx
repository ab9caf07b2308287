import { tieRule } from '@concord/domain/tie';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey } from '../trpc.tsx';
import type { Board } from './TieMap.tsx';

type Given = { membershipId: string; subjectId: string; from: string; note?: string };
type NewTieDialogProps = { board: Board; subjectId?: string; onClose: () => void };

/** Settles which leader keeps in touch with whom from which day. */
export function NewTieDialog({ board, subjectId, onClose }: NewTieDialogProps) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(newKey);
  const rule = tieRule(board.kind);
  const open = useMutation({
    mutationFn: (given: Given) => client.tie.open.mutate({ tie: { kind: board.kind, ...given }, key }),
    onSuccess: () => {
      tell('已确定', 'success');
      onClose();
    },
  });
  const held = (membershipId: string) => board.ties.filter((tie) => tie.membershipId === membershipId).length;
  return (
    <Modal
      open
      title="确定联系领导"
      okText="确定"
      cancelText="取消"
      maskClosable={false}
      confirmLoading={open.isPending}
      onCancel={onClose}
      onOk={() =>
        void form
          .validateFields()
          .then((given) => open.mutateAsync(given))
          .catch(() => undefined)
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ from: today(), ...(subjectId && { subjectId }) }}
      >
        <Form.Item
          name="subjectId"
          label={rule.subjectName}
          rules={[{ required: true, message: `请选择${rule.subjectName}` }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={board.subjects.map(({ id, name }) => ({
              value: id,
              label: board.coverage.gaps.includes(id) ? `${name}(还没有)` : name,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="membershipId"
          label={rule.holderName}
          extra="领导离任时,联系关系同日自动结束。"
          rules={[{ required: true, message: '请选择领导' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={board.holders.map(({ membershipId, name, title }) => ({
              value: membershipId,
              label: `${name} ${title}(已联系 ${held(membershipId)} 个)`,
            }))}
          />
        </Form.Item>
        <Form.Item name="from" label="从哪天起" rules={[{ required: true, message: '请填写日期' }]}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="note" label="附注">
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
