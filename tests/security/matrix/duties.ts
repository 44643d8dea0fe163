/** 应办事项: reminding, exempting, registering events, exporting; duties of 石桥. */
import { listLifeDuties } from "@/db/life-duties";
import { listSwitches } from "@/db/finance-switches";
import { isPressing } from "@/domain/duties/duty-filter";
import { listDutiesThat } from "@/db/staff-duties";
import { firstDaysToTurn } from "@/domain/duties/finance-switches";
import { as } from "../../database";
import { DEMO_DAY } from "../../server-under-test";
import type { PersonName } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";

const actions = "app/desk/duties/actions.ts";
const page = "/desk/duties";

/** An open duty of the community itself that nobody has exempted yet. */
async function openKey(): Promise<string> {
  const [duty] = await listDutiesThat(await as("office.town"), { state: "pressing", body: "community/shiqiao" });
  return duty!.key;
}

/** An open duty of organizational life of 石桥第一党支部 that nobody has exempted yet. */
async function openLifeKey(): Promise<string> {
  const duty = (await listLifeDuties(await as("office.town"), ["qh007"])).find(({ doneOn, exemption, orgKind }) => !doneOn && !exemption && orgKind === "group");
  return duty!.key;
}

/** A turn that is not yet decided: from one quarter to the next, on and off. */
let turns = 0;
async function notTurned() {
  const fromDay = firstDaysToTurn(DEMO_DAY)[turns++ % 2]!;
  const [body] = (await listSwitches(await as("office.town"))).filter(({ id }) => id === "liulin");
  return { communityId: "liulin", name: "financeMonthly", value: body!.on("financeMonthly", fromDay) ? "off" : "on", fromDay, reason: "今年财务往来多" };
}

/** A duty of the group whose leader is in the cast, exempted or not. */
async function keyOfTheGroup(): Promise<string> {
  const duty = (await listLifeDuties(await as("office.town"), ["qh007"])).find(({ orgId }) => orgId === "qh007-1");
  return duty!.key;
}

/** A duty of organizational life that presses, wherever in the town. */
async function pressingLifeKey(): Promise<string> {
  return (await listLifeDuties(await as("office.town"))).find(({ state }) => isPressing(state))!.key;
}

export const dutyActions = [
  actionRow({ action: "app/desk/duties/life/actions.ts#exemptLife", permission: "duty.exempt", page: `${page}/life/one`, allowed: ["town_party_office"], given: async () => ({ key: await openLifeKey(), reason: "全体党员参加防汛抢险" }) }),
  actionRow({ action: "app/desk/duties/switches/actions.ts#turn", permission: "finance_switch.turn", page: `${page}/switches`, allowed: ["town_party_office"], given: notTurned }),
  actionRow({ action: "app/desk/duties/life/actions.ts#remindLife", permission: "duty.remind", page: `${page}/life`, allowed: ["town_party_office"], given: async () => ({ about: await pressingLifeKey(), note: "请尽快办理。" }) }),
  actionRow({ action: `${actions}#remind`, permission: "duty.remind", page, allowed: ["town_party_office"], given: async () => ({ about: await openKey(), do: "chosen", note: "请尽快办理。" }) }),
  actionRow({ action: `${actions}#exempt`, permission: "duty.exempt", page: `${page}/one`, allowed: ["town_party_office"], given: async () => ({ key: await openKey(), reason: "本期与镇里合并公开" }) }),
  actionRow({
    action: `${actions}#registerEvent`, permission: "event.open", page: `${page}/event`, allowed: ["branch_clerk"],
    given: () => ({ owner: "community.shiqiao", code: "V06", day: "2026-10-08", title: "灌溉渠修缮" }),
  }),
];

export const dutyHandlers = [
  handlerRow({
    handler: "POST /desk/duties/export",
    permission: "duty.export",
    given: () => ({ path: "/desk/duties/export", form: { state: "all", community: "shiqiao", purpose: "月度通报" } }),
    allowed: ["town_party_office", "town_inspector", "town_leader"],
  }),
];

const town = ["town_party_office", "town_inspector", "town_leader"] as const;

const dutyReaders: PersonName[] = [
  "branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere",
  "commissioner", "commissioner of another branch", "commissioner elsewhere", "group_leader", "group_leader elsewhere", "village_cashier", "village_cashier elsewhere",
  "village_supervision_chair", "village_supervision_chair elsewhere", "village_committee_member", "village_committee_member elsewhere", ...town,
];

export const dutyPages = [
  pageRow({ page: `${page}/leaders`, allowed: [...town] }),
  pageRow({
    page: "/desk/duties",
    allowed: dutyReaders,
  }),
  pageRow({
    page: "/desk/duties/one",
    given: async () => `/desk/duties/one?${new URLSearchParams({ key: await openKey() })}`,
    allowed: ["branch_clerk", "branch_secretary", "commissioner", "village_cashier", "village_supervision_chair", "village_committee_member", ...town],
  }),
  pageRow({ page: "/desk/duties/switches", allowed: ["town_party_office"] }),
  pageRow({ page: "/desk/duties/life", allowed: dutyReaders }),
  pageRow({ page: "/desk/duties/life/one", given: async () => `/desk/duties/life/one?${new URLSearchParams({ key: await keyOfTheGroup() })}`, allowed: ["branch_clerk", "branch_secretary", "commissioner", "group_leader", ...town] }),
  pageRow({ page: "/desk/duties/overview", allowed: [...town] }),
  pageRow({ page: "/desk/duties/event", allowed: ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere"] }),
];
