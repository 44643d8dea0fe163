/** 阵地: the branch keeps its own, others look. */
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { siteUse } from "@/db/schema/sites";
import { accountIdOf } from "../cast";
import { actionRow, pageRow } from "../row";

const actions = "app/desk/sites/actions.ts";
const ofTheBranch = ["branch_clerk", "branch_secretary"] as const;
const everywhere = [
  "branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere",
  "commissioner", "commissioner of another branch", "commissioner elsewhere",
] as const;
const lookers = ["commissioner", "town_party_office", "town_inspector", "town_leader"] as const;

const use = { on: "2026-10-07", from: "19:00", to: "20:30", purpose: "广场舞排练", organizer: "妇联", people: "12", responsible: "组长", remark: "晚上" };

/** A use of the place of 石桥第一党支部 that nobody has corrected yet. */
async function aUse(): Promise<string> {
  const id = newId();
  await db().insert(siteUse).values({ id, branchId: "qh007", ...use, people: 12, correctsId: null, voided: false, reason: "", by: await accountIdOf("clerk.qh007"), at: "2026-10-08T01:00:00.000Z" });
  return id;
}

export const siteActions = [
  actionRow({
    action: `${actions}#saveSiteVersion`, permission: "site.save", page: "/desk/sites/qh007/edit", allowed: ofTheBranch,
    given: () => ({ branchId: "qh007", reason: "延长开放时间", name: "石桥党群服务中心", rooms: "会议室：开会", opening: "每天 8:00—18:00", office: "值班室", responsible: "牛耘嘉", plaques: "party", otherPlaques: "", met_house: "yes", evidence_house: "", remark_house: "" }),
  }),
  actionRow({ action: `${actions}#registerUse`, permission: "site.use", page: "/desk/sites/qh007", allowed: ofTheBranch, given: () => ({ branchId: "qh007", ...use }) }),
  actionRow({ action: `${actions}#correctSiteUse`, permission: "site.use", page: "/desk/sites/uses/x", allowed: ofTheBranch, given: async (_caller) => ({ useId: await aUse(), ...use, people: "15", voided: "", reason: "漏数了三个人" }) }),
];

export const sitePages = [
  pageRow({ page: "/desk/sites", allowed: [...everywhere, "town_party_office", "town_inspector", "town_leader"] }),
  pageRow({ page: "/desk/sites/[id]", given: () => "/desk/sites/qh007", allowed: [...ofTheBranch, ...lookers] }),
  pageRow({ page: "/desk/sites/[id]/edit", given: () => "/desk/sites/qh007/edit", allowed: ofTheBranch, sentOn: lookers }),
  pageRow({ page: "/desk/sites/uses/[id]", given: async () => `/desk/sites/uses/${await aUse()}`, allowed: ofTheBranch, sentOn: lookers }),
];
