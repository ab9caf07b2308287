import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOf, findingNames } from './labels.ts';
import { maskBankCard, maskIdNumber, maskName, maskPhone } from './mask.ts';
import { mustQuarantine, mustRefuse, redact, screen } from './screening.ts';

const kindsIn = (text: string) => screen(text).map(({ kind }) => kind);
const excerpts = (text: string) => screen(text).map(({ excerpt }) => excerpt);

/** Invented numbers with true check digits. */
const idNumber = '130724199001010016';
const bankCard = '6222020000000000000';

describe('an emergency', () => {
  test.each([
    ['我家厨房着火了快来人', '119'],
    ['隔壁老人煤气中毒叫不醒', '120'],
    ['有人要跳楼,在六楼阳台', '110'],
    ['水库边有小孩落水', '110'],
    ['我被困在电梯里了', '119'],
  ])('%s: call %s', (text, line) => {
    const [finding] = screen(text);
    expect(finding).toMatchObject({ kind: 'emergency', line });
    if (finding) expect(adviceOf(finding)).toContain(line);
    expect(mustQuarantine(screen(text))).toBe(false);
  });

  test.each([
    '电动车在楼道充电,容易着火',
    '线路老化,万一起火了怎么办',
    '去年我家煤气中毒过一次',
    '存在燃气泄漏的风险',
    '业主经常被困电梯',
    '希望加强防溺水宣传,防止小孩落水',
  ])('is not what is only feared or past: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('a personal number', () => {
  test('is found and masked, in half and full width, with blanks and dashes', () => {
    const text = `我的身份证${idNumber},电话138-0000-1234,卡号6222 0200 0000 0000 000,座机0313-2000000。`;
    const findings = screen(text);
    expect(findings.map(({ kind }) => kind)).toEqual(['idNumber', 'phone', 'bankCard', 'phone']);
    expect(redact(text, findings)).toBe(
      '我的身份证130***********0016,电话138****1234,卡号************0000,座机031****0000。',
    );
    for (const phone of ['TEL13800001234', '138—0000—1234', '(0313)2000000', '0313—2000000'])
      expect(kindsIn(`电话${phone}`)).toEqual(['phone']);
    expect(excerpts('电话：１３８００００１２３４')).toEqual(['１３８００００１２３４']);
    expect(mustQuarantine(findings)).toBe(true);
  });

  test.each([
    '130724199001010017',
    '130724199002300018',
    '订单号 6222020000000000005',
    '工单 20260301138000012345',
    '热线12345或400-800-1234',
    '每月工资13800元',
  ])('is not any row of digits: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('never survives redaction', () => {
    const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    const words = fc.stringMatching(/^[\p{Script=Han},。 ]{0,12}$/u);
    fc.assert(
      fc.property(words, phone, words, (before, number, after) => {
        const text = `${before}${number}${after}`;
        const redacted = redact(text, screen(text));
        expect(redacted).not.toContain(number);
        expect(kindsIn(redacted)).not.toContain('phone');
      }),
    );
  });
});

describe('an accusation by name', () => {
  test.each([
    ['举报村支书王大山贪污低保款', ['王大山']],
    ['实名举报李某某冒领补贴', ['李某某']],
    ['赵小川局长收受红包,请查处', ['赵小川']],
    ['举报侵占集体资产\n \t\n村主任刘二柱把地卖了', ['刘二柱']],
    ['村主任刘二柱把地卖了。我们认为他侵吞集体财产', ['刘二柱']],
  ])('is found in: %s', (text, names) => {
    expect(excerpts(text)).toEqual(names);
    expect(mustQuarantine(screen(text))).toBe(true);
  });

  test.each([
    '尊敬的王书记:您好!我要举报小区噪音扰民',
    '感谢王大山书记帮我们修好了路',
    '举报工地夜间施工,请城管局处理',
    '高校长期占用人行道,多次举报无果',
  ])('is not in: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('is redacted to the surname', () => {
    const text = '举报村支书王大山贪污低保款';
    expect(redact(text, screen(text))).toBe('举报村支书王**贪污低保款');
  });

  test('is redacted wherever the same name stands again', () => {
    const text = '村里的路坏了。王大山不管。天天如此。举报村支书王大山贪污低保款';
    expect(redact(text, screen(text))).toBe('村里的路坏了。王**不管。天天如此。举报村支书王**贪污低保款');
    const child = '我的孩子叫王小明,上二年级。王小明上学路远';
    expect(redact(child, screen(child))).toBe('我的孩子叫王**,上二年级。王**上学路远');
  });
});

describe('a secret', () => {
  test.each(['机密★1年', '密级:秘密\n关于某事', '【绝密】', '附上机密文件一份'])('is refused: %s', (text) => {
    expect(mustRefuse(screen(text))).toBe(true);
  });

  test.each(['这不是什么秘密', '单位以商业秘密为由不公开', '说是涉密不给看'])(
    'is not mere talk: %s',
    (text) => {
      expect(mustRefuse(screen(text))).toBe(false);
    },
  );
});

test('children are named or say their age', () => {
  expect(excerpts('我的孩子叫王小明,上二年级')).toEqual(['王小明']);
  expect(excerpts('我今年9岁,学校门口没有红绿灯')).toEqual(['9岁']);
  expect(kindsIn('我家孩子9岁,上学路远')).toEqual([]);
  expect(redact('我今年9岁', screen('我今年9岁'))).toBe('我今年**岁');
});

test('matters of courts and petitions are pointed to their own channel', () => {
  expect(kindsIn('已向法院起诉,案号(2025)冀0724民初12号')).toEqual(['litigation', 'litigation']);
  expect(kindsIn('多次到县里信访,信访答复不满意')).toEqual(['petition', 'petition']);
  expect(mustQuarantine(screen('多次到县里信访'))).toBe(false);
});

test('every finding lies where it says, in order, has advice, and is gone after redaction', () => {
  const pieces = fc.constantFrom(
    '着火了',
    idNumber,
    bankCard,
    '13800001234',
    '举报张某某受贿',
    '机密★',
    '我今年8岁',
    '已经起诉',
    '𫚥😀',
    ' ',
    ',',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('。');
      const findings = screen(text);
      expect(findings.map(({ start }) => start)).toEqual(
        findings.map(({ start }) => start).sort((a, b) => a - b),
      );
      for (const finding of findings) {
        expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
        expect(adviceOf(finding)).not.toBe('');
        expect(findingNames[finding.kind]).not.toBe('');
      }
      expect(mustQuarantine(screen(redact(text, findings)))).toBe(false);
    }),
  );
});

test('masks keep as much as the office needs to tell people apart', () => {
  expect(maskPhone('+86 138 0000 1234')).toBe('138****1234');
  expect(maskPhone('2011234')).toBe('****234');
  expect(maskIdNumber(idNumber)).toBe('130***********0016');
  expect(maskBankCard(bankCard)).toBe('************0000');
  expect(maskName('张小川')).toBe('张**');
  expect(maskName('张')).toBe('*');
  expect(maskName(' ')).toBe('');
});
