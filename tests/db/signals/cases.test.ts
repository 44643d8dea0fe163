/** A case from the look to the decision on the real tables: once for the same records, and never by one person alone. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { meeting } from "@/db/schema/meetings";
import { suspicionCase, suspicionStep } from "@/db/schema/signals";
import { findCase, listCases, listConfirmed } from "@/db/signals/cases";
import { findLastLook, lookForSignals } from "@/db/signals/look";
import { enterSignal } from "@/db/signals/steps";
import { listSignalsWaiting } from "@/db/signals/waiting";
import { compareSides } from "@/db/signals/compare";
import { systemActor } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { declareTie } from "@/db/inspections/ties";
import { as, NOW, useDatabase } from "../../database";
import { ask, burst, casesOf, decide, explain, found, look, recorded, touched } from "./told";

useDatabase("town");

const stateOf = async (id: string) => (await db().select({ state: suspicionCase.state }).from(suspicionCase).where(eq(suspicionCase.id, id)))[0]!.state;
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

describe("looking", () => {
  test("opens a case once, whoever looks and however often", async () => {
    await burst("qh002");
    expect(await look()).toMatchObject({ found: 1, scope: "all" });
    expect(await look("inspector.town")).toMatchObject({ found: 0 });
    await lookForSignals(permit(systemActor(NOW), "signal.look", { ...town, kind: "signal_look" }));
    expect(await casesOf("qh002")).toHaveLength(1);
  });

  test("reads only what changed since, and nothing when nothing did", async () => {
    expect(await look()).toEqual({ found: 0, scope: "nobody" });
    await recorded({ branchId: "qh003", on: "2026-10-10" });
    expect(await look()).toEqual({ found: 0, scope: "changed" });
  });

  test("a case that was decided is not opened again", async () => {
    const id = await found("qh004");
    await ask(id);
    await explain(id, "secretary.qh004");
    await decide(id, "inspector.town", "unfounded");
    await touched("qh004");
    expect(await look()).toEqual({ found: 0, scope: "changed" });
    expect(await casesOf("qh004")).toHaveLength(1);
  });

  test("is for the office, the inspectors and the clock", async () => {
    for (const name of ["leader.town", "secretary.qh007", "clerk.qh007", "auditor"]) await expect(look(name)).rejects.toEqual(refused("role"));
  });

  test("when it was, those know who see the town's cases", async () => {
    for (const name of ["office.town", "inspector.town", "leader.town"]) expect(await findLastLook(await as(name))).toMatchObject({ whole: false });
    for (const name of ["secretary.qh007", "auditor"]) expect(await findLastLook(await as(name))).toBeNull();
  });
});

describe("from the question to the decision", () => {
  test("every step is kept with its author", async () => {
    const id = await found("qh005");
    await ask(id);
    await explain(id, "secretary.qh005");
    await decide(id, "inspector.town");
    const { row, steps } = await findCase(await as("leader.town"), id);
    expect(row).toMatchObject({ state: "formal_error", explainBy: "2026-10-19" });
    expect(steps.map(({ step }) => step)).toEqual(["find", "ask", "explain", "decide_formal_error"]);
    expect(steps.slice(1).map(({ by }) => by)).toEqual(await Promise.all(["office.town", "secretary.qh005", "inspector.town"].map(async (name) => (await as(name)).id)));
    await expect(async () => db().update(suspicionStep).set({ said: "" }).where(eq(suspicionStep.caseId, id))).rejects.toThrow("never changed");
    await expect(async () => db().update(suspicionCase).set({ state: "to_verify" }).where(eq(suspicionCase.id, id))).rejects.toThrow("not rewritten");
  });

  test("the branch is heard, or its five working days go by", async () => {
    const id = await found("qh006");
    await expect(decide(id, "inspector.town")).rejects.toEqual(refused("state"));
    await ask(id);
    await expect(decide(id, "inspector.town")).rejects.toThrow("要等到它说明了");
    await expect(decide(id, "inspector.town", "unfounded", instantAt("2026-10-19", "18:00"))).rejects.toEqual(refused("rule"));
    await decide(id, "inspector.town", "unfounded", instantAt("2026-10-20", "09:00"));
    expect(await stateOf(id)).toBe("unfounded");
  });

  test("who asked does not decide; who entered does not; who is tied to the branch neither asks nor decides", async () => {
    const asked = await found("qh008");
    await ask(asked, "inspector.town");
    await explain(asked, "secretary.qh008");
    await expect(decide(asked, "inspector.town")).rejects.toEqual(refused("apart"));
    await decide(asked, "inspector2.town");

    const inspector = await as("inspector.town");
    const entered = await enterSignal(permit(inspector, "signal.enter", { kind: "suspicion_case", id: "new", branch: "qh008" }), { code: "X16", branchId: "qh008", record: "", recordSays: "记录写 41 人到场", seen: "抽问五名党员都说没有开过" });
    await ask(entered);
    await explain(entered, "secretary.qh008");
    await expect(decide(entered, "inspector.town")).rejects.toEqual(refused("apart"));
    for (const name of ["office.town", "office2.town", "leader.town", "secretary.qh008"]) await expect(decide(entered, name)).rejects.toEqual(refused("role"));
    const colleague = await as("inspector2.town");
    await declareTie(permit(colleague, "inspector_tie.declare", { kind: "inspector_tie", id: "new" }), { kind: "kinship", branchId: "qh008", communityId: null });
    await expect(decide(entered, "inspector2.town")).rejects.toEqual(refused("apart"));
    expect(await stateOf(entered)).toBe("asked");
  });

  test("a record that is entered must be the branch's own", async () => {
    const foreign = await recorded({ branchId: "qh009", on: "2026-10-01" });
    const entering = async () => enterSignal(permit(await as("office.town"), "signal.enter", { kind: "suspicion_case", id: "new", branch: "qh010" }), { code: "X11", branchId: "qh010", record: foreign, recordSays: "签到表上八个名字", seen: "笔迹像一个人写的" });
    await expect(entering()).rejects.toMatchObject({ fields: { record: expect.stringContaining("这个支部") } });
  });
});

describe("what the branch sees", () => {
  test("nothing before it is asked; then its own; never another's", async () => {
    const id = await found("qh013");
    await expect(findCase(await as("secretary.qh013"), id)).rejects.toEqual(refused("hidden"));
    expect((await listCases(await as("secretary.qh013"), {})).rows).toEqual([]);
    await ask(id);
    expect((await findCase(await as("secretary.qh013"), id)).row.id).toBe(id);
    for (const name of ["secretary.qh014", "clerk.qh013", "commissioner.qh013", "sysadmin"]) await expect(findCase(await as(name), id)).rejects.toEqual(refused("hidden"));
    expect((await listSignalsWaiting(await as("secretary.qh013"))).toExplain.map(({ row }) => row.id)).toEqual([id]);
    await explain(id, "secretary.qh013");
    expect((await listSignalsWaiting(await as("secretary.qh013"))).toExplain).toEqual([]);
    expect((await listSignalsWaiting(await as("inspector2.town"))).toDecide.map(({ row }) => row.id)).toContain(id);
    expect((await listSignalsWaiting(await as("office.town"))).toDecide).toEqual([]);
  });

  test("of another branch's record only the sentences that are in its own", async () => {
    const long = "党员们到灌溉渠清理淤泥一百二十米，群众当天就用上了水。牛大爷提出渠口铁门要换，大家同意由村里先垫付。";
    await recorded({ branchId: "qh016", on: "2026-06-05", summary: `${long}会后清运垃圾。` });
    await recorded({ branchId: "qh017", on: "2026-06-06", summary: long, submittedAt: NOW });
    await look();
    const id = (await casesOf("qh017")).find(({ code }) => code === "X03")!.id;
    await ask(id);
    const secretary = await as("secretary.qh017");
    const [own, other] = await compareSides(secretary, await findCase(secretary, id));
    expect(own).toMatchObject({ readable: true });
    expect(other).toMatchObject({ readable: false });
    expect(other!.pieces.map(({ same }) => same)).not.toContain(false);
    expect(other!.pieces.map(({ text }) => text).join("")).not.toContain("清运垃圾");
    const office = await as("office.town");
    expect((await compareSides(office, await findCase(office, id)))[1]!.pieces.filter(({ same }) => !same).map(({ text }) => text).join("")).toContain("清运垃圾");
  });

  test("beside one another: when each was held and handed in and who was there; shared phrases are marked where the matter is wording", async () => {
    for (const from of ["09:00", "14:00"]) await recorded({ branchId: "qh021", on: "2026-10-09", from, summary: "到渠首清理了淤泥，群众当天就用上了水。" });
    const id = await found("qh021");
    const office = await as("office.town");
    const sides = await compareSides(office, await findCase(office, id));
    expect(sides[0]!.about).toBe("09:00—10:30 开会，2026年10月11日 15:00 提交，没有党员签到名单");
    expect(sides.flatMap(({ pieces }) => pieces).filter(({ same }) => same)).toEqual([]);
    const copied = (await casesOf("qh021")).find(({ code }) => code === "X03")!;
    expect((await compareSides(office, await findCase(office, copied.id)))[0]!.pieces.filter(({ same }) => same).map(({ text }) => text).join("")).toContain("清理了淤泥");
  });

  test("a record that was changed since says so", async () => {
    const id = await found("qh018");
    const office = await as("office.town");
    const one = await findCase(office, id);
    expect((await compareSides(office, one)).map(({ changed }) => changed)).toEqual([false, false, false, false, false, false]);
    const [first] = one.row.sides;
    await db().update(meeting).set({ state: "returned" }).where(eq(meeting.id, first!.id));
    await db().update(meeting).set({ summary: "补写了三户的名字" }).where(eq(meeting.id, first!.id));
    expect((await compareSides(office, one)).filter(({ changed }) => changed)).toHaveLength(1);
  });
});

test("only what was confirmed is a matter for the assessment, in the year of the matter", async () => {
  const qh019 = { id: "qh019", communityId: null, leadsCommunity: false };
  const leader = await as("leader.town");
  const id = await found("qh019");
  await ask(id);
  await explain(id, "secretary.qh019");
  expect(await listConfirmed(leader, qh019, 2026)).toEqual([]);
  await decide(id, "inspector.town", "confirmed");
  expect((await listConfirmed(leader, qh019, 2026)).map(({ row }) => row.id)).toEqual([id]);
  expect(await listConfirmed(leader, qh019, 2025)).toEqual([]);
  expect(await listConfirmed(await as("clerk.qh019"), qh019, 2026)).toEqual([]);
});
