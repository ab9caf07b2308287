import { describe, expect, test } from 'vitest';
import { readRegister, registerHeadings } from './register.ts';

const head = [...registerHeadings];
const rows = (...lines: string[]) =>
  lines.map((line, index) => ({ row: index + 2, cells: line.split(',').map((cell) => cell || null) }));
const city = '1307,政协某市委员会,某市政协,政协委员会,';
const county = '130701,政协某县委员会,某县政协,政协委员会,1307,2,3';

describe('a city’s organisations in a spreadsheet', () => {
  test('come out superiors first, each under the committee it belongs to', () => {
    const read = readRegister(
      head,
      rows('130701100,某镇,,乡镇街道,130701', 's1,某镇联络站,,社情民意联络站,130701100', county, city),
    );
    expect(read).toMatchObject({
      ok: true,
      rows: [
        { code: '1307', committeeCode: '1307', parentCode: null },
        { code: '130701', committeeCode: '130701', tile: '2,3' },
        { code: '130701100', committeeCode: '130701', shortName: '某镇' },
        { code: 's1', committeeCode: '130701', kind: 'station' },
      ],
    });
  });

  test('with mistakes name each by row and column', () => {
    const read = readRegister(
      head,
      rows(
        city,
        county,
        county,
        'x,某局,,局,1307',
        ',无码,,承办单位,1307',
        'y,某所,,承办单位,9999',
        'a,甲,,承办单位,b',
        'b,乙,,承办单位,a',
      ),
    );
    expect(
      read.ok
        ? []
        : read.problems.map(({ row, column, message }) => `${row} ${column} ${message.slice(0, 12)}`),
    ).toEqual([
      '4 编码 130701 重复出现',
      '5 类型 只能是政协委员会、办公室',
      '6 编码 没有填写',
      '7 上级编码 没有编码为 9999 的',
      '8 上级编码 上级之间互为上级',
      '9 上级编码 上级之间互为上级',
    ]);
  });

  test('need their columns and one committee above all', () => {
    expect(readRegister(['编码'], [])).toMatchObject({
      problems: [{ message: '缺少列:名称、类型、上级编码' }],
    });
    expect(readRegister(head, rows(city, '1308,政协另市委员会,,政协委员会,'))).toMatchObject({
      problems: [{ row: 3, message: '须有且只有一个没有上级的政协委员会' }],
    });
  });
});
