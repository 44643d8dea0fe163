/** The list of members by what one looks for. */
import { memberStages, stages, statusesGone, statusesInBranch, type Stage, type Status } from "./vocabulary";

const onTheWay = ["applicant", "activist", "target"] as const satisfies readonly Stage[];

export type MemberView = { zh: string; stages: readonly Stage[]; statuses: readonly Status[]; mobile?: true };
const everybody = Object.keys(stages) as Stage[];
export const memberViews = {
  roster: { zh: "在册党员", stages: memberStages, statuses: statusesInBranch },
  probationary: { zh: "预备党员", stages: ["probationary"], statuses: statusesInBranch },
  mobile: { zh: "流动党员", stages: memberStages, statuses: statusesInBranch, mobile: true },
  lost: { zh: "失联查找中", stages: memberStages, statuses: ["lost_contact"] },
  coming: { zh: "申请人、积极分子、发展对象", stages: onTheWay, statuses: statusesInBranch },
  gone: { zh: "已离开的", stages: everybody, statuses: statusesGone },
} as const satisfies Record<string, MemberView>;
export type MemberViewName = keyof typeof memberViews;
export const memberViewNames = Object.keys(memberViews) as [MemberViewName, ...MemberViewName[]];
