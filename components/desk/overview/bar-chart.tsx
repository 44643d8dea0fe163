import type { Chart } from "@/domain/overview/charts";
import { Table } from "../show";

const WIDTH = 720;
const LABEL = 250;
const ROW = 26;
const TOP = 34;

/** Told apart by filling as well as by colour: full, dotted, striped, empty. */
const fills = { good: "url(#full)", warn: "url(#dotted)", bad: "url(#striped)", plain: "url(#empty)" } as const;
const edges = { good: "#14532d", warn: "#7a4300", bad: "#8f1414", plain: "#57534e" } as const;

type Props = { id: string; chart: Chart };

/** Stacked bars drawn on the server, with the same figures as a table beneath. No script, no image to load. */
export function BarChart({ id, chart: { title, parts, bars } }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.parts.reduce((a, b) => a + b, 0)));
  const wide = (n: number) => (n * (WIDTH - LABEL - 40)) / most;
  return (
    <figure className="mb-4 break-inside-avoid">
      <figcaption className="mb-1 font-bold">{title}</figcaption>
      <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={`${title}（图）`}>
        <svg viewBox={`0 0 ${WIDTH} ${TOP + bars.length * ROW}`} className="w-full min-w-[36rem] bg-white" role="img" aria-label={`${title}。各项数字见下面的表格。`} fontSize="14">
          <Fillings id={id} />
          {parts.map(({ zh, tone }, i) => (
            <g key={zh} transform={`translate(${LABEL + i * 112}, 8)`}>
              <rect width="16" height="14" fill={fills[tone].replace("#", `#${id}-`)} stroke={edges[tone]} />
              <text x="22" y="12" fill="#1b1b1b">{zh}</text>
            </g>
          ))}
          {bars.map(({ label, parts: counts }, row) => (
            <g key={label} transform={`translate(0, ${TOP + row * ROW})`}>
              <text x={LABEL - 8} y="17" textAnchor="end" fill="#1b1b1b">{label.length > 17 ? `${label.slice(0, 16)}…` : label}</text>
              {counts.map((n, i) => {
                const { zh, tone } = parts[i]!;
                const left = LABEL + wide(counts.slice(0, i).reduce((a, b) => a + b, 0));
                return n > 0 && (
                  <g key={zh}>
                    <rect x={left} y="3" width={wide(n)} height={ROW - 6} fill={fills[tone].replace("#", `#${id}-`)} stroke={edges[tone]} />
                    {wide(n) > 20 && <><rect x={left + wide(n) / 2 - 13} y="6" width="26" height={ROW - 12} fill="#ffffff" /><text x={left + wide(n) / 2} y="18" textAnchor="middle" fill="#1b1b1b">{n}</text></>}
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-link underline print:hidden">看表格</summary>
        <Table caption={title} rows={bars} keyOf={({ label }) => label} columns={[{ name: "项目", cell: ({ label }) => label }, ...parts.map(({ zh }, i) => ({ name: zh, number: true, cell: ({ parts: counts }: (typeof bars)[number]) => counts[i] }))]} />
      </details>
    </figure>
  );
}

function Fillings({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-full`} width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#86b79a" /></pattern>
      <pattern id={`${id}-dotted`} width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fdf3e1" /><circle cx="4" cy="4" r="1.6" fill="#7a4300" /></pattern>
      <pattern id={`${id}-striped`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#fbe9e9" /><rect width="3" height="8" fill="#8f1414" /></pattern>
      <pattern id={`${id}-empty`} width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff" /></pattern>
    </defs>
  );
}
