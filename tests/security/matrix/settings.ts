/** 参数 and 工作日历: proposed by the office, decided by a leader (ruling 5). */
import { enterSpecialDays } from "@/db/calendar";
import { listChangesOf, proposeChange, rejectChange } from "@/db/setting-changes";
import { addDays } from "@/domain/calendar/day";
import { settingSubject } from "@/domain/permissions/account-subjects";
import { permit } from "@/domain/permissions/permit";
import { DEMO_DAY } from "../../server-under-test";
import { actionRow, pageRow } from "../row";
import { as } from "./newcomer";

const settings = "app/desk/settings/actions.ts";
const calendar = "app/desk/calendar/actions.ts";
const reason = "镇党建办例会议定";
const proposal = { key: "board_keep_days", value: 12, fromDay: addDays(DEMO_DAY, 30), reason } as const;

const anew = { kind: "setting_change", id: proposal.key };

/** The open proposal for the setting, by somebody who is not called. */
async function proposedChange(): Promise<string> {
  const office = await as("office2.town");
  const open = (await listChangesOf(office, proposal.key)).find(({ state }) => state === "proposed");
  return open?.id ?? proposeChange(permit(office, "setting.propose", anew), proposal);
}

/** Nothing stands against a new proposal. */
async function noneProposed(): Promise<void> {
  const leader = await as("leader.town");
  for (const change of await listChangesOf(leader, proposal.key)) {
    if (change.state === "proposed") await rejectChange(permit(leader, "setting.reject", settingSubject(change)), { reason });
  }
}

let days = 0;
async function enteredDay(): Promise<string> {
  const day = addDays("2031-01-01", days++);
  await enterSpecialDays(permit(await as("office.town"), "calendar.maintain", { kind: "calendar", id: "2031" }), { days: [day], worked: false, note: "测试放假" });
  return day;
}

export const settingActions = [
  actionRow({
    action: `${settings}#proposeChange`, permission: "setting.propose", page: "/desk/settings/board_keep_days",
    given: async () => {
      await noneProposed();
      return { ...proposal, value: "12" };
    },
    allowed: ["town_party_office"],
  }),
  actionRow({
    action: `${settings}#approveChange`, permission: "setting.approve", page: "/desk/settings/board_keep_days",
    given: async () => ({ changeId: await proposedChange() }), allowed: ["town_leader"],
  }),
  actionRow({
    action: `${settings}#rejectChange`, permission: "setting.reject", page: "/desk/settings/board_keep_days",
    given: async () => ({ changeId: await proposedChange(), reason }), allowed: ["town_leader"],
  }),
  actionRow({
    action: `${calendar}#enterSpecialDays`, permission: "calendar.maintain", page: "/desk/calendar",
    given: () => ({ kind: "free", from: "2030-10-01", to: "2030-10-03", note: "国庆节" }), allowed: ["town_party_office"],
  }),
  actionRow({
    action: `${calendar}#removeSpecialDay`, permission: "calendar.maintain", page: "/desk/calendar",
    given: async () => ({ day: await enteredDay() }), allowed: ["town_party_office"],
  }),
  actionRow({
    action: `${calendar}#announceYear`, permission: "calendar.maintain", page: "/desk/calendar",
    given: () => ({ year: "2030", basis: "关于2030年部分节假日安排的通知" }), allowed: ["town_party_office"],
  }),
];

export const settingPages = [
  pageRow({ page: "/desk/settings", allowed: ["town_party_office", "town_leader", "sysadmin"] }),
  pageRow({ page: "/desk/settings/[key]", given: () => "/desk/settings/board_keep_days", allowed: ["town_party_office", "town_leader", "sysadmin"] }),
  pageRow({ page: "/desk/settings/[key]", situation: "no such setting", given: () => "/desk/settings/nothing", allowed: [] }),
  pageRow({ page: "/desk/calendar", allowed: ["town_party_office"] }),
];
