/** A seeded source of chance: the same rows in every run. mulberry32. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = [
  '东街',
  '西街',
  '北村',
  '南沟',
  '河湾',
  '新村',
  '旧堡',
  '车站',
  '学校',
  '集市',
  '水库',
  '林场',
];
const things = [
  '路灯坏了两个月',
  '井盖缺了一块',
  '水管冻裂浇不上地',
  '公交车两小时才一班',
  '垃圾没有及时清运',
  '广场噪音很大',
  '电梯经常停运',
  '暖气不热',
  '路面坑洼不平',
  '排水沟堵了',
  '医保报销不知道找谁',
  '养老金晚了三天',
  '孩子上学要走很远',
  '河道里有建筑垃圾',
  '停车位不够',
  '物业费涨了没有通知',
  '信号不好打不通电话',
  '药店晚上不开门',
  '护栏断了两处',
  '树枝挡住了红绿灯',
];
const wishes = [
  '希望尽快修好',
  '请有关部门核实',
  '大家都很着急',
  '已经反映过一次',
  '盼望答复',
  '谢谢工作人员',
  '能不能安排人来看一看',
  '附近住着二十多户人家',
  '老人出行很不方便',
  '夜里尤其危险',
];
export const commonWord = '路灯';
export const rareWord = '翡翠';
const rareShare = 1 / 4000;

/** A complaint of a length as real ones have: half of them over 200 characters, a few very long. */
export function textOf(chance: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
  const gauss = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const length = Math.min(1400, Math.max(30, Math.round(200 * Math.exp(0.7 * gauss))));
  let text = '';
  while (text.length < length)
    text += `${pick(places)}${Math.floor(chance() * 300)}号${pick(things)},${pick(wishes)}。`;
  return chance() < rareShare ? `${text}门前有${rareWord}色的水。` : text;
}
