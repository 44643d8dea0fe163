import { ButtonLink } from "@/components/desk/button";
import { VisitMark } from "@/components/desk/inspections/marks";
import { Empty, Facts, Title } from "@/components/desk/show";
import { findVisit } from "@/db/inspections/visits";
import { mightDo } from "@/domain/permissions/desk-links";
import { may, reach } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { SaidHere } from "../../../said";
import { or404 } from "../../find-or-404";
import { Merge } from "./merge";
import { NextSteps } from "./next-steps";
import { VisitForm } from "./visit-form";
import { VisitRecordView } from "./visit-record";

export const metadata = { title: "检查一个支部" };

/** One branch: before the visit the form with what the site knows, afterwards what was found. */
export default async function VisitPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("inspection.read");
  const found = await or404(findVisit(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { row, inspection, branch, team, subject } = found;
  const mine = may(viewer, "inspection.visit", subject) && team.some(({ accountId }) => accountId === viewer.id);
  const isTown = reach(viewer, "inspection.read") === "all";
  const started = inspection.state === "announced" || inspection.state === "unannounced";
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/inspections/${inspection.id}`}>返回{inspection.title}</a></p>
      <Title lead={`${inspection.title}（${inspection.batch}），督查组：${team.map(({ name }) => name).join("、")}`}>{branch.name}</Title>
      <SaidHere said={said} />
      <Facts facts={[
        ["状态", <VisitMark key="s" state={row.state} />],
        ...(row.interviewNumbers.length > 0 ? ([["抽问党员", `名册序号 ${row.interviewNumbers.join("、")}（随机抽取，记录里不写姓名）`]] as [string, string][]) : []),
      ]} />
      {row.state === "merged" && <p className="mb-4"><ButtonLink href={`/desk/inspections/visits/${row.mergedInto}`}>到合并后的检查</ButtonLink></p>}
      {row.state === "planned" && <Merge viewer={viewer} found={found} />}
      {row.state === "planned" && mine && started && <VisitForm viewer={viewer} found={found} />}
      {row.state === "planned" && !(mine && started) && <p className="max-w-2xl">{started ? "由督查组成员到场后填写；应当回避的不能填写。" : "这次督查还没有出发。"}</p>}
      {row.state === "visited" && !isTown && <Empty>督查组已经来过，结果还在核对，反馈后在这里看到。</Empty>}
      {((row.state === "visited" && isTown) || row.state === "fed_back") && <VisitRecordView viewer={viewer} found={found} />}
      <NextSteps viewer={viewer} found={found} />
      {started && mightDo(viewer, "signal.enter") && <p className="mb-4 print:hidden"><ButtonLink href={`/desk/signals/new?branch=${branch.id}`}>现场问的和记录不一样，登记线索</ButtonLink></p>}
    </>
  );
}
