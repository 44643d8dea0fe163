import { VisitMark, InspectionMark } from "@/components/desk/inspections/marks";
import { Empty, Facts, Notice, Section, Table, Title } from "@/components/desk/show";
import { findInspection, type InspectionInHand } from "@/db/inspections/rounds";
import { tiesTo } from "@/db/inspections/ties";
import { sayDay } from "@/domain/calendar/day";
import { checklistGroups } from "@/domain/inspections/checklist";
import { recusalFaults } from "@/domain/inspections/recusal";
import { inspectionKinds } from "@/domain/inspections/vocabulary";
import type { Person } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { or404 } from "../find-or-404";
import { Acts } from "./acts";
import { DrawSection } from "./draw-section";
import { SameBranches } from "./same-branches";

export const metadata = { title: "一次督查" };

/** One round: team, the draw that anybody can repeat, and its branches. A branch sees its own line and, once announced, the draw. */
export default async function InspectionPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("inspection.read");
  const found = await or404(findInspection(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { row, team, visits } = found;
  const isTown = reach(viewer, "inspection.read") === "all";
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/inspections">返回督查</a></p>
      <Title>{row.title}（{row.batch}）</Title>
      <SaidHere said={said} />
      <Facts facts={[
        ["状态", <InspectionMark key="s" state={row.state} />],
        ["类别", inspectionKinds[row.kind].zh],
        ["时间", `${sayDay(row.fromDay)}至${sayDay(row.toDay)}`],
        ["检查内容", row.groups.map((group) => checklistGroups[group].zh).join("、")],
        ["督查组", team.map(({ name, isLead }) => `${name}${isLead ? "（组长）" : ""}`).join("、")],
      ]} />
      {isTown && <Recusals viewer={viewer} found={found} />}
      {isTown && <SameBranches viewer={viewer} found={found} />}
      <Section title="支部" id="branches">
        {visits.length === 0 ? <Empty>还没有抽取支部。</Empty> : (
          <Table
            caption="支部" rows={visits} keyOf={(visit) => visit.row.id}
            columns={[
              { name: "支部", cell: (visit) => <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/inspections/visits/${visit.row.id}`}>{visit.branchName}</a> },
              { name: "状态", cell: (visit) => <VisitMark state={visit.row.state} /> },
              { name: "检查日期", cell: (visit) => (visit.row.visitedOn ? sayDay(visit.row.visitedOn) : "") },
              { name: "抽问党员（名册序号）", cell: (visit) => visit.row.interviewNumbers.join("、") },
            ]}
          />
        )}
      </Section>
      <Acts viewer={viewer} found={found} />
      {row.seed && (isTown || row.state === "announced" || row.state === "concluded") && <DrawSection row={row} visits={visits} />}
    </>
  );
}

/** INS-01: where somebody of this team has to stay out, said before anybody drives there. */
async function Recusals({ viewer, found: { team, visits, row } }: { viewer: Person; found: InspectionInHand }) {
  const lines: string[] = [];
  for (const visit of visits) {
    const faults = recusalFaults(team, await tiesTo(viewer, { id: visit.row.branchId, communityId: visit.communityId }, team.map(({ accountId }) => accountId), row.fromDay));
    if (faults.length > 0) lines.push(`${visit.branchName}：${faults.join("")}`);
  }
  return lines.length > 0 ? <Notice tone="bad">{lines.map((line) => <p key={line}>{line}</p>)}</Notice> : null;
}
