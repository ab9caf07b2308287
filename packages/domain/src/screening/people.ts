type Span = { start: number; end: number };

/** The commonest surnames; a rarer one is missed rather than every second word taken for a name. */
const surname =
  '(?:欧阳|上官|司马|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文匡屈阮蓝闫耿安柳牛温庞])';
const office =
  '(?:村支书|支书|书记|村主任|副?主任|副?局长|副?科长|副?处长|副?县长|副?区长|副?市长|副?镇长|副?乡长|村长|组长|副?所长|副?站长|副?队长|副?校长|副?院长|会计|出纳|董事长|总?经理|老师|警官|民警|法官|检察官|医生|干部|同志|老板)';
const given = '(?:某某?|(?:(?![等在将把的向因和与就及])\\p{Script=Han}){1,2})';

/** 王某某, 张某: spelled so as to be a name. What is masked already (王**) is not found again. */
const nameX = new RegExp(`(?<!本人)${surname}某某?`, 'gu');
/** 王大山书记 — a name before an office; the part before must not run on from another word. */
const nameThenOffice = new RegExp(
  `(?<!尊敬的|敬爱的|感谢)(?:${surname}${given}|${surname}(?!${office}\\s*[,:]?\\s*(?:[:!]|[您你]\\s*好)))(?=${office})`,
  'gu',
);
/** 村支书王大山 — a name after an office, before a word that follows names. */
const officeThenName = new RegExp(
  `(?<=${office})${surname}${given}(?=[,。;:!?、\\s()]|$|贪|受贿|挪|侵|利用|收受|索|勾结|以权|私|的|等|在|将|把|伙同|涉嫌|滥用|截留|冒领|套取|克扣|霸占|和|与|及|违)`,
  'gu',
);

/** Words no honest text uses of somebody by name but to accuse. */
const wrongdoing =
  /贪污|受贿|行贿|索贿|贿赂|收受(?:红包|回扣|好处|财物|礼金)|(?:拿|吃|收)回扣|侵吞|挪用公?款|挪用(?:资金|集体|专项)|截留(?:资金|补|低保|扶贫)|冒领|套取|以权谋私|权钱交易|徇私|枉法|滥用职权|玩忽职守|官商勾结|黑恶势力|保护伞|吃拿卡要|私分|骗取(?:国家|补|资金|低保|医保)|包养|嫖娼|(?:实名|联名|匿名)?(?:举报|检举|控告|揭发)/g;

const sentence = /[^。!?;\n]+/g;

/** Words that begin like a name: 高校长期…, 石油公司经理, 方案主任… */
const notNames =
  /^(?:高(?:校|级|新|速|度|层|中|薪)|方(?:面|式|案|便|的)|常(?:务|委|年)|石(?:油|材)|金(?:融|属)|江(?:苏|西)|万(?:达|科)|文(?:化|件|明)|任(?:何|职|课|命|期|村|乡|镇)|马(?:上|路)|许多|于是|何(?:时|为|况)|余(?:下|额)|钱(?:款|财)|田(?:地|间)|雷同|黄(?:金|河)|林(?:业|场)|夏(?:天|季)|周(?:边|围|末|[一二三四五六日])|武(?:汉|警)|唐山|康(?:保|复)|曾(?:任|经|是|在)|程(?:序|度)|张家口|安全|易(?:于|发)|段(?:时|路)|史(?:上|料)|白天)/;

/** Names of people in sentences, or beside sentences, that accuse somebody. `text` in half width. */
export function accusedNames(text: string): Span[] {
  const parts = [...text.matchAll(sentence)]
    .map(({ 0: words, index }) => ({ words, start: index }))
    .filter(({ words }) => words.trim()); // a blank line does not part a title from its text
  const accuses = parts.map(({ words }) => words.search(wrongdoing) >= 0);
  const found = parts.flatMap(({ words, start }, index) =>
    accuses[index] || accuses[index - 1] || accuses[index + 1] ? namesIn(words, start) : [],
  );
  return everywhere(text, found);
}

/** Whoever is named once is named wherever the same name stands; a lone surname is too short to look for. */
function everywhere(text: string, found: readonly Span[]): Span[] {
  const isName = ({ start, end }: Span) => [...text.slice(start, end)].length > 1;
  const names = [...new Set(found.filter(isName).map(({ start, end }) => text.slice(start, end)))];
  if (names.length === 0) return [...found];
  const longestFirst = names.sort((a, b) => b.length - a.length).join('|');
  return [...spansOf(text, new RegExp(longestFirst, 'g')), ...found.filter((span) => !isName(span))];
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));

function namesIn(words: string, offset: number): Span[] {
  const found: Span[] = [];
  for (const pattern of [nameX, officeThenName, nameThenOffice]) {
    for (const { 0: name, index } of words.matchAll(pattern)) {
      const span = { start: offset + index, end: offset + index + name.length };
      const isTaken = found.some((other) => span.start < other.end && other.start < span.end);
      if (!isTaken && !notNames.test(words.slice(index))) found.push(span);
    }
  }
  return found;
}

const childThenName = new RegExp(
  `(?<=(?:我家|我的|我|他|她|该)?(?:孩子|小孩|女儿|儿子|孙子|孙女|女童|男童|学生|外孙女?)(?:的?名字?)?(?:名叫|叫做|叫|姓名(?:是|为)?|,姓名)[::]?\\s*)${surname}${given}`,
  'gu',
);
const ownAge = /(?<=我(?:今年|现在|才|只有|是|刚满|刚)*)(?:[5-9]|1[0-3]|五|六|七|八|九|十|十一|十二|十三)岁/g;

/** Names of children, and the age of a writer under fourteen (Personal Information Protection Law art. 31). */
export const minors = (text: string): Span[] => [
  ...everywhere(text, spansOf(text, childThenName)),
  ...spansOf(text, ownAge),
];
