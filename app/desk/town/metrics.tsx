import type { Period } from "@/domain/calendar/period";
import type { TownFacts } from "@/domain/overview/facts";
import { figureOf, metricCodes, metrics, sayDefinition, sayFigure, type MetricCode } from "@/domain/overview/metrics";
import { rowsAt } from "./address";

/** Every figure with its definition beside it and its rows behind it (handbook §6.7). */
export function Metrics({ facts, period }: { facts: TownFacts; period: Period }) {
  return (
    <>
      <ul className="mb-2 grid gap-x-6 lg:grid-cols-2">{metricCodes.map((code) => <Metric key={code} code={code} facts={facts} period={period} />)}</ul>
      <p className="text-sm text-soft">这些数只供镇内部改进工作用，不和别的支部比，不公开名次。“又出现”“复发”“重复”越少越好。</p>
    </>
  );
}

function Metric({ code, facts, period }: { code: MetricCode; facts: TownFacts; period: Period }) {
  const figure = figureOf(code, facts, period);
  const at = (part: "hit" | "miss", text: string) => <a className="inline-flex min-h-11 items-center text-link underline" href={rowsAt({ of: "metric", code, part, period }, period)}>{text}</a>;
  return (
    <li className="mb-2 border border-line bg-white px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b>{metrics[code].zh}</b>
        {figure.all === 0 ? <span className="text-soft">{sayFigure(figure)}</span> : at("hit", sayFigure(figure))}
        {figure.all > figure.hits && at("miss", `不在分子里的 ${figure.all - figure.hits} 件`)}
      </p>
      <p className="text-sm">{sayDefinition(code)}</p>
    </li>
  );
}
