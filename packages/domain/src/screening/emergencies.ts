import type { EmergencyLine } from './finding.ts';

/** What is said while it happens, not when it is talked about: “着火了”, not “容易着火”. */
const patterns: readonly [EmergencyLine, RegExp][] = [
  [
    '119',
    /(?:正在|突然|现在|刚刚?)(?:着火|起火|失火|燃烧|爆炸)|(?:着|起|失)(?:大)?火(?:了|啦)|(?:被困|关|卡)在?电梯里?|电梯困人|(?:煤气|燃气|天然气|液化气)(?:正在|一直在|大量)?(?:泄漏|泄露|漏气|漏了)|(?:房子|楼|墙)(?:塌了|倒塌了)[^。!?]{0,10}(?:埋|压)/g,
  ],
  [
    '120',
    /(?:煤气|一氧化碳|农药|食物)中毒|(?:晕倒|昏迷)(?:了|不醒|在)|没有?(?:呼吸|心跳)了?|大出血|心脏病(?:发作|犯了)|快(?:不行|要死)了|触电了|被电(?:到|倒)了/g,
  ],
  [
    '110',
    /(?:要|想|准备|正在?|有人)(?:跳楼|跳河|跳桥|轻生|自杀|自尽)|不想活了|活不下去了|(?:有人|小孩|孩子|老人|人)(?:落水|溺水|掉(?:进|到|下)(?:水|河|井|湖|水库|冰窟)里?)|正在(?:抢劫|打人|砍人|行凶|被打)|持刀(?:行凶|伤人|砍人)|被(?:绑架|拐走|拐卖)了?|(?:孩子|小孩|老人)(?:走失|失踪|丢)了/g,
  ],
];

/** Talk of danger feared, past or possible, in the words just before. */
const notNow =
  /(?:容易|可能|防止|避免|预防|担心|害怕|怕|万一|如果|要是|一旦|隐患|导致|造成|引发|引起|发生过?|曾经?|以前|去年|前年|上次|会|是否|差点|险些|关于|谨防|觉得|经常|多次|数次|屡次)[^,。;!?、\s]{0,8}$/;

const onlyRisk = /^[^,。;!?\s]{0,4}(?:风险|隐患|可能|危险|事故|事件)/;

/** `text` in half width. */
export function emergencies(text: string): { line: EmergencyLine; start: number; end: number }[] {
  return patterns.flatMap(([line, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: match, index }) => {
        const before = text.slice(Math.max(0, index - 14), index);
        return !notNow.test(before) && !onlyRisk.test(text.slice(index + match.length));
      })
      .map(({ 0: match, index }) => ({ line, start: index, end: index + match.length })),
  );
}
