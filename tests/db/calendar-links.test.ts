/** 日历订阅: the address is the key, and it opens no more than its owner may see today. */
import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { calendarFile, endCalendarLink, findCalendarLink, listSubscribable, makeCalendarLink, readCalendar, subscribedBranch } from "@/db/calendar-links";
import { db } from "@/db/client";
import { account, roleGrant } from "@/db/schema/accounts";
import { listLifeDuties } from "@/db/life-duties";
import { permit } from "@/domain/permissions/permit";
import { visitor } from "@/db/viewers";
import { calendarText } from "@/server/calendar-file";
import { as, NOW, useDatabase } from "../database";

useDatabase("town");

async function subscribed(username = "clerk.qh007"): Promise<{ id: string; file: string }> {
  const person = await as(username);
  await makeCalendarLink(permit(person, "duty.subscribe", await subscribedBranch(person, "qh007")));
  return (await listSubscribable(person)).find(({ branch }) => branch.id === "qh007")!.link!;
}

describe("a subscribed calendar", () => {
  test("has the branch's organizational life and its community's publications, and nobody else's", async () => {
    const { file } = await subscribed();
    const calendar = (await readCalendar(visitor(NOW), file))!;
    const bodies = new Set(calendar.entries.map(({ key }) => key.split("/").slice(0, 2).join("/")));
    expect(bodies).toEqual(new Set(["life/branch", "life/group", "life/community", "disclosure/branch", "disclosure/community"]));
    expect(calendar.entries.filter(({ key }) => /qh0(?!07)\d/.test(key))).toEqual([]);
  });

  test("has every overdue duty of organizational life, however old, with the link to its page", async () => {
    const { file } = await subscribed("commissioner.qh007");
    const calendar = (await readCalendar(visitor(NOW), file))!;
    const overdue = (await listLifeDuties(await as("clerk.qh007"), ["qh007"])).filter(({ state }) => state === "overdue").map(({ key }) => key).sort();
    expect(overdue.length).toBeGreaterThan(0);
    expect(calendar.entries.filter(({ key, title }) => key.startsWith("life/") && title.startsWith("逾期：")).map(({ key }) => key).sort()).toEqual(overdue);
    expect(calendarText(calendar, NOW, "https://portal.example").replaceAll("\r\n ", "")).toContain(`https://portal.example/desk/duties/life/one?key=${encodeURIComponent(overdue[0]!)}`);
    const person = await as("commissioner.qh007");
    for (const { link } of await listSubscribable(person)) if (link) await endCalendarLink(permit(person, "duty.unsubscribe", await findCalendarLink(person, link.id)));
  });

  test("is text that a calendar reads: whole days in order, the same ids every time", async () => {
    const { file } = await subscribed("secretary.qh007");
    const calendar = (await readCalendar(visitor(NOW), file))!;
    const written = ["Asia/Shanghai", "America/New_York"].map((zone) => { vi.stubEnv("TZ", zone); return calendarText(calendar, NOW, "https://portal.example"); });
    vi.unstubAllEnvs();
    const [text] = written;
    expect(written[1]).toBe(text); // the server's own clock does not move a day
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).toContain("UID:life/branch/qh007/MTG-04/2026-10@portal.example\r\n");
    expect(text).toMatch(/UID:life\/branch\/qh007\/MTG-04\/2026-10@[^]*?DTSTART;VALUE=DATE:20261031\r\n[^]*?DTEND;VALUE=DATE:20261101\r\n/);
  });

  test("a changed token, another link's token and an ended link open nothing", async () => {
    const { id, file } = await subscribed("commissioner.qh007");
    const person = await as("commissioner.qh007");
    expect(await readCalendar(visitor(NOW), file.replace(/\.(.)/, (_, c) => `.${c === "0" ? "1" : "0"}`))).toBeNull();
    expect(await readCalendar(visitor(NOW), `${id}.${calendarFile("another").split(".")[1]}.ics`)).toBeNull();
    expect(await readCalendar(visitor(NOW), "x")).toBeNull();
    await endCalendarLink(permit(person, "duty.unsubscribe", await findCalendarLink(person, id)));
    expect(await readCalendar(visitor(NOW), file)).toBeNull();
  });

  test("a second link for the same branch is refused; somebody else's cannot be found", async () => {
    const { id } = await subscribed("office.town");
    await expect(subscribed("office.town")).rejects.toThrow("已经有一个订阅地址");
    await expect(findCalendarLink(await as("clerk.qh007"), id)).rejects.toThrow();
  });

  test("opens nothing when its owner no longer works for the branch, or is suspended", async () => {
    const { file } = await subscribed("office2.town");
    const { id } = await as("office2.town");
    await db().update(account).set({ suspendedAt: NOW }).where(eq(account.id, id));
    expect(await readCalendar(visitor(NOW), file)).toBeNull();
    await db().update(account).set({ suspendedAt: null }).where(eq(account.id, id));
    expect(await readCalendar(visitor(NOW), file)).not.toBeNull();
    await db().update(roleGrant).set({ state: "ended", endedBy: id, endedAt: NOW, endReason: "调离" }).where(eq(roleGrant.accountId, id));
    expect(await readCalendar(visitor(NOW), file)).toBeNull();
  });
});
