/** What came of the planted irregularities of handbook §14.6: compared, asked, answered, decided on their days, one case in every state. The set is asserted. */
import { instantAt, type Day } from "@/domain/calendar/day";
import { permit, type Permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import type { EnteredSignal } from "@/domain/signals/case";
import type { CaseOutcome } from "@/domain/signals/lifecycle";
import { findCase, listCases, type CaseInHand } from "../../signals/cases";
import { lookForSignals } from "../../signals/look";
import { askBranch, decideCase, enterSignal, explainCase } from "../../signals/steps";
import { systemActor } from "../../viewers";
import { at } from "../history/run";

/** By code and body: no honest neighbour is among them (tests/security/http/demo-year.test.ts). */
export const expected = ["X01 qh025", "X03 qh012", "X06 qh020", "X07 qh014", "X14 qh029"] as const;

type Said = readonly [by: string, on: Day, words: string];
type Told = { ask?: Said; explain?: Said; decide?: readonly [by: string, on: Day, outcome: CaseOutcome, reason: string] };

const told: Partial<Record<(typeof expected)[number], Told>> = {
  "X01 qh025": {
    ask: ["office.town", "2026-09-08", "三至五月的六份记录都在 6 月 30 日下午提交，请说明当时怎么记的、原始签到表在哪里"],
    explain: ["secretary.qh025", "2026-09-10", "春季清淤忙，会是按时开的，文书先记在本子上，六月底一起录入。签到表和本子都在档案柜第二层。"],
    decide: ["inspector.town", "2026-09-14", "formal_error", "核对六张签到表和记录本，日期、人数一致，会议属实，录入晚了。已请支部以后会后三日内录入。"],
  },
  "X03 qh012": {
    ask: ["office2.town", "2026-09-08", "6 月 6 日的主题党日与第一支部 6 月 5 日的记录文字相同，请说明本支部当天做了什么"],
    explain: ["secretary.qh012", "2026-09-11", "当天是和第一支部一起去的，回来没有单独整理，文书照着第一支部的抄了一份，没有写本支部自己做的事。"],
    decide: ["inspector2.town", "2026-09-15", "confirmed", "支部承认照抄，问了五名党员，说不出记录里写的议定事项。活动参加过，记录是抄的。"],
  },
  "X07 qh014": {
    ask: ["inspector.town", "2026-09-09", "5 月 8 日签到表上有一名登记为外出的党员，请说明他当天在不在"],
    explain: ["secretary.qh014", "2026-09-11", "他五月回来收麦，8 号那天参加了党日，9 号走的。回来那几天没有登记，现在补上。"],
    decide: ["inspector2.town", "2026-09-16", "unfounded", "看了本人返程车票和当天的合影，本人到场，是流动登记没有及时改。"],
  },
  "X06 qh020": { ask: ["office.town", "2026-10-10", "4 月 11 日支委会和小组会同一时间开，有一人两边都记到场，请说明"] },
};

const entered: readonly (Told & { by: string; on: Day; input: Omit<EnteredSignal, "record"> })[] = [
  {
    by: "inspector.town", on: "2026-09-10", input: { code: "X16", branchId: "qh033", recordSays: "9 月主题党日记录写，党员到商户宣讲消防，走访十二户", seen: "抽问沿街商户四户，都说 9 月没有人来宣讲过" },
    ask: ["office.town", "2026-09-28", "请说明 9 月宣讲走访了哪些商户"], explain: ["secretary.qh033", "2026-10-09", "宣讲在东街，走了十二户，抽问的是西街。东街的走访签收单在支部。"],
  },
  { by: "office.town", on: "2026-10-09", input: { code: "X11", branchId: "qh036", recordSays: "7 月党员大会签到表上有十一个签名", seen: "其中八个签名的笔画、墨色像一个人写的" } },
];

export async function loadSignals(): Promise<void> {
  const office = await at("office.town", "2026-09-07", "09:30");
  await lookForSignals(permit(office, "signal.look", { ...town, kind: "signal_look" }));
  await assertFound();
  const { rows } = await listCases(office, {});
  for (const { row } of rows) await tellCase(row.id, told[`${row.code} ${row.branchId}` as (typeof expected)[number]] ?? {});
  for (const { by, on, input, ...rest } of entered) {
    const person = await at(by, on, "16:00");
    await tellCase(await enterSignal(permit(person, "signal.enter", { kind: "suspicion_case", id: "new", branch: input.branchId }), { ...input, record: "" }), rest);
  }
  await lookForSignals(permit(systemActor(instantAt("2026-10-11", "22:00")), "signal.look", { ...town, kind: "signal_look" })); // by the clock, the evening before the demo's day: nothing new
  await assertFound(entered.map(({ input: { code, branchId } }) => `${code} ${branchId}`));
}

async function assertFound(more: readonly string[] = []): Promise<void> {
  const { rows } = await listCases(await at("leader.town", "2026-10-11", "22:00"), {});
  const found = rows.map(({ row }) => `${row.code} ${row.branchId ?? row.communityId}`).sort();
  const should = [...expected, ...more].sort();
  if (found.join() !== should.join()) throw new Error(`演示数据对不上：线索是 ${found.join("、")}，应为 ${should.join("、")}`);
}

async function tellCase(id: string, { ask, explain, decide }: Told): Promise<void> {
  if (ask) await act(ask[0], ask[1], "signal.ask", id, (p, found) => askBranch(p, found, ask[2]));
  if (explain) await act(explain[0], explain[1], "signal.explain", id, (p, found) => explainCase(p, found, explain[2]));
  if (decide) await act(decide[0], decide[1], "signal.decide", id, (p, found) => decideCase(p, found, { outcome: decide[2], reason: decide[3] }));
}

/** One act of one person on one day, by the permission as it stands then. */
async function act<A extends Action>(username: string, day: Day, action: A, id: string, deed: (p: Permit<A>, found: CaseInHand) => Promise<void>): Promise<void> {
  const person = await at(username, day, "15:10");
  const found = await findCase(person, id);
  await deed(permit(person, action, found.subject), found);
}
