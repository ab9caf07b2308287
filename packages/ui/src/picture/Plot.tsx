import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useFollow } from '../AppLink.tsx';
import { useMedia } from '../kept.tsx';
import { tokens } from '../tokens.tsx';
import type { ChartProps } from './Chart.tsx';

use([AriaComponent, BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Told apart without colours: lines by dash and mark, bars by their pattern. */
const dashes = ['solid', 'dashed', 'dotted'] as const;
const marks = ['circle', 'rect', 'triangle', 'diamond'] as const;

function toSeries({ kind, series, horizontal = false }: ChartProps): (BarSeriesOption | LineSeriesOption)[] {
  return series.map(({ name, values }, at) =>
    kind === 'line'
      ? {
          type: 'line',
          name,
          data: [...values],
          symbol: marks[at % marks.length] ?? 'circle',
          symbolSize: 7,
          lineStyle: { width: 2.5, type: dashes[at % dashes.length] ?? 'solid' },
        }
      : {
          type: 'bar',
          name,
          data: [...values],
          barMaxWidth: 28,
          label: {
            show: series.length === 1,
            position: horizontal ? 'right' : 'top',
            color: tokens.color.text,
          },
        },
  );
}

function toOption(props: ChartProps, still: boolean) {
  const { kind, title, labels, series, horizontal = false } = props;
  const text = { color: tokens.color.textSecondary, fontFamily: tokens.font.family, fontSize: 12 };
  const categories = {
    type: 'category' as const,
    data: [...labels],
    inverse: horizontal,
    axisLabel: text,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: tokens.color.edge } },
  };
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: text,
    splitLine: { lineStyle: { color: tokens.color.line } },
  };
  return {
    aria: {
      enabled: true,
      label: { description: `${title},数据见表` },
      decal: { show: kind === 'bar' && series.length > 1 },
    },
    animation: !still,
    animationDuration: 200,
    color: [...tokens.series],
    grid: {
      left: 4,
      right: 16,
      top: series.length > 1 ? 36 : 12,
      bottom: 4,
      outerBoundsMode: 'same' as const,
    },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, textStyle: text } } : {}),
    tooltip: { trigger: 'axis' as const, confine: true, textStyle: { ...text, color: tokens.color.text } },
    xAxis: horizontal ? numbers : categories,
    yAxis: horizontal ? categories : numbers,
    series: toSeries(props),
  };
}

/** The drawing itself; the table beside it in `Chart` carries the same for whoever cannot see it. */
export function Plot(props: ChartProps & { height: number }) {
  const { labels, title, height, hrefOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const follow = useFollow();

  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption(toOption(props, still));
    chart.on('click', ({ dataIndex, seriesName }) => {
      const label = labels[dataIndex];
      if (hrefOf && label !== undefined && seriesName) follow(hrefOf(label, seriesName));
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [props, labels, hrefOf, follow, still]);

  return (
    <div ref={box} className="c-chart-plot" style={{ height }} role="img" aria-label={`${title},数据见表`} />
  );
}
