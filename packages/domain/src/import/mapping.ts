import { z } from 'zod';
import type { ImportKind } from './import.ts';

type Field = { label: string; required?: true; names: readonly string[] };

/** What a column of messages may mean, and by which headings it is known. */
// biome-ignore format: a table is read in columns
export const opinionFields = {
  body:       { label: '内容', required: true,   names: ['留言详情', '内容', '反映内容', '诉求内容', '详情'] },
  writtenAt:  { label: '反映时间', required: true, names: ['留言时间', '反映时间', '来件时间', '登记时间', '时间'] },
  number:     { label: '原编号',                 names: ['留言编号', '编号', '工单编号', '工单号', '受理编号'] },
  author:     { label: '公开署名',               names: ['留言用户', '署名', '网名', '用户'] },
  title:      { label: '标题',                   names: ['留言主题', '标题', '主题', '事项'] },
  place:      { label: '地点',                   names: ['地点', '地址', '村(社区)', '所在村'] },
  category:   { label: '类别',                   names: ['类别', '大类'] },
  topic:      { label: '一级分类',               names: ['一级分类', '分类', '事项分类'] },
  topicTwo:   { label: '二级分类',               names: ['二级分类'] },
  topicThree: { label: '三级分类',               names: ['三级分类'] },
  answer:     { label: '答复意见',               names: ['答复意见', '答复内容', '答复', '回复内容', '办理结果'] },
  answeredAt: { label: '答复时间',               names: ['答复时间', '回复时间', '办结时间'] },
  supports:   { label: '点赞数',                 names: ['点赞数', '支持数'] },
  against:    { label: '反对数',                 names: ['反对数'] },
  ownId:      { label: '同心编号',               names: ['同心编号'] },
} as const satisfies Record<string, Field>;

/** What a column of a list of topics may mean. */
// biome-ignore format: a table is read in columns
export const topicFields = {
  topic:      { label: '一级分类', required: true, names: ['一级分类', '分类'] },
  topicTwo:   { label: '二级分类',               names: ['二级分类'] },
  topicThree: { label: '三级分类',               names: ['三级分类'] },
  category:   { label: '类别',                   names: ['类别', '大类'] },
} as const satisfies Record<string, Field>;

export const fieldNames = Object.keys(opinionFields) as (keyof typeof opinionFields)[];
export const ImportField = z.enum(fieldNames as [keyof typeof opinionFields]);
export type ImportField = keyof typeof opinionFields;

/** Which column (counted from 0) holds which field. */
export const Mapping = z.partialRecord(ImportField, z.number().int().min(0).max(199));
export type Mapping = z.infer<typeof Mapping>;

export const fieldsOf = (kind: ImportKind): Partial<Record<ImportField, Field>> =>
  kind === 'opinions' ? opinionFields : topicFields;

const plain = (heading: string): string => heading.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The mapping a file's headings speak for; the earlier name in the list wins. */
export function guessMapping(kind: ImportKind, headings: readonly string[]): Mapping {
  const known = headings.map(plain);
  const mapping: Mapping = {};
  for (const [field, { names }] of Object.entries(fieldsOf(kind))) {
    const column = names.map((name) => known.indexOf(plain(name))).find((index) => index >= 0);
    if (column !== undefined && !Object.values(mapping).includes(column))
      mapping[field as ImportField] = column;
  }
  return mapping;
}

/** Headings speak of topics when they name topics and no content. */
export const guessKind = (headings: readonly string[]): ImportKind =>
  guessMapping('opinions', headings).body === undefined &&
  guessMapping('topics', headings).topic !== undefined
    ? 'topics'
    : 'opinions';

/** What is wrong with a mapping, in a sentence; or nothing. */
export function mappingProblem(kind: ImportKind, mapping: Mapping, columns: number): string | undefined {
  const fields = Object.entries(fieldsOf(kind)) as [ImportField, Field][];
  const missing = fields.filter(([field, { required }]) => required && mapping[field] === undefined);
  if (missing.length > 0) return `请指明哪一列是“${missing.map(([, { label }]) => label).join('”“')}”`;
  const used = Object.entries(mapping);
  const foreign = used.find(([field]) => !fields.some(([known]) => known === field));
  if (foreign) return `这类文件没有“${opinionFields[foreign[0] as ImportField].label}”一项`;
  if (used.some(([, column]) => column >= columns)) return '所选的列不在文件中';
  if (new Set(used.map(([, column]) => column)).size < used.length) return '同一列不能用作两项';
  return undefined;
}
