import type { FindingKind } from './finding.ts';

/** Markings of classified papers, not mere talk of secrets: 机密★, 密级:秘密. These texts must not be stored. */
const secret =
  /(?:绝密|机密|秘密)\s*[★☆*]|密\s*级\s*:\s*(?:绝密|机密|秘密)|[(【[](?:绝密|机密|秘密)[)】\]]|^[ \t]*(?:绝密|机密)(?:级)?(?:\s*[★☆*].*)?$|(?:绝密|机密)级(?:文件|电报|资料|会议)|(?:绝密|机密)(?:文件|电报)/gm;

const litigation =
  /(?:已经?|正在|向)[^,。;!?\n]{0,10}(?:起诉|提起诉讼|上诉|申请(?:劳动)?仲裁|申请行政复议)|(?:一审|二审|终审|再审)(?:已经?)?(?:判决|开庭|裁定|胜诉|败诉)|法院(?:已经?)?(?:受理|立案|判决|判了)|(?:民事|刑事|行政)(?:判决|裁定|调解)书|仲裁(?:裁决|委已)|(?:正在|已)(?:诉讼|打官司)|[(〔[]\d{4}[)〕\]]\S{1,8}(?:民初|民终|行初|刑初|执)\S{0,4}号/g;

const petition =
  /(?:已经?|正在|多次|曾经?|向)[^,。;!?\n]{0,10}(?:信访|上访)|(?:进京|越级|集体)上访|信访(?:事项|件|答复|复查|复核|受理)|国家信访/g;

const patterns: readonly [Extract<FindingKind, 'secret' | 'litigation' | 'petition'>, RegExp][] = [
  ['secret', secret],
  ['litigation', litigation],
  ['petition', petition],
];

/** Texts that belong into another channel. `text` in half width. */
export const otherChannels = (text: string) =>
  patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      kind,
      start: index,
      end: index + match.length,
    })),
  );
