import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { csv } from '../testing.ts';
import { readFile } from './file.ts';
import { readTable } from './spreadsheet.ts';

const sentenceOf = async (bytes: Uint8Array): Promise<string> => {
  const refusal = await readFile(bytes).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return refusal ?? 'taken';
};
const workbook = (sheet: string) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });

describe('a file', () => {
  test('that is a workbook gives its cells as they were, with the rows numbered as the program does', async () => {
    const odd = '\n\t北村 \u3000㎡№\u200b“水塔” ';
    const bytes = await writeExcelFile([
      [{ value: '留言编号' }, { value: '留言时间' }, { value: '留言详情' }],
      [null, null, null],
      [
        { value: 188006, type: Number },
        { value: new Date('2019-02-28T11:25:05Z'), type: Date, format: 'yyyy/mm/dd hh:mm:ss' },
        { value: odd, type: String },
      ],
    ]).toBuffer();
    expect(await readTable(bytes)).toEqual({
      ok: true,
      headings: ['留言编号', '留言时间', '留言详情'],
      rows: [{ row: 3, cells: ['188006', '2019-02-28 11:25:05', odd] }],
    });
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('that is CSV in %s is read', async (_, encode) => {
    const bytes = encode('留言详情,留言时间\r\n"水塔,漏水\n严重",2019/2/28\r\n');
    expect(await readTable(bytes)).toEqual({
      ok: true,
      headings: ['留言详情', '留言时间'],
      rows: [{ row: 2, cells: ['水塔,漏水\n严重', '2019/2/28'] }],
    });
  });

  test('that an old program saved in GB 18030 is read, with tabs as well', async () => {
    const bytes = Buffer.from([
      0xc4, 0xda, 0xc8, 0xdd, 0x09, 0xca, 0xb1, 0xbc, 0xe4, 0x0a, 0xcb, 0xae, 0x09, 0x31,
    ]);
    expect(await readTable(bytes)).toEqual({
      ok: true,
      headings: ['内容', '时间'],
      rows: [{ row: 2, cells: ['水', '1'] }],
    });
  });

  test('that cannot be taken is refused with what to do', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%\u0001\u0002');
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('x') }));
    expect(await sentenceOf(pdf)).toContain('这不是电子表格');
    expect(await sentenceOf(jpeg)).toContain('这不是电子表格');
    expect(await sentenceOf(zip)).toContain('这不是电子表格');
    expect(await sentenceOf(old)).toContain('旧版或加密');
    expect(await sentenceOf(Buffer.from(''))).toContain('这不是电子表格');
    expect(await sentenceOf(csv(['留言详情', '留言时间'], []))).toContain('文件里没有数据');
    expect(await sentenceOf(Buffer.from('甲,乙\n"丙,丁\n'))).toContain('引号没有成对');
    expect(await sentenceOf(zip.subarray(0, zip.length - 30))).toMatch(/不是电子表格|已损坏/);
    expect(await sentenceOf(Buffer.alloc(10 * 1024 * 1024 + 1))).toContain('最多 10 MB');
    expect(await sentenceOf(workbook('<c r="B7"><f>1+1</f></c>'))).toBe(
      'B7 是公式。请将公式粘贴为数值后再上传',
    );
  });

  test('that unpacks to a thousand times its size is refused before it is kept', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/media/a.bin': new Uint8Array(60_000_000),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await sentenceOf(bomb)).toBe('文件解压后过大,疑似异常文件,已拒绝');
  });

  test('with more rows than one may look through is refused', async () => {
    const rows = Array.from({ length: 20_001 }, () => ['水', '2019/1/1']);
    expect(await sentenceOf(csv(['内容', '时间'], rows))).toContain('最多 20000 行');
  });
});
