import type { OpinionCategory, opinionTextMax, photosMax } from '@concord/domain/matter/citizen-opinion';
import { opinionCategoryNames } from '@concord/domain/matter/citizen-opinion/labels';

/** The domain's limits, held equal by their types: importing them as values would bring the whole of zod along. */
export const textMax: typeof opinionTextMax = 1500;
export const photoMax: typeof photosMax = 5;
export const textMin = 5;
export const placeMax = 60;

/** Version 1 of what a person agrees to; the version is stored with each opinion. */
export const consent = [
  '您反映的情况由联络站所在县区政协受理,并转给有关单位核实办理。',
  '联系方式加密保存,只用于核实和回访,查看都有记录;不公开,到期删除。',
  '办理成果公开时会去掉个人信息。不愿公开的,可在正文中写明。',
];

const categoryWords: Record<OpinionCategory, readonly string[]> = {
  ecology: ['垃圾', '污水', '臭', '扬尘', '焚烧', '绿化', '河道', '噪声', '噪音', '水源', '粪', '烟囱', '树'],
  society: [
    '学校',
    '医院',
    '看病',
    '医保',
    '养老',
    '低保',
    '公交',
    '路灯',
    '供暖',
    '暖气',
    '供水',
    '自来水',
    '井',
    '停车',
    '小区',
    '电梯',
    '修路',
    '坑',
    '积雪',
    '幼儿园',
  ],
  economy: [
    '企业',
    '种植',
    '养殖',
    '收购',
    '农机',
    '灌溉',
    '贷款',
    '就业',
    '工资',
    '市场',
    '合作社',
    '旅游',
    '补贴',
  ],
  culture: ['图书', '文化', '广场舞', '戏', '体育', '健身', '文物', '古迹', '长城'],
  politics: ['选举', '村务', '公开栏', '办事', '窗口', '证明', '作风', '政务'],
  other: [],
};

/** What it is probably about, as an offer; the most words win. */
export function likelyCategory(text: string): OpinionCategory | undefined {
  const scored = Object.entries(categoryWords).map(([category, words]) => ({
    category: category as OpinionCategory,
    score: words.filter((word) => text.includes(word)).length,
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.category : undefined;
}

export const categoryOptions = (likely: OpinionCategory | undefined) =>
  (Object.entries(opinionCategoryNames) as [OpinionCategory, string][])
    .sort(([a], [b]) => Number(b === likely) - Number(a === likely))
    .map(([value, label]) => ({ value, label, ...(value === likely && { hint: '看内容像是这一类' }) }));
