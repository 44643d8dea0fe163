/** The demo's year of meetings: what is odd on purpose is found, and no honest branch is accused (handbook §14.6, §6.6). */
import { rmSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { preChecksFor } from "@/db/inspections/evidence";
import { meeting, meetingAttendance } from "@/db/schema/meetings";
import { branch } from "@/db/schema/organization";
import { YESTERDAY } from "@/db/seed/history/timeline";
import { instantAt } from "@/domain/calendar/day";
import { gatherFacts } from "@/db/signals/facts";
import { listCases } from "@/db/signals/cases";
import { findPersonByUsername, systemActor } from "@/db/viewers";
import { builtInChecklist } from "@/domain/inspections/checklist";
import { detect, type Facts } from "@/domain/signals/detect";
import { grouped } from "@/domain/signals/facts";
import { defaultLimits } from "@/domain/signals/signal";
import { copyOfTheTown, DEMO_DAY, demoClock, secrets } from "../../server-under-test";

let facts: Facts;
let directory: string;

beforeAll(async () => {
  directory = copyOfTheTown();
  Object.assign(process.env, secrets, { DATA_DIR: directory, ...demoClock });
  facts = await gatherFacts(systemActor(instantAt(DEMO_DAY)), "all");
});
afterAll(() => {
  closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

test("only what was planted looks odd, in meetings, notices, accounts and rectifications", () => {
  const found = detect(facts, defaultLimits);
  expect(found.map(({ code, orgId }) => `${code} ${orgId}`).sort()).toEqual(["X01 qh025", "X03 qh012", "X06 qh020", "X07 qh014", "X14 qh029"]);
  expect([facts.meetings, facts.notices, facts.statements, facts.rectifications].map(({ length }) => length > 20)).toEqual([true, true, true, true]);
  expect(found.find(({ code }) => code === "X01")!.sides).toHaveLength(6);
  expect(found.find(({ code }) => code === "X03")!.sides[1]!.says).toMatch(/柳林社区第一党支部.*2026年6月5日/);
});

test("every planted one has its case, and there is a case in every state", async () => {
  const { rows } = await listCases(systemActor(instantAt(DEMO_DAY)), {});
  expect(rows).toEqual([]); // a timer decides nothing and reads no list
  const cases = (await listCases((await findPersonByUsername("leader.town", instantAt(DEMO_DAY)))!, {})).rows.map(({ row }) => row);
  expect(cases.map(({ code, branchId, state }) => `${code} ${branchId} ${state}`).sort()).toEqual([
    "X01 qh025 formal_error", "X03 qh012 confirmed", "X06 qh020 asked", "X07 qh014 unfounded", "X11 qh036 to_verify", "X14 qh029 to_verify", "X16 qh033 asked",
  ]);
});

test("nothing lies after the evening before the demo's day", () => {
  expect(facts.meetings.filter(({ heldOn, submittedAt }) => heldOn > YESTERDAY || submittedAt >= instantAt(DEMO_DAY))).toEqual([]);
});

test("no branch is always full: somebody is on leave somewhere in every branch that is large enough", () => {
  const large = grouped(facts.meetings.filter(({ due }) => due > 20), ({ branchId }) => branchId);
  expect([...large].filter(([, held]) => held.every(({ due, present }) => due === present)).map(([id]) => id)).toEqual([]);
});

describe("a visit opens with what the site keeps (handbook §6.1)", () => {
  const opened = async (branchId: string) => {
    const inspector = (await findPersonByUsername("inspector.town", instantAt(DEMO_DAY)))!;
    const [one] = await db().select().from(branch).where(eq(branch.id, branchId));
    return preChecksFor(inspector, one!, builtInChecklist.items, 2026);
  };

  test("each item that records can answer is answered, and the others are left to the eye", async () => {
    const known = await opened("qh007");
    const left = builtInChecklist.items.map(({ code }) => code).filter((code) => !known.has(code));
    expect(left).toEqual(["CK_V2", "CK_Z2", "CK_P2", "CK_P3"]); // the board on the wall, whether rules are lived; dues and points are not kept here
  });

  test("absences and catching up, as the roll has them", async () => {
    const absent = await db().select({ makeup: meetingAttendance.makeup }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
      .where(and(eq(meeting.branchId, "qh007"), eq(meetingAttendance.kind, "absent")));
    const caughtUp = absent.filter(({ makeup }) => makeup !== "").length;
    expect((await opened("qh007")).get("CK_T3")).toMatchObject({ says: `2026 年缺席 ${absent.length} 人次，登记补课 ${caughtUp} 人次`, suggestion: caughtUp === absent.length ? "ok" : "improve" });
  });

  test("a confirmed case counts against the item, an unfounded one does not", async () => {
    expect((await opened("qh012")).get("CK_W1")).toMatchObject({ says: expect.stringContaining("核实属实 1 条"), suggestion: "fail" });
    expect((await opened("qh014")).get("CK_W1")).toMatchObject({ says: expect.stringContaining("核实属实 0 条"), suggestion: null });
  });
});
