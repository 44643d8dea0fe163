import { Badge, Facts, Notice, Section, Title } from "@/components/desk/show";
import { CaseList } from "@/components/desk/signals/case-list";
import { listConfirmed } from "@/db/signals/cases";
import { listItemCases } from "@/db/standards/rectify";
import { evidenceFor } from "@/db/standards/evidence";
import { valuesOf } from "@/db/standards/rows";
import { settingsOn } from "@/db/settings";
import { sayInstant } from "@/domain/calendar/day";
import { branchCategories } from "@/domain/organization/kinds";
import { groupOf, standardGroups, type StandardGroup } from "@/domain/standards/item";
import { assessmentStates } from "@/domain/standards/lifecycle";
import { grades, totalOf, vetoes } from "@/domain/standards/score";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { assessmentOr404 } from "../find-or-404";
import { Acts } from "./acts";
import { Cases } from "./cases";
import { ItemLine } from "./item-line";

export const metadata = { title: "标准化台账" };

const sayScore = (hundredths: number) => (hundredths / 100).toFixed(2);

/** A branch's ledger of a year: each item with what the site knows today, what the branch says, what the office found. */
export default async function LedgerPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("assessment.read");
  const found = await assessmentOr404(viewer, (await params).id);
  const { said } = await asked(searchParams, ["said"]);
  const { row, branch, values } = found;
  const settings = await settingsOn(viewer.today);
  const confirmed = await listConfirmed(viewer, branch, row.year);
  const evidence = await evidenceFor(viewer, branch, row.items, row.year);
  const [self, check] = [valuesOf(values, "self"), valuesOf(values, "check")];
  const [selfTotal, checkTotal] = [totalOf(row.items, self, settings), totalOf(row.items, check, settings)];
  return (
    <>
      <Title lead={`${branchCategories[branch.category].zh}支部模板，过程分占 ${settings.standard_process_percent}%，其余为结果分`}>{branch.name} {row.year} 年标准化台账</Title>
      <SaidHere said={said} />
      {row.returnReason && row.state !== "graded" && <Notice tone="warn">退回的原因：{row.returnReason}</Notice>}
      <Facts facts={[
        ["状态", <Badge key="s" tone={assessmentStates[row.state].tone}>{assessmentStates[row.state].zh}</Badge>],
        ["自评", sayTotal(selfTotal)],
        ["复核", row.state === "assessing" ? "还没有开始" : sayTotal(checkTotal)],
        ...(row.grade ? ([["评定", `${grades[row.grade].zh}，${sayScore(row.score!)} 分，${sayInstant(row.gradedAt!)}${row.vetoes.length > 0 ? `，否决项：${row.vetoes.map((veto) => vetoes[veto].zh).join("、")}` : ""}`]] as [string, string][]) : []),
      ]} />
      {(Object.keys(standardGroups) as StandardGroup[]).map((group) => (
        <Section key={group} title={`${group} ${standardGroups[group].zh}`} id={`group-${group}`}>
          <ul className="divide-y divide-line border-y border-line bg-white">
            {row.items.filter(({ code }) => groupOf(code) === group).map((item) => (
              <ItemLine key={item.code} item={item} assessmentId={row.id} evidence={row.evidence?.[item.code] ?? evidence.get(item.code)?.reason ?? null} isFrozen={row.evidence !== null} self={self.get(item.code)} check={check.get(item.code)} />
            ))}
          </ul>
        </Section>
      ))}
      {confirmed.length > 0 && (
        <Section title="年内经核实属实的线索" id="confirmed">
          <p className="mb-2 max-w-3xl">由复核、评定的人看：是不是构成一票否决，由人决定，站里不自动扣分。</p>
          <CaseList cases={confirmed} today={viewer.today} />
        </Section>
      )}
      <Cases viewer={viewer} found={found} cases={await listItemCases(viewer, found)} />
      <Acts viewer={viewer} found={found} />
    </>
  );
}

function sayTotal({ hundredths, missing }: { hundredths: number | null; missing: string[] }): string {
  return hundredths === null ? `还差 ${missing.length} 项` : `${sayScore(hundredths)} 分`;
}
