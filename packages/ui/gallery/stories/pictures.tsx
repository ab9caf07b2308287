import { useState } from 'react';
import { Chart } from '../../src/picture/Chart.tsx';
import { TileChoice } from '../../src/picture/TileChoice.tsx';
import { type Tile, TileMap, TileMapTable } from '../../src/picture/TileMap.tsx';
import { PublicFrame } from '../../src/public/PublicFrame.tsx';
import { Stage, type Stories } from './story.tsx';

const places: [string, number, number, number | null][] = [
  ['康保', 2, 1, 61],
  ['尚义', 1, 2, 44],
  ['张北', 2, 2, 138],
  ['沽源', 3, 1, 143],
  ['崇礼', 3, 2, 58],
  ['赤城', 4, 2, 73],
  ['怀安', 1, 3, 39],
  ['万全', 2, 3, 66],
  ['桥西', 3, 3, 121],
  ['桥东', 4, 3, 117],
  ['下花园', 5, 3, 22],
  ['阳原', 1, 4, 47],
  ['宣化', 3, 4, 154],
  ['怀来', 5, 4, 109],
  ['蔚县', 2, 5, null],
  ['涿鹿', 4, 4, 81],
];

const tiles: Tile[] = places.map(([name, col, row, value]) => ({
  code: name,
  name,
  col,
  row,
  value,
  text: value === null ? '未报' : String(value),
  href: `?county=${name}`,
}));

const measure = { label: '收到意见(件)', format: (value: number) => String(Math.round(value)) };
const months = ['6月', '7月', '8月', '9月', '10月', '11月'];
const hrefOf = (label: string, series: string) => `?month=${label}&series=${series}`;

export const pictureStories: Stories = {
  TileMap: () => (
    <Stage title="TileMap">
      <TileMap tiles={tiles} measure={measure} />
      <TileMapTable tiles={tiles} measure={measure} />
    </Stage>
  ),
  TileChoice: () => {
    const [chosen, setChosen] = useState<string>();
    return (
      <PublicFrame name="平定堡镇社情民意联络站" homeHref="?">
        <TileChoice label="县区" tiles={tiles} current={chosen} onChoose={setChosen} />
      </PublicFrame>
    );
  },
  Chart: () => (
    <Stage title="Chart">
      <Chart
        kind="line"
        title="每月收到与答复(件)"
        labelHead="月份"
        labels={months}
        hrefOf={hrefOf}
        series={[
          { name: '收到', values: [88, 93, 120, 101, 134, 143] },
          { name: '答复', values: [80, 95, 99, 110, 118, null] },
        ]}
      />
      <Chart
        kind="bar"
        horizontal
        title="各单位承办(件)"
        labelHead="单位"
        labels={['县水务局', '县交通运输局', '县教育和体育局', '县卫生健康局']}
        series={[{ name: '承办', values: [42, 37, 21, 14] }]}
      />
    </Stage>
  ),
};
