import { outcomeFigureNames, outcomeFigures, sayOutcomeDays, type OutcomeLine } from "@/domain/inspections/outcome";
import { DataTable } from "./data-table";

/** 督查查出的问题怎么样了: counts of three different facts, no names, no comparison (RL-1, RL-2). */
export function Supervision({ whose, line }: { whose: string; line: OutcomeLine }) {
  return (
    <section aria-labelledby="supervision">
      <h2 id="supervision">{whose}督查发现的问题解决了吗</h2>
      {line.visits === 0 ? <p>去年以来还没有督查过。</p> : (
        <>
          <DataTable caption={sayOutcomeDays(line)} columns={[{ name: "情况" }, { name: "件数", number: true }]} rows={outcomeFigureNames.map((figure) => [outcomeFigures[figure].zh, String(line[figure])])} narrow />
          <ul className="small">{outcomeFigureNames.map((figure) => <li key={figure}>{outcomeFigures[figure].zh}：{outcomeFigures[figure].means}。</li>)}</ul>
        </>
      )}
    </section>
  );
}
