/** The September 2026 inspection of handbook §14.6, told on its days by the code of real ones; its sums are asserted. */
import type { Day } from "@/domain/calendar/day";
import { standingOn } from "@/domain/inspections/escalation";
import { findingCategories, names, type RectifyLevel } from "@/domain/inspections/vocabulary";
import type { NewFinding } from "@/domain/inspections/visit";
import { permit } from "@/domain/permissions/permit";
import { listFindings } from "../../inspections/findings";
import { concludeInspection, drawBranches, openInspection, setOut } from "../../inspections/organize";
import { approvePlan, draftPlan, findPlan } from "../../inspections/plans";
import { feedBack, recordVisit } from "../../inspections/record-visit";
import { findInspection } from "../../inspections/rounds";
import { issueNotice } from "../../inspections/steps";
import { declareTie } from "../../inspections/ties";
import { sayBurden } from "../../inspections/burden";
import { askedItems, carriedFor, findVisit } from "../../inspections/visits";
import { settingsOn } from "../../settings";
import { at, LEAD } from "./acting";
import { fates, type Fate } from "./fates";
import { byCategory, problems, type Problem } from "./words";

/** @param progress is told how many of the 37 problems are told. */
export async function loadInspections(progress: (done: number, all: number) => void): Promise<void> {
  await plan();
  const inspectionId = await september();
  const ids = await visitAll(inspectionId);
  for (const [i, fate] of inOrder().entries()) {
    await fate.tell(ids[i]!.id, ids[i]!.branchId, problems[i]!);
    progress(i + 1, problems.length);
  }
  await end(inspectionId);
  await october();
  await assertSums(inspectionId);
}

async function plan(): Promise<void> {
  const office = await at("office.town", "2026-01-15");
  const groups = ["T", "M", "H", "O", "D", "V", "F", "S", "L", "Z", "P", "A", "W"] as const;
  const id = await draftPlan(permit(office, "inspection_plan.draft", { kind: "inspection_plan", id: "new" }), {
    year: 2026, basis: "镇党委年度督查安排（减负：例行督查全年两次）",
    lines: [{ quarter: 3, kind: "routine", title: "三季度例行督查", branches: 8, groups: [...groups] }, { quarter: 4, kind: "routine", title: "四季度例行督查", branches: 8, groups: [...groups] },
      { quarter: 4, kind: "special", title: "财务公开专项", branches: 3, groups: ["V", "F", "S"] }, { quarter: 4, kind: "special", title: "集体三资专项", branches: 3, groups: ["F"] }],
  });
  const leader = await at("leader.town", "2026-01-20");
  const { row, subject } = await findPlan(leader, id);
  await approvePlan(permit(leader, "inspection_plan.approve", subject), row);
  const liaison = await at("office2.town", "2026-01-21");
  await declareTie(permit(liaison, "inspector_tie.declare", { kind: "inspector_tie", id: "new" }), { kind: "liaison", branchId: null, communityId: "xiawan" });
}

type Round = Pick<Parameters<typeof openInspection>[1], "title" | "kind" | "fromDay" | "toDay" | "groups">;

async function round(day: Day, told: Round, team: readonly string[], draw: Parameters<typeof drawBranches>[2], announced: boolean): Promise<string> {
  const office = await at("office.town", day);
  const members = await Promise.all(team.map(async (username, i) => ({ accountId: (await at(username, day)).id, isLead: i === 0 })));
  const id = await openInspection(permit(office, "inspection.open", { kind: "inspection", id: "new" }), { ...told, team: members });
  const opened = await findInspection(office, id);
  await drawBranches(permit(office, "inspection.draw", opened.subject), opened, draw);
  const drawn = await findInspection(office, id);
  await setOut(permit(office, "inspection.announce", drawn.subject), drawn, announced);
  return id;
}

const september = () => round("2026-08-31", { title: "三季度例行督查", kind: "routine", fromDay: "2026-09-01", toDay: "2026-09-30", groups: ["T", "M", "H", "O", "D", "V", "F", "S", "L", "Z", "P", "A", "W"] }, [LEAD, "office.town"], { categories: ["rural", "community"], communityId: null, count: 8 }, false);

/** Set out but not visited yet: what an inspector finds in October. */
const october = () => round("2026-10-09", { title: "财务公开专项", kind: "special", fromDay: "2026-10-09", toDay: "2026-10-30", groups: ["V", "F", "S"] }, [LEAD, "office2.town"], { categories: ["rural"], communityId: "shiqiao", count: 3 }, true);

/** The 37 fates, spread over the categories so that no category is all closed or all open. */
function inOrder(): Fate[] {
  return problems.map((_, i) => fates[(i * 8) % problems.length]!); // 8 and 37 have no common factor: each is met once
}

const levelOf = (i: number): RectifyLevel => inOrder()[i]!.level;

/** Working days of the visits, and of the notices that the leader signed. */
const visitDays: readonly Day[] = ["2026-09-02", "2026-09-03", "2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"];
const noticeDays: readonly Day[] = ["2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-14", "2026-09-15"];

/** Eight visits of four or five problems each, fed back the same day; the leader signs the notices. */
async function visitAll(inspectionId: string): Promise<{ id: string; branchId: string }[]> {
  const found = await findInspection(await at(LEAD, "2026-09-01"), inspectionId);
  const ids: { id: string; branchId: string }[] = [];
  for (const [i, { row }] of found.visits.entries()) {
    const day = visitDays[i]!;
    const mine = problems.map((problem, n) => ({ problem, n })).filter(({ n }) => n % found.visits.length === i);
    const inspector = await at(LEAD, day, "15:30");
    const visit = await findVisit(inspector, row.id);
    const weak = new Map(mine.map(({ problem }) => [problem.itemCode, problem]));
    await recordVisit(permit(inspector, "inspection.visit", visit.subject), visit, {
      visitedOn: day, methods: ["document", "onsite", "interview", "unannounced"], papers: [], papersReason: "", repeatReason: "",
      items: askedItems(visit, await carriedFor(inspector, visit)).map(({ code }) => ({ code, verdict: weak.has(code) ? ("improve" as const) : ("ok" as const), seen: weak.get(code)?.told[0] ?? "" })),
      interviews: [{ who: "member", asked: "上次党员大会议定了什么", answer: "说得出一件，另一件记不清" }, { who: "villager", asked: "公开栏看过没有", answer: "看过，路过时看的" }],
      guidance: `当场一起改了一份记录。${mine[0]!.problem.told[1]}。`, findings: mine.map(({ problem, n }) => written(problem, levelOf(n))),
    });
    const told = await findVisit(await at(LEAD, day, "17:00"), row.id);
    await feedBack(permit(await at(LEAD, day, "17:00"), "inspection.feed_back", told.subject), told, "当场向书记和文书逐条说明");
    const leader = await at("leader.town", noticeDays[i]!);
    const toNotify = await findVisit(leader, row.id);
    await issueNotice(permit(leader, "finding.notice", toNotify.subject), toNotify, { noticeNo: `清督整〔2026〕${i + 1}号`, said: "" });
    for (const [k, { n }] of mine.entries()) ids[n] = { id: told.findings[k]!.id, branchId: row.branchId };
  }
  return ids;
}

const written = ({ category, rootCause, itemCode, told: [description, guidance] }: Problem, level: RectifyLevel): NewFinding =>
  ({ category, rootCause, itemCode, description, guidance, severity: category === "finance_disclosure" || category === "conduct" ? "serious" : "ordinary", level, recurrenceOf: null });

async function end(inspectionId: string): Promise<void> {
  const office = await at("office.town", "2026-09-25");
  const found = await findInspection(office, inspectionId);
  await concludeInspection(permit(office, "inspection.conclude", found.subject), found);
  const { branchId } = found.visits[0]!.row;
  const secretary = await at(`secretary.${branchId}`, "2026-09-20");
  await sayBurden(permit(secretary, "burden.say", { kind: "inspection_burden", id: branchId, branch: branchId }), "这次没有另要材料，站里的记录直接看，比去年省事。");
}

/** 37 = 3/2/4/3/2/3/2/4/2/3/3/2/2/2 = 21 closed, 13 on their way, 2 late, 1 come back. */
async function assertSums(inspectionId: string): Promise<void> {
  const viewer = await at("leader.town", "2026-10-12", "09:00");
  const settings = await settingsOn(viewer.today);
  const { rows } = await listFindings(viewer, { inspectionId }, null);
  const count = (fits: (line: (typeof rows)[number]) => boolean) => rows.filter(fits).length;
  const late = count(({ row }) => row.state !== "reopened" && (standingOn(row, viewer.today, settings)?.daysLeft ?? 0) < 0);
  const is = {
    all: rows.length, categories: names(findingCategories).map((category) => count(({ row }) => row.category === category)).join("/"),
    closed: count(({ row }) => row.state === "closed"), late, reopened: count(({ row }) => row.state === "reopened"), underWay: count(({ row }) => row.state !== "closed" && row.state !== "reopened") - late,
  };
  const shouldBe = { all: 37, categories: byCategory.join("/"), closed: 21, late: 2, reopened: 1, underWay: 13 };
  if (JSON.stringify(is) !== JSON.stringify(shouldBe)) throw new Error(`演示数据对不上：督查问题是 ${JSON.stringify(is)}，应为 ${JSON.stringify(shouldBe)}`);
}
