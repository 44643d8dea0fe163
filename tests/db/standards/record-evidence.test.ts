/** The branch's ledger brings its evidence: what the site keeps is shown under its item, and what it does not keep is not invented. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { branch } from "@/db/schema/organization";
import { orgPosition } from "@/db/schema/members";
import { evidenceFor } from "@/db/standards/evidence";
import { templateFor } from "@/domain/standards/templates/built-in";
import { rosterOn } from "@/db/members/roster-on";
import { noteTalks } from "@/db/meetings/talks";
import { emptyExtras } from "@/domain/meetings/extras";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { bring } from "../meetings/held";

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

test("talks of every relation, and whoever came from the town, stand under their items (C8, C9)", async () => {
  expect(await known("C8")).toMatchObject({ suggestion: null, reason: "这一年还没有谈心谈话登记" });
  const secretary = await as("secretary.qh007");
  const roster = await rosterOn(secretary, "qh007", "2026-10-09");
  const [a, b] = roster.filter(({ committee }) => committee === null);
  await noteTalks(permit(secretary, "talk.note", { kind: "branch", id: "qh007", branch: "qh007" }), { aId: a!.id, bIds: [b!.id], topic: "work", talkedOn: "2026-10-09" });
  expect((await known("C8"))!.reason).toContain("党员之间 1 次");
  expect((await known("C9"))!.reason).toBe("这一年没有镇里同志参加的会议记录");
  await bring("submitted", { observers: [{ name: "镇驻村干部", as: "superior" }] });
  await bring("submitted", { day: "2026-10-08", summary: "定下了修闸门的人。", sections: [{ kind: "dual_life", extras: { ...emptyExtras("dual_life"), leaders: ["卢远柏 镇党委书记"] } }], agenda: [{ section: "dual_life", kind: "discussion", topic: "一起议事", speaker: "", discussion: "", vote: null }] });
  await bring("held", { day: "2026-10-07", observers: [{ name: "镇驻村干部", as: "superior" }] });
  expect(await known("C9")).toMatchObject({ suggestion: null, reason: "镇里同志列席或参加双重组织生活 2 次，最近 2026年10月9日" });
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
