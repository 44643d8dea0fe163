/** 2025 self-assessed, verified and graded for every branch; 2026 begun by a few: by the code of real ones, on their days. */
import { instantAt, type Day } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import type { ValueInput } from "@/domain/standards/forms";
import type { StandardItem } from "@/domain/standards/item";
import type { Mark } from "@/domain/standards/score";
import { findAssessment, findLedgerBranch } from "../../standards/rows";
import { gradeAssessment, submitAssessment, verifyAssessment } from "../../standards/steps";
import { giveValue, openAssessment } from "../../standards/values";
import { findPersonByUsername } from "../../viewers";
import { chance } from "../history/random";
import { branches, type TownBranch } from "../town/branches";

const said = { full: "对照标准逐条看过，记录齐，抽问的党员说得出来", half: "做到了，记录齐，结果还不明显，抽问的人说不全" } as const;

async function at(username: string, day: Day, time: string): Promise<Person> {
  return (await findPersonByUsername(username, instantAt(day, time)))!;
}

/** @param progress is told how many of the 40 branches are done. */
export async function loadStandards(progress: (done: number, all: number) => void): Promise<void> {
  for (const [i, branch] of branches.entries()) {
    await lastYear(branch);
    if (begunThisYear.has(branch.code)) await thisYear(branch);
    progress(i + 1, branches.length);
  }
}

const begunThisYear = new Set(["QH007", "QH011", "QH012", "QH031"]);

type Found = Awaited<ReturnType<typeof findAssessment>>;

async function lastYear(branch: TownBranch): Promise<void> {
  const lead = branch.code.toLowerCase();
  const clerk = await at(`clerk.${lead}`, "2026-01-08", "09:30");
  const id = await openFor(clerk, lead, 2025);
  await valueAll(clerk, id, "assessment.value", branch);
  const secretary = await at(`secretary.${lead}`, "2026-01-12", "10:00");
  await act(secretary, id, "assessment.submit", (p, found) => submitAssessment(p, found));
  const office = await at("office.town", "2026-02-03", "14:00");
  await valueAll(office, id, "assessment.check", branch);
  await act(office, id, "assessment.verify", (p, found) => verifyAssessment(p, found));
  const leader = await at("leader.town", "2026-02-26", "15:00");
  await act(leader, id, "assessment.grade", (p, found) => gradeAssessment(p, found, []));
}

async function thisYear(branch: TownBranch): Promise<void> {
  const lead = branch.code.toLowerCase();
  const clerk = await at(`clerk.${lead}`, "2026-10-09", "16:00");
  const id = await openFor(clerk, lead, 2026);
  await valueAll(clerk, id, "assessment.value", branch, (item) => item.code.startsWith("A"));
}

async function openFor(clerk: Person, branchId: string, year: number): Promise<string> {
  const branch = await findLedgerBranch(clerk, branchId);
  return openAssessment(permit(clerk, "assessment.open", { kind: "assessment", id: "new", branch: branchId }), branch, year);
}

async function act<A extends Action>(person: Person, id: string, action: A, deed: (p: ReturnType<typeof permit<A>>, found: Found) => Promise<unknown>): Promise<void> {
  const found = await findAssessment(person, id);
  await deed(permit(person, action, found.subject), found);
}

/** What the office found below the line: each of these became a case when the committee graded (STD-07). */
const behind: Readonly<Record<string, Readonly<Record<string, { process: Mark; outcome: Mark; reason: string }>>>> = {
  QH009: {
    A3: { process: "half", outcome: "full", reason: "换届程序完整，报批比规定晚了一个月，材料补过一次" },
    A5: { process: "full", outcome: "none", reason: "抽查 10 名党员的信息，4 名和花名册对不上，联系电话已停用" },
    C9: { process: "half", outcome: "full", reason: "联系领导全年应参加 4 次，记录里只有 2 次" },
    E2: { process: "half", outcome: "full", reason: "簿册齐，上年的会议记录没有装订归档" },
  },
};

/** Most branches do most things; what comes of it is weaker in enterprises (handbook §0.5). */
async function valueAll(person: Person, id: string, action: "assessment.value" | "assessment.check", branch: TownBranch, only: (item: StandardItem) => boolean = () => true): Promise<void> {
  const found = await findAssessment(person, id);
  for (const item of found.row.items.filter(only)) {
    await giveValue(permit(person, action, found.subject), found, item.code, valueOf(item, branch, action));
  }
}

function valueOf(item: StandardItem, branch: TownBranch, action: string): ValueInput {
  if (item.code === "C3" && branch.groups === 0) return { applies: "no", reason: "本支部没有划分党小组" };
  if (item.code === "C2" && !branch.hasCommittee) return { applies: "no", reason: "正式党员不足 7 人，不设支委会" };
  const found = action === "assessment.check" ? behind[branch.code]?.[item.code] : undefined;
  if (found) return { applies: "yes", ...found };
  const dice = chance(`${branch.code} ${item.code} 2025`);
  const weak = branch.category === "non_public_enterprise" && /^[CE]/.test(item.code);
  const usual = 0.1 + chance(`${branch.code} results`).next() * 0.7; // how often something came of it
  const outcome = dice.next() < (weak ? usual / 2 : usual) ? "full" : "half";
  const checked = action === "assessment.check" && outcome === "full" && dice.next() < 0.08 ? "half" : outcome;
  return { applies: "yes", process: "full", outcome: checked, reason: said[checked] };
}
