import { Section, Table } from "@/components/desk/show";
import { countPublicRosters, drawAgainPublicly } from "@/db/inspections/draws";
import type { Inspection } from "@/db/inspections/rounds";
import { dayOf, sayInstant } from "@/domain/calendar/day";
import { drawMethod, interviewMethod } from "@/domain/inspections/draw";

type Props = { row: Pick<Inspection, "seed" | "drawFrom" | "drawCount" | "drawnAt">; visits: readonly { branchName: string; row: { id: string; branchId: string; interviewNumbers: readonly number[] } }[] };

/** Seed, list, method and result: with these four anybody gets the same draw, of branches and of people. */
export async function DrawSection({ row, visits }: Props) {
  const { lines, names } = await drawAgainPublicly({ seed: row.seed!, ids: row.drawFrom!, count: row.drawCount! });
  const asked = visits.filter((visit) => visit.row.interviewNumbers.length > 0);
  const sizes = row.drawnAt ? await countPublicRosters(asked.map((visit) => visit.row.branchId), dayOf(row.drawnAt)) : new Map<string, number>();
  return (
    <Section title="抽取结果可以重算" id="draw">
      <p className="mb-2">{drawMethod}</p>
      <p className="mb-2 wrap-anywhere"><b>种子：</b>{row.seed}</p>
      <p className="mb-2">从 {lines.length} 个支部里抽 {row.drawCount} 个，{row.drawnAt && sayInstant(row.drawnAt)}由系统抽取，只能抽一次。种子里是抽取那一刻审计日志的链头，事先谁也不知道，审计员可以在日志里核对。</p>
      {asked.length > 0 && (
        <>
          <p className="mb-2">{interviewMethod}</p>
          <Table
            caption="抽问党员" rows={asked} keyOf={(visit) => visit.row.id}
            columns={[
              { name: "支部", cell: (visit) => visit.branchName },
              { name: "编号", cell: (visit) => visit.row.branchId },
              { name: "名册人数", number: true, cell: (visit) => sizes.get(visit.row.branchId) ?? "" },
              { name: "抽中的序号", cell: (visit) => visit.row.interviewNumbers.join("、") },
            ]}
          />
        </>
      )}
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-bold">看全部名单和计算值</summary>
        <Table
          caption="抽取名单" rows={lines} keyOf={({ id }) => id}
          columns={[
            { name: "次序", number: true, cell: ({ place }) => place },
            { name: "编号", cell: ({ id }) => id },
            { name: "支部", cell: ({ id }) => names.get(id) ?? "" },
            { name: "抽中", cell: ({ drawn }) => (drawn ? "抽中" : "") },
            { name: "SHA-256", cell: ({ key }) => <span className="wrap-anywhere text-sm">{key}</span> },
          ]}
        />
      </details>
    </Section>
  );
}
