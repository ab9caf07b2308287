import { useMutation } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { PlainChoice } from '../form/choice.tsx';
import { FileBar } from '../form/FileBar.tsx';
import { sendFile } from '../form/useUpload.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import { captionOf, type Photo } from './evidence.tsx';

type Given = { takenOn: string; place: string; note?: string; pairId?: string | null };

export type PhotoTarget = { matterId: string } | { assignmentId: string };

type PhotoDialogProps = {
  target: PhotoTarget;
  /** Where it is, as far as that is known. */
  place: string;
  /** Photos from before, one of which the new one may answer. */
  befores: readonly Photo[];
  onClose: () => void;
};

/** One photo with day and place. It is sent as it is; the server draws it anew, without what the camera wrote into it. */
export function PhotoDialog({ target, place, befores, onClose }: PhotoDialogProps) {
  const [form] = Form.useForm<Given>();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const isAfter = 'assignmentId' in target;
  const add = useMutation({
    mutationFn: async ({ takenOn, place: where, note = '', pairId = null }: Given) => {
      if (!file) return;
      const photoId = await sendFile(file).catch(({ message }: Error) => {
        throw new Error(`照片没有传上:${message}`);
      });
      const facts = { photoId, takenOn, place: where, note, pairId: pairId || null };
      await ('assignmentId' in target
        ? client.evidence.addAfter.mutate({ ...target, facts, key: newKey() })
        : client.evidence.addBefore.mutate({ ...target, facts, key: newKey() }));
    },
    onSuccess: onClose,
    meta: { quiet: true },
  });
  const save = async () => {
    setMissing(!file);
    const given = await form.validateFields();
    if (file) await add.mutateAsync(given);
  };
  return (
    <Modal
      open
      title={isAfter ? '添加整改后照片' : '添加整改前照片'}
      okText="添加"
      cancelText="取消"
      confirmLoading={add.isPending}
      onCancel={onClose}
      onOk={() => void save().catch(() => undefined)}
      maskClosable={false}
    >
      <Form form={form} layout="vertical" requiredMark="optional" initialValues={{ takenOn: today(), place }}>
        <Form.Item
          label="照片"
          required
          extra="JPG、PNG 或 WebP,最多 12 MB;照片里的拍摄定位等信息会自动去掉。"
          {...(missing && { validateStatus: 'error' as const, help: '请选择照片' })}
        >
          <FileBar
            id="photo-file"
            label="选择照片"
            accept="image/jpeg,image/png,image/webp"
            file={file}
            onChoose={(chosen) => {
              setFile(chosen);
              setMissing(false);
            }}
          />
        </Form.Item>
        <Form.Item name="takenOn" label="拍摄日期" rules={[{ required: true, message: '请填写拍摄日期' }]}>
          <Input type="date" max={today()} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="place" label="拍摄地点" rules={[{ required: true, message: '请填写拍摄地点' }]}>
          <Input maxLength={80} />
        </Form.Item>
        {isAfter && befores.length > 1 && (
          <Form.Item name="pairId" label="对应哪张整改前照片">
            <PlainChoice
              placeholder="按先后顺序对应"
              options={befores.map((photo, index) => ({
                value: photo.id,
                label: `第 ${index + 1} 张:${captionOf(photo)}`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label="说明">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {add.isError && (
        <Alert
          type="error"
          showIcon
          title={add.error.message.includes('照片') ? add.error.message : sentenceOf(add.error)}
        />
      )}
    </Modal>
  );
}
