import { type RecordRow, rowsMax } from '@concord/domain/matter/plenary-suggestion';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';

type About = { title: string; session: string; heldOn: string };

/** Takes in the record of a plenary: a spreadsheet is read and shown before anything is kept. */
export function PlenaryNewScreen() {
  const base = useBase();
  const router = useRouter();
  const [form] = Form.useForm<About>();
  const preview = useMutation({
    mutationFn: async (file: File) => client.plenary.preview.mutate({ base64: await base64Of(file) }),
    onError: () => undefined,
  });
  const [key] = useState(newKey);
  const rows = preview.data?.rows ?? [];
  const open = useMutation({
    mutationFn: (about: About) => client.plenary.open.mutate({ record: { ...about, rows }, key }),
    onSuccess: ({ id }) => router.history.push(`${base}/plenary/${id}`),
  });
  const categories = [...new Set(rows.map(({ category }) => category))];
  return (
    <>
      <PageHead title="录入一次全会" back={{ href: `${base}/plenary`, label: '全会意见建议' }}>
        表格须有“类别”和“意见建议”两列,可另有“组别”;同一类别只写一次也可以。
      </PageHead>
      <section className="p-card">
        <Form
          form={form}
          layout="vertical"
          style={{ maxWidth: 560 }}
          onFinish={(about) => open.mutate(about)}
        >
          <Form.Item
            name="title"
            label="名称"
            initialValue="委员分组讨论意见建议"
            rules={[{ required: true, min: 4, message: '请填写名称' }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="session"
            label="届次"
            rules={[{ required: true, min: 2, message: '请填写届次,例如 十三届二次会议' }]}
          >
            <Input maxLength={30} placeholder="十三届二次会议" />
          </Form.Item>
          <Form.Item name="heldOn" label="讨论日期" rules={[{ required: true, message: '请填写讨论日期' }]}>
            <Input type="date" style={{ width: 180 }} />
          </Form.Item>
          <Form.Item label="讨论记录表(.xlsx 或 .csv)" htmlFor="plenary-file">
            <input
              id="plenary-file"
              type="file"
              accept=".xlsx,.csv"
              onChange={({ target }) => target.files?.[0] && preview.mutate(target.files[0])}
            />
          </Form.Item>
          {preview.isError && <Alert type="error" showIcon title={sentenceOf(preview.error)} />}
          {preview.data && preview.data.problems.length > 0 && <Problems problems={preview.data.problems} />}
          {rows.length > 0 && (
            <Button type="primary" htmlType="submit" loading={open.isPending} style={{ marginTop: 16 }}>
              录入 {categories.length} 类 {rows.length} 条
            </Button>
          )}
        </Form>
      </section>
      {rows.length > 0 && <Preview rows={rows} categories={categories} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly { row: number; message: string }[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={`${problems.length} 行不能录入`}
      description={
        <ul className="p-why">
          {problems.slice(0, 20).map(({ row, message }) => (
            <li key={row}>
              第 {row} 行:{message}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Preview({ rows, categories }: { rows: readonly RecordRow[]; categories: readonly string[] }) {
  return (
    <section className="p-card" aria-label="预览">
      <h2>
        预览:{categories.length} 类 {rows.length} 条(一次最多 {rowsMax} 条)
      </h2>
      {categories.map((category) => {
        const own = rows.filter((row) => row.category === category);
        return (
          <details key={category} open={categories.length <= 8}>
            <summary>
              {category}({own.length} 条)
            </summary>
            <ol>
              {own.map(({ text, groups }) => (
                <li key={text}>
                  {text}
                  {groups && <span className="p-note">({groups})</span>}
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </section>
  );
}

async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
