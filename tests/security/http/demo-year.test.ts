/** The demo's year of meetings: what is odd on purpose is found, and no honest branch is accused (handbook §14.6, §6.6). */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { YESTERDAY } from "@/db/seed/history/timeline";
import { instantAt } from "@/domain/calendar/day";
import { detect } from "@/domain/signals/detect";
import { grouped, type MeetingFact } from "@/domain/signals/facts";
import { defaultLimits } from "@/domain/signals/signal";
import { copyOfTheTown, DEMO_DAY, secrets } from "../../server-under-test";
import { demoFacts } from "../demo-facts";

let facts: MeetingFact[];
let directory: string;

beforeAll(async () => {
  directory = copyOfTheTown();
  Object.assign(process.env, secrets, { DATA_DIR: directory, DEMO_TODAY: DEMO_DAY });
  facts = await demoFacts();
});
afterAll(() => {
  closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

test("only what was planted looks odd", () => {
  const found = detect({ meetings: facts, statements: [], notices: [], rectifications: [] }, defaultLimits);
  expect(found.map(({ code, orgId }) => `${code} ${orgId}`).sort()).toEqual(["X01 qh025", "X03 qh012", "X06 qh020", "X07 qh014"]);
  expect(found.find(({ code }) => code === "X01")!.sides).toHaveLength(6);
  expect(found.find(({ code }) => code === "X03")!.sides[1]!.says).toContain("柳林社区第一党支部 2026-06-05");
});

test("nothing lies after the evening before the demo's day", () => {
  expect(facts.filter(({ heldOn, submittedAt }) => heldOn > YESTERDAY || submittedAt >= instantAt(DEMO_DAY))).toEqual([]);
});

test("no branch is always full: somebody is on leave somewhere in every branch that is large enough", () => {
  const large = grouped(facts.filter(({ due }) => due > 20), ({ branchId }) => branchId);
  expect([...large].filter(([, held]) => held.every(({ due, present }) => due === present)).map(([id]) => id)).toEqual([]);
});
