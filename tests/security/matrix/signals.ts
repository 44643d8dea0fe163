/** 线索: who compares, enters, asks, answers and decides; the branch sees a case once it is asked (handbook §6.6, §11.2; ruling 20). */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { signalLook, suspicionCase, suspicionStep } from "@/db/schema/signals";
import type { CaseState, CaseStep } from "@/domain/signals/lifecycle";
import type { SignalCode } from "@/domain/signals/signal";
import { accountIdOf } from "../cast";
import { actionRow, pageRow, type ActionRow } from "../row";

const actions = "app/desk/signals/actions.ts";
const at = "2026-10-10T01:00:00.000Z";
let made = 0;

type Told = { code?: SignalCode; by?: string; askedBy?: string; of?: "branch" | "community"; explained?: boolean };

/** A case of 石桥第一党支部, or of 石桥 itself; as a form would name it. */
async function caseIn(state: CaseState, { code = "X01", by = "system", askedBy = "office2.town", of = "branch", explained = true }: Told = {}): Promise<{ id: string; asOf: string }> {
  const id = `signal-${made++}`;
  const who = by === "system" ? by : await accountIdOf(by);
  await db().insert(suspicionCase).values({
    id, code, key: `${code}/${id}`, ...(of === "branch" ? { branchId: "qh007" } : { communityId: "shiqiao" }), says: "测试线索", sides: [{ kind: "paper", id: "", says: "记录写 41 人到场", digest: "" }], on: "2026-10-08", foundOn: "2026-10-10",
    state, stateSince: at, explainBy: state === "to_verify" ? null : "2026-10-16", by: who, at,
  });
  const steps: [CaseStep, string][] = [[by === "system" ? "find" : "enter", who]];
  if (state !== "to_verify") steps.push(["ask", await accountIdOf(askedBy)], ...(explained ? [["explain", await accountIdOf("secretary.qh008")] as [CaseStep, string]] : []));
  for (const [step, author] of steps) await db().insert(suspicionStep).values({ caseId: id, step, said: "测试", by: author, at, on: "2026-10-10" });
  const rows = await db().select({ id: suspicionStep.id }).from(suspicionStep).where(eq(suspicionStep.caseId, id));
  return { id, asOf: String(Math.max(...rows.map((row) => row.id))) };
}

/** The town was compared at the last moment of its day: what a press starts finds nothing to read, and writes nothing while other rows are watched. */
async function allCompared() {
  await db().insert(signalLook).values({ at: "2026-10-12T15:59:59.999Z", by: "system", whole: false, found: 0 });
  return {};
}

const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], page: string, situation?: string) => actionRow({ action: `${actions}#${name}`, permission, page, allowed, given, situation });

const verifiers = ["town_party_office", "town_inspector"] as const;
const overseers = [...verifiers, "town_leader"] as const;
const one = "/desk/signals/x";
const decision = { outcome: "formal_error", reason: "看过六张签到表，与记录一致" };
const explanation = "文书住院，出院以后照签到表一起补录";
const question = "请说明六份记录为什么同一天提交";

export const signalActions = [
  row("look", "signal.look", verifiers, allCompared, "/desk/signals"),
  row("enter", "signal.enter", verifiers, () => ({ code: "X16", branchId: "qh007", record: "", recordSays: "9 月党课记录写 41 人到场", seen: "抽问五名党员，都说没有上过" }), "/desk/signals/new"),
  row("ask", "signal.ask", verifiers, async () => ({ ...(await caseIn("to_verify")), question }), one),
  row("ask", "signal.ask", [], async () => ({ ...(await caseIn("asked")), question }), one, "asked already"),
  row("explain", "signal.explain", ["branch_secretary"], async () => ({ ...(await caseIn("asked", { explained: false })), explanation }), one),
  row("explain", "signal.explain", ["branch_secretary"], async () => ({ ...(await caseIn("asked", { of: "community", code: "X12" })), explanation }), one, "about the community"),
  row("explain", "signal.explain", [], async () => ({ ...(await caseIn("confirmed")), explanation }), one, "decided already"),
  row("decide", "signal.decide", ["town_inspector"], async () => ({ ...(await caseIn("asked")), ...decision }), one),
  row("decide", "signal.decide", [], async () => ({ ...(await caseIn("asked", { askedBy: "inspector.town" })), ...decision }), one, "asked by the inspector himself"),
  row("decide", "signal.decide", [], async () => ({ ...(await caseIn("asked", { code: "X16", by: "inspector.town" })), ...decision }), one, "entered by the inspector himself"),
  row("decide", "signal.decide", [], async () => ({ ...(await caseIn("to_verify")), ...decision }), one, "not asked"),
];

const allSecretaries = ["branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere"] as const;

export const signalPages = [
  pageRow({ page: "/desk/signals", allowed: [...overseers, ...allSecretaries] }),
  pageRow({ page: "/desk/signals/new", allowed: verifiers }),
  pageRow({ page: "/desk/signals/[id]", situation: "not asked", given: async () => `/desk/signals/${(await caseIn("to_verify")).id}`, allowed: overseers }),
  pageRow({ page: "/desk/signals/[id]", given: async () => `/desk/signals/${(await caseIn("asked")).id}`, allowed: [...overseers, "branch_secretary"] }),
  pageRow({ page: "/desk/signals/[id]", situation: "about the community", given: async () => `/desk/signals/${(await caseIn("unfounded", { of: "community", code: "X12" })).id}`, allowed: [...overseers, "branch_secretary"] }),
];
