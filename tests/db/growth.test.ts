/** What a page costs, counted instead of timed: statements that are run and rows that are read. Other branches and their years must not show in it. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { listBranches } from "@/db/branches/list";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { findBranchYear } from "@/db/ledgers/branch-year";
import { readBook } from "@/db/ledgers/read";
import { everyLifeDuty, listLifeDuties } from "@/db/life-duties";
import { listWaitingMeetings } from "@/db/meetings/waiting";
import { listWaiting } from "@/db/notices/waiting";
import { townFacts } from "@/db/overview/facts";
import { dutyExemption } from "@/db/schema/duties";
import { everyDuty, listDuties, listDutiesThat } from "@/db/staff-duties";
import { systemActor } from "@/db/viewers";
import { atomically } from "@/db/write";
import { instantAt, pad } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../database";
import { addMember, bring, seat } from "./meetings/held";

useDatabase("town");

const THIS_YEAR = { from: "2026-01-01" };
const OWN = { branchId: "qh007", year: "2026" };

beforeAll(async () => {
  const ids = await Promise.all(["甲一", "乙二", "丙三", "丁四", "戊五"].map((name) => addMember(name)));
  await seat(ids[0]!, "secretary");
  await bring("confirmed", { day: "2026-10-08" });
});

/** A write like any other, which moves the head of the audit chain: what was remembered is forgotten. */
let written = 0;
async function exempt(branchId: string, period = `${1950 + Math.floor(++written / 12)}-${pad((written % 12) + 1)}`): Promise<void> {
  await atomically(permit(systemActor(instantAt("2026-10-11")), "demo.load", { kind: "town", id: "town" }), [
    db().insert(dutyExemption).values({ id: newId(), family: "life", ownerKind: "branch", ownerId: branchId, code: "MTG-04", period, reason: "防汛值守", by: "office", at: instantAt("2026-10-11") }),
  ]);
}

/** Rows of a table once more for the new branch `n`. @param changed columns with the SQL that replaces them */
function copyRows(from: string, n: number, where: string, changed: Record<string, string>): void {
  const { $client } = db();
  const columns = ($client.pragma(`table_info(${from})`) as { name: string }[]).map(({ name }) => name);
  $client.prepare(`insert into ${from} (${columns.join(", ")}) select ${columns.map((name) => changed[name]?.replaceAll("$n", String(n)) ?? name).join(", ")} from ${from} where ${where}`).run();
}

/** The town grows by branches like 石桥第一党支部 in another community (a secretary sees those of the own one), each with its groups and its record. */
async function growBy(first: number, count: number): Promise<void> {
  for (let n = first; n < first + count; n++) {
    copyRows("branch", n, "id = 'qh007'", { id: "'b$n'", code: "'B$n'", name: "'新党支部$n'", leads_community: "0", community_id: "(select id from community where id <> 'shiqiao' limit 1)", seq: "1000 + $n" });
    copyRows("party_group", n, "branch_id = 'qh007'", { id: "'b$n' || id", branch_id: "'b$n'" });
    copyRows("meeting", n, "branch_id = 'qh007'", { id: "'b$n' || id", branch_id: "'b$n'", state: "'held'" });
    copyRows("meeting_section", n, "branch_id = 'qh007'", { id: "'b$n' || id", meeting_id: "'b$n' || meeting_id", branch_id: "'b$n'" });
    await exempt(`b${n}`);
  }
}

type Cost = { statements: number; rows: number };

async function costOf(page: (viewer: Person) => Promise<unknown>, viewer: Person): Promise<Cost> {
  const prototype = Object.getPrototypeOf(db().$client.prepare("select 1")) as { all: (...values: unknown[]) => unknown[]; get: (...values: unknown[]) => unknown };
  const [all, one] = [vi.spyOn(prototype, "all"), vi.spyOn(prototype, "get")];
  try {
    await page(viewer);
    const rows = all.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0);
    return { statements: all.mock.calls.length + one.mock.calls.length, rows: rows + one.mock.results.filter(({ value }) => value !== undefined).length };
  } finally {
    all.mockRestore();
    one.mockRestore();
  }
}

const ownPages: Record<string, (viewer: Person) => Promise<unknown>> = {
  "organizational life": (viewer) => listLifeDuties(viewer),
  "publications": (viewer) => listDuties(viewer),
  "publications of one body": (viewer) => listDutiesThat(viewer, { state: "all", body: "branch/qh007" }),
  "meetings that wait": (viewer) => listWaitingMeetings(viewer),
  "notices that wait": (viewer) => listWaiting(viewer),
  "branches": (viewer) => listBranches(viewer),
  "the branch's year": (viewer) => findBranchYear(viewer, OWN),
  "a book": (viewer) => readBook(viewer, "theme_day_book", OWN),
};
const townPages: Record<string, (viewer: Person) => Promise<unknown>> = {
  "counts of organizational life": (viewer) => everyLifeDuty(viewer, null, THIS_YEAR),
  "counts of publications": (viewer) => everyDuty(viewer),
  "overview": (viewer) => townFacts(viewer),
  "branches": (viewer) => listBranches(viewer),
};

async function costs(pages: typeof ownPages, username: string): Promise<Record<string, Cost>> {
  const found: Record<string, Cost> = {};
  const viewer = await as(username);
  for (const [name, page] of Object.entries(pages)) {
    await exempt("qh001"); // somebody wrote: nothing is remembered
    found[name] = await costOf(page, viewer);
  }
  return found;
}

describe("when the town grows by a hundred branches with their records", () => {
  let before: { clerk: Record<string, Cost>; secretary: Record<string, Cost>; office: Record<string, Cost> };
  let after: typeof before;
  const measure = async () => ({ clerk: await costs(ownPages, "clerk.qh007"), secretary: await costs(ownPages, "secretary.qh007"), office: await costs(townPages, "office.town") });
  beforeAll(async () => {
    await measure(); // what is kept from now on is kept in both
    before = await measure();
    await growBy(0, 100);
    after = await measure();
  });

  test("it is read at all", () => {
    for (const cost of Object.values(before.clerk)) expect(cost.statements).toBeGreaterThan(0);
    expect(before.clerk["organizational life"]!.rows).toBeGreaterThan(0);
    expect(after.office["branches"]!.rows).toBeGreaterThan(before.office["branches"]!.rows + 100);
  });
  test("a clerk's pages run the same statements and read the same rows", () => expect(after.clerk).toEqual(before.clerk));
  test("so do a secretary's", () => expect(after.secretary).toEqual(before.secretary));
  test("the town's pages read more rows, but with the same statements", () => {
    const statements = (costs: Record<string, Cost>) => Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, cost.statements]));
    expect(statements(after.office)).toEqual(statements(before.office));
  });
});
