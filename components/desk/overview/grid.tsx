import { areaCodes, areas, type AreaCode } from "@/domain/overview/areas";
import type { Cell, GridRow } from "@/domain/overview/grid";
import { CellMark } from "./cell-mark";

type Props = { caption: string; rows: readonly GridRow[]; /** To the records that a cell counts. */ hrefOf: (branchId: string, area: AreaCode, cell: Cell) => string };

/** Branches by areas, in the order of codes. The name stays in sight while a phone scrolls sideways. */
export function OverviewGrid({ caption, rows, hrefOf }: Props) {
  return (
    <div className="mb-4 overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full border-collapse bg-white text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 min-w-28 border-b-2 border-stone-400 bg-white px-2 py-1.5">支部</th>
            {areaCodes.map((area) => <th key={area} scope="col" className="min-w-18 border-b-2 border-stone-400 px-1 py-1.5 align-bottom">{areas[area].zh}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ branch, cells }) => (
            <tr key={branch.id} className="border-b border-line">
              <th scope="row" className="sticky left-0 bg-white px-2 py-1 font-normal"><span className="text-soft">{branch.code}</span> {branch.name}</th>
              {areaCodes.map((area) => {
                const cell = cells[area];
                const mark = <CellMark {...cell} />;
                return <td key={area} className="px-1 py-0.5">{cell.state !== "none" || cell.n > 0 ? <a className="inline-flex min-h-11 min-w-11 sm:min-h-8 items-center text-link" href={hrefOf(branch.id, area, cell)}>{mark}</a> : mark}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
