import { Table } from "@/components/desk/show";
import type { Period } from "@/domain/calendar/period";
import type { TownFacts } from "@/domain/overview/facts";
import { figureOf, metricCodes, metrics, sayDefinition, sayFigure } from "@/domain/overview/metrics";
import { rowsAt } from "./address";

/** Every figure with its definition beside it and its rows behind it (handbook §6.7). */
export function Metrics({ facts, period }: { facts: TownFacts; period: Period }) {
  const at = (code: (typeof metricCodes)[number], part: "hit" | "miss" | "all", text: string) => <a className="inline-flex min-h-8 min-w-8 items-center text-link underline" href={rowsAt({ of: "metric", code, part, period }, period)}>{text}</a>;
  return (
    <>
      <Table
        caption="指标" rows={metricCodes.map((code) => figureOf(code, facts, period))} keyOf={({ code }) => code}
        columns={[
          { name: "指标", cell: ({ code }) => <span className="font-bold">{metrics[code].zh}</span> },
          { name: "数", cell: (figure) => (figure.all === 0 ? <span className="whitespace-nowrap text-soft">{sayFigure(figure)}</span> : <span className="whitespace-nowrap">{at(figure.code, "hit", sayFigure(figure))}</span>) },
          { name: "其余", cell: ({ code, hits, all }) => all > hits && at(code, "miss", `${all - hits}`) },
          { name: "怎么算的", cell: ({ code }) => <span className="inline-block min-w-72 text-sm">{sayDefinition(code)}</span> },
        ]}
      />
      <p className="text-sm text-soft">这些数只供镇内部改进工作用，不和别的支部比，不公开名次。“又出现”“复发”“重复”越少越好。</p>
    </>
  );
}
