import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { createAccount } from "@/db/accounts";
import { db } from "@/db/client";
import { countGrants, findGrant, listDueReviews, listGrants, listGrantsOf, type GrantFilter } from "@/db/grant-lists";
import { reviewGrants } from "@/db/grant-reviews";
import { confirmGrant, endAllGrants, endGrant, rejectGrant } from "@/db/grants";
import { grantReview, roleGrant } from "@/db/schema/accounts";
import { instantAt } from "@/domain/calendar/day";
import { holds } from "@/domain/permissions/actor";
import { may, permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { as, NOW, useDatabase } from "../database";
import { auditRows, branchPower, grant, idOf, onAccount, onGrant, propose } from "./administrators";

useDatabase("town");

let people = 0;
/** Somebody without any power yet. */
async function newcomer(): Promise<{ id: string; username: string }> {
  const n = ++people;
  const username = `newcomer${n}`;
  const { id } = await createAccount(permit(await as("sysadmin"), "account.create", town), { username, name: "新同志", mobile: `1380000${String(n).padStart(4, "0")}`, passwordHash: "s1.x.y" });
  return { id, username };
}

const draftIn = (branch: string) => ({ kind: "notice", id: "x", branch });
const mayDraft = async (username: string, branch: string, now = NOW) => may(await as(username, now), "notice.draft", draftIn(branch));

describe("granting needs two security administrators", () => {
  test("nobody takes the last two security administrators away, not even himself", async () => {
    await expect(endAllGrants(await onAccount("secadmin", "grant.end_all", await idOf("secadmin2")), { reason: "调离本镇" })).rejects.toThrow("不足两人");
    await expect(onAccount("secadmin", "grant.end_all", await idOf("secadmin"))).rejects.toThrow("请换一位同志");
  });

  test("with a third one, a second may go", async () => {
    const { id: successor } = await newcomer();
    const id = await grant(successor, branchPower("town", { role: "secadmin", scopeKind: "town" }));
    await endGrant(await onGrant("secadmin2", "grant.end", id), { reason: "只是临时顶替" });
    await expect(endAllGrants(await onAccount("secadmin", "grant.end_all", await idOf("secadmin2")), { reason: "调离本镇" })).rejects.toThrow("不足两人");
  });
});

describe("a power holds when a second person has confirmed it", () => {
  test("proposed it does nothing, confirmed it holds at the next request, ended it is gone", async () => {
    const { id: whom, username } = await newcomer();
    const id = await propose(whom, branchPower("qh003"));
    expect(await mayDraft(username, "qh003")).toBe(false);
    await confirmGrant(await onGrant("secadmin2", "grant.confirm", id));
    expect(await mayDraft(username, "qh003")).toBe(true);
    expect(await mayDraft(username, "qh004")).toBe(false);
    await endGrant(await onGrant("secadmin", "grant.end", id), { reason: "换届离任" });
    expect(await mayDraft(username, "qh003")).toBe(false);
    expect(auditRows().slice(-3).map((row) => [row.action, row.subjectKind])).toEqual([["grant.propose", "account"], ["grant.confirm", "grant"], ["grant.end", "grant"]]);
  });

  test("only between its days", async () => {
    const { id: whom, username } = await newcomer();
    await grant(whom, branchPower("qh003", { fromDay: "2026-10-20", toDay: "2026-10-31" }));
    const on = (day: string) => mayDraft(username, "qh003", instantAt(day, "10:00"));
    expect([await on("2026-10-19"), await on("2026-10-20"), await on("2026-10-31"), await on("2026-11-01")]).toEqual([false, true, true, false]);
  });

  test("not by the proposer, not by the one who gets it, not by anybody else", async () => {
    const id = await propose((await newcomer()).id, branchPower("qh003"));
    await expect(onGrant("secadmin", "grant.confirm", id)).rejects.toThrow("请换一位同志");
    for (const who of ["sysadmin", "auditor", "office.town", "leader.town", "clerk.qh003"]) await expect(onGrant(who, "grant.confirm", id)).rejects.toThrow("您的岗位不能复核授权");
    const own = await propose(await idOf("secadmin2"), branchPower("town", { role: "secadmin", scopeKind: "town", fromDay: "2026-12-01", toDay: "2026-12-31" })).catch((error: Error) => error);
    expect(String(own)).toContain("已有同样的授权");
    await expect(onAccount("secadmin", "grant.propose", await idOf("secadmin"))).rejects.toThrow("请换一位同志");
  });

  test("a rejected proposal never holds and is not decided again", async () => {
    const { id: whom, username } = await newcomer();
    const id = await propose(whom, branchPower("qh003"));
    const late = await onGrant("secadmin2", "grant.confirm", id);
    await rejectGrant(await onGrant("secadmin2", "grant.reject", id), { reason: "材料不全" });
    await expect(onGrant("secadmin2", "grant.confirm", id)).rejects.toThrow("已经到了另一步");
    await expect(confirmGrant(late)).rejects.toThrow(/刚刚办理过|已有/);
    expect(await mayDraft(username, "qh003")).toBe(false);
    expect(await findGrant(await as("secadmin"), id)).toMatchObject({ state: "rejected", rejectReason: "材料不全" });
  });

  test("rows are never deleted, nor turned into another power", async () => {
    const id = await grant((await newcomer()).id, branchPower("qh003"));
    const change = (set: object) => () => db().update(roleGrant).set(set).where(eq(roleGrant.id, id)).run();
    expect(() => db().delete(roleGrant).where(eq(roleGrant.id, id)).run()).toThrow(/never deleted/);
    for (const set of [{ role: "town_leader" }, { scopeId: "qh004" }, { toDay: "2030-01-01" }, { proposedBy: "x" }]) expect(change(set)).toThrow(/never changed/);
  });
});

describe("SOD-01: the three administrators are three people and nothing else", () => {
  const administrators = ["sysadmin", "secadmin", "auditor"] as const;
  const power = (role: (typeof administrators)[number]) => branchPower("town", { role, scopeKind: "town" });

  test.each(administrators.flatMap((a) => administrators.filter((b) => b !== a).map((b) => [a, b] as const)))("%s does not become %s too", async (a, b) => {
    const { id } = await newcomer();
    await grant(id, power(a));
    await expect(propose(id, power(b))).rejects.toThrow("SOD-01");
    await expect(propose(id, branchPower("qh003"))).rejects.toThrow("SOD-01");
  });

  test.each(administrators)("somebody with a business post does not become %s", async (role) => {
    await expect(propose(await idOf("clerk.qh005"), power(role))).rejects.toThrow("SOD-01");
  });

  test("two proposals side by side: the second confirmation is refused", async () => {
    const { id: whom } = await newcomer();
    const [first, second] = [await propose(whom, power("sysadmin")), await propose(whom, branchPower("qh003"))];
    await confirmGrant(await onGrant("secadmin2", "grant.confirm", first));
    await expect(confirmGrant(await onGrant("secadmin2", "grant.confirm", second))).rejects.toThrow("SOD-01");
  });

  test("two confirmations at the same moment: one of them loses", async () => {
    const { id: whom, username } = await newcomer();
    const [first, second] = [await propose(whom, power("auditor")), await propose(whom, power("sysadmin"))];
    const permits = [await onGrant("secadmin2", "grant.confirm", first), await onGrant("secadmin2", "grant.confirm", second)];
    const results = await Promise.allSettled(permits.map((one) => confirmGrant(one)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await as(username)).grants).toHaveLength(1);
  });

  test("what has ended or run out stands against nothing", async () => {
    const { id: whom, username } = await newcomer();
    const id = await grant(whom, branchPower("qh003", { toDay: "2026-10-31" }));
    await expect(propose(whom, { ...power("auditor"), fromDay: "2026-10-31" })).rejects.toThrow("SOD-01");
    await grant(whom, { ...power("auditor"), fromDay: "2026-11-01" });
    await endGrant(await onGrant("secadmin", "grant.end", id), { reason: "提前离任" });
    expect(holds(await as(username, instantAt("2026-11-01", "09:00")), "auditor")).toBe(true);
  });
});

describe("role and scope fit", () => {
  test.each([
    ["a clerk of the town", branchPower("town", { scopeKind: "town" }), "不能授在这一级"],
    ["a chair of a branch", branchPower("qh003", { role: "village_supervision_chair" }), "不能授在这一级"],
    ["a branch that does not exist", branchPower("qh999"), "不能授在这一级"],
    ["an end before the beginning", branchPower("qh003", { fromDay: "2026-11-02", toDay: "2026-11-01" }), "早于开始日期"],
    ["an end in the past", branchPower("qh003", { fromDay: "2026-10-01", toDay: "2026-10-11" }), "已经过去"],
    ["a community without its leading branch", branchPower("shiqiao", { scopeKind: "community" }), "只能由牵头支部的文书担任"],
  ])("%s is refused", async (_case, power, sentence) => {
    await expect(propose((await newcomer()).id, power)).rejects.toThrow(sentence);
  });

  test("the leading branch first, then its community (ruling 1); another branch never", async () => {
    const { id: leading } = await newcomer();
    await grant(leading, branchPower("qh007"));
    await grant(leading, branchPower("shiqiao", { scopeKind: "community" }));
    const { id: other } = await newcomer();
    await grant(other, branchPower("qh008"));
    await expect(propose(other, branchPower("shiqiao", { scopeKind: "community" }))).rejects.toThrow("牵头支部");
  });

  test("the same power twice is refused", async () => {
    const { id } = await newcomer();
    await propose(id, branchPower("qh003"));
    await expect(propose(id, branchPower("qh003"))).rejects.toThrow("待复核");
  });
});

describe("SOD-06", () => {
  test("leaving: every power ends in one act, proposals too, and every session", async () => {
    const { id: whom, username } = await newcomer();
    await grant(whom, branchPower("qh003"));
    await grant(whom, branchPower("qh004"));
    await propose(whom, branchPower("qh005"));
    await endAllGrants(await onAccount("secadmin", "grant.end_all", whom), { reason: "调离本镇" });
    expect((await as(username)).grants).toEqual([]);
    expect((await listGrantsOf(await as("secadmin"), whom)).map((row) => row.state).sort()).toEqual(["ended", "ended", "rejected"]);
    expect(auditRows().at(-1)).toMatchObject({ action: "grant.end_all", subjectId: whom });
  });

  test("powers unreviewed for six months are listed until somebody says that they are still right", async () => {
    const secadmin = await as("secadmin");
    const clerk = await idOf("clerk.qh007");
    const due = (await listDueReviews(secadmin, 6)).find((person) => person.accountId === clerk)!;
    expect(due.grants.map((one) => [one.scopeKind, one.last]).sort()).toEqual([["branch", "2025-12-02"], ["community", "2025-12-02"]]);
    await reviewGrants(await onAccount("secadmin", "grant.review", clerk), due.grants.map((one) => one.id));
    expect((await listDueReviews(secadmin, 6)).some((person) => person.accountId === clerk)).toBe(false);
    expect(await db().select().from(grantReview).where(eq(grantReview.grantId, due.grants[0]!.id))).toMatchObject([{ on: "2026-10-12", by: secadmin.id }]);
    const later = await as("secadmin", instantAt("2027-04-12", "09:00"));
    expect((await listDueReviews(later, 6)).some((person) => person.accountId === clerk)).toBe(true);
  });

  test("nobody reviews himself, nor what was not on his screen", async () => {
    await expect(onAccount("secadmin", "grant.review", await idOf("secadmin"))).rejects.toThrow("请换一位同志");
    const clerk = await idOf("clerk.qh008");
    const foreign = (await listGrantsOf(await as("secadmin"), await idOf("clerk.qh009")))[0]!.id;
    const [own] = await listGrantsOf(await as("secadmin"), clerk);
    for (const ids of [[], [foreign], [own!.id, foreign]]) await expect(reviewGrants(await onAccount("secadmin", "grant.review", clerk), ids)).rejects.toThrow("请刷新");
  });
});

describe("lists", () => {
  const filter = (extra: Partial<GrantFilter> = {}): GrantFilter => ({ list: "current", order: "person", soonDays: 30, ...extra });

  test.each(["sysadmin", "auditor", "office.town", "clerk.qh007"])("%s sees no powers of others", async (who) => {
    const viewer = await as(who);
    expect((await listGrants(viewer, filter(), null)).rows).toEqual([]);
    expect(await listDueReviews(viewer, 6)).toEqual([]);
    expect(await countGrants(viewer, "current", 30)).toBe(0);
  });

  test.each(["person", "scope"] as const)("by %s: pages without gap or repetition", async (order) => {
    const viewer = await as("secadmin");
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, next } = await listGrants(viewer, filter({ order }), after);
      seen.push(...rows.map((row) => row.id));
      if (!next) break;
      after = next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await countGrants(viewer, "current", 30));
  });

  test("one scope, one role, one person; ending soon; past", async () => {
    const viewer = await as("secadmin");
    const rows = async (extra: Partial<GrantFilter>) => (await listGrants(viewer, filter(extra), null)).rows;
    expect((await rows({ scope: { kind: "community", id: "hedong" }, role: "branch_secretary" })).map((row) => row.username)).toEqual(["secretary.qh002"]);
    expect((await rows({ called: "auditor" })).map((row) => row.role)).toEqual(["auditor"]);
    const { id } = await newcomer();
    const soon = await grant(id, branchPower("qh012", { toDay: "2026-11-11" }));
    await grant(id, branchPower("qh013", { toDay: "2026-11-12" }));
    expect((await rows({ list: "ending", called: "newcomer" })).map((row) => row.id)).toContain(soon);
    expect((await rows({ list: "ending", scope: { kind: "branch", id: "qh013" } }))).toEqual([]);
    const tomorrow = await as("secadmin", instantAt("2026-11-12", "09:00"));
    expect((await listGrants(tomorrow, filter({ list: "past", scope: { kind: "branch", id: "qh012" } }), null)).rows.map((row) => row.id)).toContain(soon);
  });
});
