/** The demo's administration: the half-yearly review of June, and what waits for a second person today. Made by the same code as the real thing. */
import { addDays, addMinutes, dayOf, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import { accountSubject, grantSubject, settingSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { findAccount } from "../accounts";
import { findGrant, listDueReviews } from "../grant-lists";
import { reviewGrants } from "../grant-reviews";
import { confirmGrant, proposeGrant } from "../grants";
import { proposeReset } from "../password-resets";
import { findChange, proposeChange, rejectChange } from "../setting-changes";
import { findPersonByUsername } from "../viewers";

const REVIEWED_AT = instantAt("2026-06-30", "15:00");
/** Left over from the review, so that the list is not empty. */
const forgotten = ["member.liulin", "member.liyuan", "bookkeeper.quankou"];

async function somebody(username: string, at: Instant): Promise<Person> {
  return (await findPersonByUsername(username, at))!;
}

/** 2026 上半年权限复核: each security administrator reviews everybody but himself. */
export async function loadReviews(): Promise<void> {
  const [first, second] = [await somebody("secadmin", REVIEWED_AT), await somebody("secadmin2", REVIEWED_AT)];
  for (const { accountId, username, grants } of await listDueReviews(first, 6)) {
    if (forgotten.includes(username)) continue;
    const reviewer = accountId === first.id ? second : first;
    const account = (await findAccount(reviewer, accountId))!;
    await reviewGrants(permit(reviewer, "grant.review", accountSubject(account)), grants.map((grant) => grant.id));
  }
}

/** Some proposals of the days before `today`, still open. */
export async function loadProposals(today: Day): Promise<void> {
  const daysAgo = (days: number) => instantAt(addDays(today, -days), "09:40");
  await standIn({ username: "clerk.qh010", branch: "qh011", at: daysAgo(50), days: 65, reason: "QH011 支部文书借调期间代录，镇党建办通知", confirmed: true });
  await standIn({ username: "clerk.qh008", branch: "qh009", at: daysAgo(1), days: 30, reason: "QH009 支部文书产假期间代录，镇党建办通知", confirmed: false });
  const secadmin = await somebody("secadmin", daysAgo(1));
  const forgetful = (await findAccount(secadmin, (await somebody("secretary.qh015", daysAgo(1))).id))!;
  await proposeReset(permit(secadmin, "password.propose_reset", accountSubject(forgetful)), { reason: "本人到场，忘记密码，已核对身份证件" });
  await settingsInDiscussion(daysAgo(20), daysAgo(2));
}

type StandIn = { username: string; branch: string; at: Instant; days: number; reason: string; confirmed: boolean };

async function standIn({ username, branch, at, days, reason, confirmed }: StandIn): Promise<void> {
  const secadmin = await somebody("secadmin", at);
  const clerk = (await findAccount(secadmin, (await somebody(username, at)).id))!;
  const fromDay = dayOf(at);
  const id = await proposeGrant(permit(secadmin, "grant.propose", accountSubject(clerk)), { role: "branch_clerk", scopeKind: "branch", scopeId: branch, fromDay, toDay: addDays(fromDay, days), reason });
  if (!confirmed) return;
  const second = await somebody("secadmin2", addMinutes(at, 90));
  await confirmGrant(permit(second, "grant.confirm", grantSubject((await findGrant(second, id))!)));
}

async function settingsInDiscussion(earlier: Instant, lately: Instant): Promise<void> {
  const office = await somebody("office.town", earlier);
  const refused = await proposeChange(permit(office, "setting.propose", { kind: "setting_change", id: "publicity_homestead_days" }), {
    key: "publicity_homestead_days", value: 3, fromDay: addDays(office.today, 10), reason: "群众反映办理时间长，拟缩短公示",
  });
  const leader = await somebody("leader.town", addMinutes(earlier, 300));
  await rejectChange(permit(leader, "setting.reject", settingSubject((await findChange(leader, refused))!)), { reason: "公示时间不宜缩短，请从提前受理上想办法" });
  const later = await somebody("office2.town", lately);
  await proposeChange(permit(later, "setting.propose", { kind: "setting_change", id: "duty_soon_days" }), { key: "duty_soon_days", value: 10, fromDay: addDays(later.today, 20), reason: "文书反映提前七天提示太紧，镇党建办例会议定" });
}
