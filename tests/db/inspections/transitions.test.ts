/** Every step by those who may, on the real tables; and that nobody goes round the second person. */
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findFinding, type FindingInHand } from "@/db/inspections/findings";
import { drawLookBacks } from "@/db/inspections/look-backs";
import { attachEvidence, writeRectification } from "@/db/inspections/rectify";
import {
  approveRectification, askExtension, closeFinding, decideExtension, explain, hearPeople, lookBack, reportDone, returnRectification, sendBack, submitPlan, verifyDone,
} from "@/db/inspections/steps";
import { findVisit } from "@/db/inspections/visits";
import { finding, findingStep, findingVoice, rectification } from "@/db/schema/findings";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { addDays } from "@/domain/calendar/day";
import { as, useDatabase } from "../../database";
import { act, approvedPlan, conclude, findingAt, newFinding, stateOfInspection, visited } from "./told";

useDatabase("town");
beforeAll(approvedPlan);

const stateOf = async (id: string) => (await db().select({ state: finding.state }).from(finding).where(eq(finding.id, id)))[0]!.state;
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

describe("the way of a finding", () => {
  test("from the visit to the closing, with every author on record", async () => {
    const id = await findingAt("closed");
    const found = await findFinding(await as("leader.town"), id);
    expect(found.row).toMatchObject({ state: "closed", closedOn: "2026-10-12", noticeNo: "清督整〔2026〕1号", dueOn: "2026-11-11", planDueOn: "2026-10-19", round: 1 });
    expect(found.steps.map(({ step }) => step)).toEqual(["feed_back", "notice", "write", "submit_plan", "approve_plan", "report", "verify", "hear_solved", "close"]);
    expect(found.missing).toEqual([]);
  });

  test("the branch cannot close or verify its own case, and the author cannot verify", async () => {
    const id = await findingAt("reported");
    for (const name of ["clerk.qh007", "secretary.qh007", "office.town", "leader.town", "supervisor.shiqiao"]) {
      await expect(act(name, "finding.verify", id, (p, f) => verifyDone(p, f, ""))).rejects.toEqual(refused("role"));
      await expect(act(name, "finding.close", id, closeFinding)).rejects.toEqual(refused("role"));
    }
    await expect(act("inspector.town", "finding.verify", id, (p, f) => verifyDone(p, f, ""))).rejects.toEqual(refused("apart"));
    expect(await stateOf(id)).toBe("reported");
  });

  test("closing names what is missing", async () => {
    const id = await findingAt("verified");
    await expect(act("inspector2.town", "finding.close", id, closeFinding)).rejects.toThrow("受影响的党员群众");
    await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "not_needed", who: "", said: "只是签字补齐，不影响任何人", on: "2026-10-12" }));
    await act("inspector2.town", "finding.close", id, closeFinding);
    expect(await stateOf(id)).toBe("closed");
  });

  test("people say that it is not solved: it opens again, graver, sooner, with nothing carried over", async () => {
    const id = await findingAt("verified");
    await act("inspector.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 3 户", said: "还是没有见到账", on: "2026-10-12" }));
    const found = await findFinding(await as("leader.town"), id);
    expect(found.row).toMatchObject({ state: "reopened", round: 2, severity: "serious", level: "immediate", closedOn: null, dueOn: "2026-10-19" });
    expect(found.current).toBeNull();
    expect(found.missing).toEqual(["measures", "evidence", "voice", "signature", "second_person"]);
  });

  test("sent back: the old signature, verification and voice no longer count", async () => {
    const id = await findingAt("verified");
    await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "solved", who: "村民 1 户", said: "看到了", on: "2026-10-12" }));
    await act("inspector2.town", "finding.send_back", id, (p, f) => sendBack(p, f, "第三笔的签字不是本人"));
    const found = await findFinding(await as("secretary.qh007"), id);
    expect(found.row.state).toBe("sent_back");
    expect(found.missing).toContain("signature");
    expect(found.missing).toContain("second_person");
    expect(found.missing).toContain("voice");
  });

  test("a plan goes back and forth; without measures it is not handed in", async () => {
    const id = await findingAt("noticed");
    await expect(act("secretary.qh007", "rectification.submit_plan", id, submitPlan)).rejects.toThrow("请至少写一条整改措施");
    await act("secretary.qh007", "finding.explain", id, (p, f) => explain(p, f, "8 月经手人住院"));
    const text = { responsible: "报账员", measures: [{ what: "补签", dueOn: "2026-10-20", done: false }], result: "", remaining: "", longTerm: "" };
    await act("clerk.qh007", "rectification.write", id, (p, f) => writeRectification(p, f, text));
    await act("secretary.qh007", "rectification.submit_plan", id, submitPlan);
    await act("leader.town", "rectification.decide_plan", id, (p, f) => returnRectification(p, f, "写明谁来核"));
    expect(await stateOf(id)).toBe("noticed");
    await act("secretary.qh007", "rectification.submit_plan", id, submitPlan);
    await act("inspector.town", "rectification.decide_plan", id, (p, f) => approveRectification(p, f, ""));
    await expect(act("secretary.qh007", "rectification.report", id, reportDone)).rejects.toThrow("整改措施都已做完");
    // an approved measure is ticked off, not exchanged
    await act("clerk.qh007", "rectification.write", id, (p, f) => writeRectification(p, f, { ...text, measures: [{ what: "改小了", dueOn: null, done: true }], result: "补好" }));
    expect((await findFinding(await as("clerk.qh007"), id)).current!.measures).toEqual([{ what: "补签", dueOn: "2026-10-20", done: true }]);
    // nor is anything added to what was approved
    const more = { ...text, measures: [...text.measures, { what: "审计追加", dueOn: "2027-12-31", done: false }] };
    await expect(act("clerk.qh007", "rectification.write", id, (p, f) => writeRectification(p, f, more))).rejects.toThrow("不能再增加措施");
  });

  test("a plan that ends after the day by which it must be put right is not handed in", async () => {
    const id = await findingAt("noticed");
    const { row } = await findFinding(await as("clerk.qh007"), id);
    await act("clerk.qh007", "rectification.write", id, (p, f) => writeRectification(p, f, { responsible: "报账员", measures: [{ what: "补签", dueOn: addDays(row.dueOn!, 1), done: false }], result: "", remaining: "", longTerm: "" }));
    await expect(act("secretary.qh007", "rectification.submit_plan", id, submitPlan)).rejects.toThrow("晚于整改期限");
  });

  test("an extension: once, in time, by the head of the team", async () => {
    const id = await findingAt("rectifying");
    await act("secretary.qh007", "rectification.ask_extension", id, (p, f) => askExtension(p, f, { until: "2026-12-01", reason: "凭证在县里审计" }));
    await expect(act("inspector2.town", "rectification.decide_extension", id, (p, f) => decideExtension(p, f, { granted: true, said: "" }))).rejects.toEqual(refused("role"));
    await act("inspector.town", "rectification.decide_extension", id, (p, f) => decideExtension(p, f, { granted: true, said: "属实" }));
    expect((await findFinding(await as("office.town"), id)).row.extendedDueOn).toBe("2026-12-01");
    await expect(act("secretary.qh007", "rectification.ask_extension", id, (p, f) => askExtension(p, f, { until: "2027-01-01", reason: "再要一个月" }))).rejects.toThrow("只能申请一次");
  });

  test("looked at again by another than the verifier; what does not hold is reopened", async () => {
    const id = await findingAt("closed");
    await expect(act("inspector.town", "finding.look_back", id, (p, f) => lookBack(p, f, { holds: true, said: "" }))).rejects.toThrow("没有抽到");
    await db().update(finding).set({ closedOn: "2026-09-01" }).where(eq(finding.id, id));
    const inspector = await as("inspector.town");
    expect(await drawLookBacks(permit(inspector, "finding.draw_look_back", town))).toContain(id);
    await expect(act("inspector2.town", "finding.look_back", id, (p, f) => lookBack(p, f, { holds: true, said: "" }))).rejects.toEqual(refused("apart"));
    await act("inspector.town", "finding.look_back", id, (p, f) => lookBack(p, f, { holds: false, said: "9 月又有两笔没有签" }));
    expect(await stateOf(id)).toBe("reopened");
  });

  test("a repetition names the earlier case and counts for more; a foreign one is not believed", async () => {
    const earlier = await findingAt("closed");
    const again = async (branchId: string) => {
      const { visitId } = await visited(branchId, { findings: [{ ...newFinding, recurrenceOf: earlier }] });
      return (await findVisit(await as("inspector.town"), visitId)).findings[0]!;
    };
    expect(await again("qh007")).toMatchObject({ recurrenceOf: earlier, severity: "serious", level: "immediate" });
    expect(await again("qh008")).toMatchObject({ recurrenceOf: null, severity: "ordinary", level: "deadline" });
  });
});

test("an inspection ends when every branch was visited and told", async () => {
  const { inspectionId } = await visited("qh009");
  await expect(conclude(inspectionId)).rejects.toThrow("1 个支部没有反馈");
  expect(await stateOfInspection(inspectionId)).toBe("announced");
});

/** Everybody tries everything in any order. */
describe("no sequence of operations", () => {
  const people = ["clerk.qh007", "secretary.qh007", "inspector.town", "inspector2.town", "office.town", "leader.town"] as const;
  const text = { responsible: "文书", measures: [{ what: "补齐", dueOn: "2026-10-20", done: true }], result: "已补齐", remaining: "", longTerm: "" };
  type Deed = [Action, (p: never, f: FindingInHand) => Promise<unknown>];
  const deeds: Deed[] = [
    ["rectification.write", (p, f) => writeRectification(p, f, text)],
    ["rectification.attach", (p, f) => attachEvidence(p, f, { href: null, says: "台账第 3 页" })],
    ["rectification.submit_plan", (p, f) => submitPlan(p, f)],
    ["rectification.decide_plan", (p, f) => approveRectification(p, f, "")],
    ["rectification.report", (p, f) => reportDone(p, f)],
    ["finding.verify", (p, f) => verifyDone(p, f, "")],
    ["finding.send_back", (p, f) => sendBack(p, f, "再补")],
    ["finding.hear", (p, f) => hearPeople(p, f, { outcome: "solved", who: "村民 1 户", said: "好了", on: "2026-10-12" })],
    ["finding.hear", (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 1 户", said: "没好", on: "2026-10-12" })],
    ["finding.close", (p, f) => closeFinding(p, f)],
  ];

  test("closes a finding without its five elements or lets a person verify his own work", async () => {
    let closings = 0;
    // steps are drawn with a lean towards the next useful one, so that many runs reach the end
    const move = fc.record({ who: fc.constantFrom(...people), what: fc.nat(deeds.length - 1), useful: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 40 }), async (moves) => {
      const id = await findingAt("noticed");
      let hint = 0;
      for (const { who, what, useful } of moves) {
        const chosen = useful ? [0, 1, 2, 3, 4, 5, 7, 9][hint++ % 8]! : what;
        const person = useful ? (["clerk.qh007", "clerk.qh007", "secretary.qh007", "inspector.town", "secretary.qh007", "inspector2.town", "inspector.town", "inspector2.town"] as const)[(hint - 1) % 8]! : who;
        const [action, deed] = deeds[chosen]!;
        try {
          await act(person, action, id, (p, f) => deed(p as never, f));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        await holds(id);
      }
      if ((await stateOf(id)) === "closed") closings++;
    }), { numRuns: 25, seed: 20261012 });
    expect(closings).toBeGreaterThan(2);
  }, 120_000);

  /** Read from the tables, not through the code under test. */
  async function holds(id: string): Promise<void> {
    const [row] = await db().select().from(finding).where(eq(finding.id, id));
    const steps = await db().select().from(findingStep).where(eq(findingStep.findingId, id));
    const branchHands = steps.filter(({ step }) => ["write", "submit_plan", "report", "explain", "ask_extension"].includes(step)).map(({ by }) => by);
    for (const { step, by } of steps) {
      if (step !== "verify" && step !== "close") continue;
      expect(by).not.toBe(row!.by);
      expect(branchHands).not.toContain(by);
    }
    if (row!.state !== "closed") return;
    const [answer] = (await db().select().from(rectification).where(eq(rectification.findingId, id))).filter(({ round }) => round === row!.round);
    const voices = (await db().select().from(findingVoice).where(eq(findingVoice.findingId, id))).filter(({ round }) => round === row!.round);
    expect(answer).toMatchObject({ measures: [{ done: true }], signedBy: expect.any(String), verifiedBy: expect.any(String) });
    expect(answer!.verifiedBy).not.toBe(answer!.signedBy);
    expect(voices.at(-1)!.outcome).not.toBe("unsolved");
  }
});
