/** The branch's ledger brings its evidence: what the site keeps is shown under its item, and what it does not keep is not invented. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { branch } from "@/db/schema/organization";
import { orgPosition } from "@/db/schema/members";
import { evidenceFor } from "@/db/standards/evidence";
import { templateFor } from "@/domain/standards/templates/built-in";
import { as, useDatabase } from "../../database";

useDatabase("town");

async function known(code: string) {
  const [one] = await db().select().from(branch).where(eq(branch.id, "qh007"));
  return (await evidenceFor(await as("secretary.qh007"), one!, templateFor("rural", 2026).items, 2026)).get(code);
}

test("posts, groups, roster, mobile members, hours and questions lead to where they are kept", async () => {
  const seen = await Promise.all(["A1", "A2", "A3", "A4", "B1", "B4", "B5", "D6", "E1"].map(async (code) => [code, (await known(code))?.see?.href]));
  expect(seen).toEqual([
    ["A1", "/desk/organization/branches/qh007#health"], ["A2", "/desk/organization/branches/qh007#health"], ["A3", "/desk/organization/branches/qh007#health"], ["A4", "/desk/organization/branches/qh007#health"],
    ["B1", "/desk/members?branch=qh007"], ["B4", "/desk/ledgers/mobile_member_book?branch=qh007&year=2026"], ["B5", "/desk/ledgers/study_hours?branch=qh007&year=2026"],
    ["D6", "/desk/questions"], ["E1", "/desk/sites/qh007"],
  ]);
});

test("what the site does not keep is missing, never full and never zero", async () => {
  for (const code of ["A5", "B2", "B3", "B6", "E3", "F3"]) expect([code, await known(code)]).toEqual([code, undefined]);
});

test("a vacant committee shows under 班子健全", async () => {
  await db().update(orgPosition).set({ endedOn: "2026-10-01" }).where(eq(orgPosition.orgId, "qh007"));
  expect((await known("A2"))!.suggestion).not.toBe("full");
});

test("of a year before the site was in use nothing is known: nobody is told that it was not done", async () => {
  const [one] = await db().select().from(branch).where(eq(branch.id, "qh007"));
  const all = [...(await evidenceFor(await as("secretary.qh007"), one!, templateFor("rural", 2026).items, 2025)).values()];
  expect(all.length).toBeGreaterThan(20);
  expect(new Set(all.map(({ suggestion }) => suggestion))).toEqual(new Set([null]));
  expect(all[0]!.reason).toContain("2025 年的记录不在站里");
});
