/** Geometry of the bar chart of a statement: numbers only, the markup is drawn by components. Labels stand above their bars, so that it fits 320 px. */
import type { Fen } from "../../money/fen";
import type { LineSide, RowCode } from "./rows";
import type { SummaryRow } from "./summary";

export const chartSeries = { this: { zh: "本期" }, last: { zh: "上期" } } as const;

export type Bar = { series: keyof typeof chartSeries; amount: Fen; x: number; y: number; width: number; height: number };
export type BarGroup = { code: RowCode; zh: string; side: LineSide; labelY: number; bars: Bar[] };
export type BarChart = { width: number; height: number; /** Where zero is. */ axisX: number; groups: BarGroup[] };

const WIDTH = 320;
const LABEL = 20;
const BAR = 12;
const GAP = 10;

const tenth = (n: number) => Math.round(n * 10) / 10;

/** One group for every row of lines that has a figure in this or the last period, in the order of F02. All bars have one scale. */
export function barChart(rows: readonly SummaryRow[]): BarChart {
  const shown = rows.filter((row): row is SummaryRow & { side: LineSide } => row.side !== null && ((row.amount ?? 0) !== 0 || (row.last ?? 0) !== 0));
  const amounts = shown.flatMap((row) => [row.amount ?? 0, row.last ?? 0]);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const scale = WIDTH / Math.max(most - least, 1);
  const axisX = tenth((0 - least) * scale);
  let y = 0;
  const groups = shown.map((row): BarGroup => {
    const series = row.last === null ? (["this"] as const) : (["this", "last"] as const);
    const labelY = y + LABEL - 5;
    const bars = series.map((name, i): Bar => {
      const amount = (name === "this" ? row.amount : row.last) ?? 0;
      const start = tenth((Math.min(amount, 0) - least) * scale);
      return { series: name, amount, x: start, y: y + LABEL + i * BAR, width: tenth(tenth((Math.max(amount, 0) - least) * scale) - start), height: BAR };
    });
    y += LABEL + series.length * BAR + GAP;
    return { code: row.code, zh: row.zh, side: row.side, labelY, bars };
  });
  return { width: WIDTH, height: y, axisX, groups };
}
