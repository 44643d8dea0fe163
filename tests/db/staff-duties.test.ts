/** Staff screens and public pages read the same duties; reminders, exemptions and nil notices change them for everybody at once. */
import { expect, test } from "vitest";
import { listDuties, listDutiesThat, listDutySteps, findDuty } from "@/db/staff-duties";
import { exportDuties } from "@/db/duty-export";
import { listPublicDuties } from "@/db/duties";
import { openEvent } from "@/db/events";
import { exemptDuty } from "@/db/exemptions";
import { publishNil } from "@/db/notices/nil";
import { findPublicOwner } from "@/db/notices/owner";
import { presetFields } from "@/db/notices/start";
import { catalogItemOf } from "@/db/catalog";
import { listWaiting } from "@/db/notices/waiting";
import { listReminders, remind } from "@/db/reminders";
import { listPublicTrust } from "@/db/publications/trust";
import { trustLine, countedAs } from "@/domain/duties/trust-line";
import { dutyViewNames, fits } from "@/domain/duties/duty-filter";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../database";

useDatabase("town");
const today = "2026-10-12";
const shiqiao = { kind: "notice", id: "new", community: "shiqiao" };
const townSubject = { kind: "town", id: "town" };

test("what the office sees of a community is what its villagers see", async () => {
  const office = await as("office.town");
  const plain = (duties: readonly { key: string; state: string; dueOn: string; doneOn: string | null }[]) => duties.map(({ key, state, dueOn, doneOn }) => ({ key, state, dueOn, doneOn })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const community of ["shiqiao", "liulin", "hedong"]) {
    const seen = await listDutiesThat(office, { state: "all", community });
    expect(seen.length).toBeGreaterThan(20);
    expect(plain(seen)).toEqual(plain(await listPublicDuties(community, today)));
  }
});

test("the figures of the staff's screens are the home page's, and each figure is the number of its rows", async () => {
  const office = await as("leader.town");
  const duties = await listDuties(office);
  for (const line of await listPublicTrust(today)) {
    const { published: _p, forced: _f, corrected: _c, ...publicLine } = line;
    expect(trustLine(duties, line.period, today)).toEqual(publicLine);
    for (const counted of ["onTime", "onlineOnly", "late", "overdue", "exempt", "notYetDue"] as const) {
      expect((await listDutiesThat(office, { state: "all", due: line.period, counted })).length).toBe(line[counted]);
    }
  }
  expect(countedAs({ dueOn: today, state: "done_on_time" }, today)).toBe("notYetDue");
});

test("a clerk sees his bodies and no other; the views part the duties", async () => {
  const clerk = await as("clerk.qh007");
  const own = await listDuties(clerk);
  expect(new Set(own.map((duty) => `${duty.orgKind}/${duty.orgId}`))).toEqual(new Set(["community/shiqiao", "branch/qh007"]));
  const foreign = (await listDutiesThat(await as("office.town"), { state: "all", body: "community/liulin" }))[0]!;
  await expect(findDuty(clerk, foreign.key)).rejects.toMatchObject({ reason: "hidden" });
  const single = dutyViewNames.filter((view) => !["pressing", "open", "all"].includes(view));
  expect(single.map((state) => own.filter((duty) => fits(duty, { state }, today)).length).reduce((a, b) => a + b)).toBe(own.length);
  expect(await listDuties(await as("sysadmin"))).toEqual([]);
});

test("本期无此事项: one step, and it waits for the chair; the duty then shows what is under way", async () => {
  const clerk = await as("clerk.qh007");
  const mine = await listDutiesThat(clerk, { state: "open", body: "community/shiqiao", period: "2026-Q3", kind: "village" });
  const steps = await listDutySteps(clerk, mine);
  const duty = mine.find(({ key }) => steps.get(key)!.mayNil)!;
  const owner = await findPublicOwner("community", "shiqiao");
  const item = await catalogItemOf({ catalogCode: duty.code, period: duty.period }, today, owner.variant);
  const fields = { ...(await presetFields(clerk, { owner, item, period: duty.period, subject: null })), body: { kind: "nil" as const, note: "" } };
  const id = await publishNil(permit(clerk, "notice.draft", shiqiao), { owner, catalogCode: duty.code, period: duty.period, eventId: "", fields });
  expect((await listWaiting(await as("supervisor.shiqiao"))).find((one) => one.id === id)).toMatchObject({ mine: true, state: "review" });
  expect((await listDutySteps(clerk, [duty])).get(duty.key)!.underWay).toEqual({ noticeId: id, state: "review" });
  const finance = (await listDutiesThat(clerk, { state: "open", code: "F02" }))[0]!;
  expect((await listDutySteps(clerk, [finance])).get(finance.key)).toMatchObject({ mayDraft: true, mayNil: false });
  const chair = await as("supervisor.shiqiao");
  expect((await listDutySteps(chair, [finance])).get(finance.key)).toMatchObject({ mayDraft: false, mayNil: false });
});

test("reminded, the clerk reads it; exempted, everybody sees the reason and the duty is settled", async () => {
  const office = await as("office.town");
  const [duty] = await listDutiesThat(office, { state: "pressing", body: "community/shiqiao" });
  await remind(permit(office, "duty.remind", townSubject), [{ ownerKind: "community", ownerId: "shiqiao", about: duty!.key }], "请尽快办理。");
  expect((await listReminders(await as("clerk.qh007"))).map(({ about }) => about)).toEqual([duty!.key]);
  expect(await listReminders(await as("clerk.qh005"))).toEqual([]);
  await exemptDuty(permit(office, "duty.exempt", { kind: "duty", id: duty!.key, community: "shiqiao" }), duty!, "本期与镇里合并公开");
  expect((await findDuty(office, duty!.key)).state).toBe("exempt");
  expect((await listPublicDuties("shiqiao", today)).find(({ key }) => key === duty!.key)).toMatchObject({ state: "exempt", exemption: { reason: "本期与镇里合并公开" } });
});

test("an export holds the rows of its filter", async () => {
  const inspector = await as("inspector.town");
  const filter = { state: "overdue", community: "liulin" } as const;
  const rows = await exportDuties(permit(inspector, "duty.export", townSubject), filter, "月度通报");
  expect(rows.map(({ key }) => key)).toEqual((await listDutiesThat(inspector, filter)).map(({ key }) => key));
});

test("of two events on one day only the one that was meant is exempted", async () => {
  const clerk = await as("clerk.qh007");
  const office = await as("office.town");
  for (const title of ["东渠修缮", "西渠修缮"]) await openEvent(permit(clerk, "event.open", shiqiao), { ownerKind: "community", ownerId: "shiqiao", code: "V06", day: "2026-10-08", title });
  const [one, other] = (await listDutiesThat(office, { state: "all", code: "V06", body: "community/shiqiao" })).filter(({ event }) => event?.day === "2026-10-08");
  await exemptDuty(permit(office, "duty.exempt", { kind: "duty", id: one!.key, community: "shiqiao" }), one!, "工程已取消，没有开工");
  expect([(await findDuty(office, one!.key)).state, (await findDuty(office, other!.key)).state]).toEqual(["exempt", other!.state]);
  expect(other!.state).not.toBe("exempt");
});
