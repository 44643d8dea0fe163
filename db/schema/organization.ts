import type { Day } from "@/domain/calendar/day";
import { financeSwitches, type FinanceSwitch } from "@/domain/duties/finance-switches";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { BranchKind, BranchParent, BranchStatus } from "@/domain/organization/branch-status";
import type { OpenItem } from "@/domain/organization/handover";
import { branchCategories, communityKinds, type BranchCategory, type CommunityKind } from "@/domain/organization/kinds";
import { day, flag, id, index, instant, json, number, oneOf, table, text, unique } from "../dialect/columns";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];

/** One row: the town itself, its footer and its go-live day (ruling 43). */
export const townProfile = table("town_profile", {
  id: id(),
  name: text().notNull(),
  county: text().notNull(),
  goLiveOn: day().notNull(),
  /** ICP or filing number for the footer, as the owner has been given it; empty until then. */
  recordNumber: text().notNull(),
  officePhone: text().notNull(),
  disciplinePhone: text().notNull(),
  /** The demo's town: a production start refuses to serve it. */
  demo: flag().notNull(),
});

/** 社区（村改居或城镇）: the body that publishes village and finance matters. */
export const community = table(
  "community",
  {
    /** pinyin slug, as in /villages/shiqiao */
    id: id(),
    name: text().notNull(),
    kind: oneOf<[CommunityKind, ...CommunityKind[]]>(names(communityKinds)).notNull(),
    seq: number().notNull(),
    registeredHouseholds: number().notNull(),
    registeredPeople: number().notNull(),
    residentHouseholds: number().notNull(),
    residentPeople: number().notNull(),
    /** 集体账户: owes F items (ruling 13). */
    collectiveAccount: flag().notNull(),
    /** 财务往来较多: monthly instead of quarterly (handbook §4.2). */
    financeMonthly: flag().notNull(),
    /** 一肩挑: the secretary is also the director, so one more committee member signs (FIN-07). */
    secretaryIsDirector: flag().notNull(),
    officePhone: text().notNull(),
    boardLocation: text().notNull(),
    goLiveOn: day().notNull(),
  },
  (t) => [unique("community_name").on(t.name)],
);

export const residentsGroup = table(
  "residents_group",
  { id: id(), communityId: text().notNull().references(() => community.id), name: text().notNull(), seq: number().notNull() },
  (t) => [unique("residents_group_name").on(t.communityId, t.name)],
);

/**
 * 党支部. Statistical affiliation (community) and category are two things (handbook §1.2). What was added after the first migration
 * has no CHECK: SQLite would have to drop the table, which others refer to; the domain's vocabulary guards the forms instead.
 */
export const branch = table(
  "branch",
  {
    /** lower-case code, as in clerk.qh007 */
    id: id(),
    code: text().notNull(),
    name: text().notNull(),
    category: oneOf<[BranchCategory, ...BranchCategory[]]>(names(branchCategories)).notNull(),
    communityId: text().references(() => community.id),
    /** The only or first village branch of its community, which also speaks for the 党总支 (ruling 1). */
    leadsCommunity: flag().notNull(),
    hasCommittee: flag().notNull(),
    establishedOn: day().notNull(),
    termStartedOn: day().notNull(),
    seq: number().notNull(),
    kind: text().$type<BranchKind>().notNull().default("ordinary"),
    /** 上级党组织; its community is only where it is counted. */
    parent: text().$type<BranchParent>().notNull().default("community"),
    status: text().$type<BranchStatus>().notNull().default("active"),
    statusSince: text().$type<Day>(),
    /** 联合党支部: how many units it covers (ORG-03). */
    coveredUnits: number().notNull().default(1),
    approvalDocument: text().notNull().default(""),
    /** Set by hand, with its reason, where it differs from what the category says (ORG-07). */
    termEndsOn: text().$type<Day>(),
    termReason: text().notNull().default(""),
    /** 软弱涣散整顿中 since; null when it is not. */
    softLaxSince: text().$type<Day>(),
    /** 固定主题党日: day of the month, 1 to 28. */
    themeDay: number().notNull().default(5),
    address: text().notNull().default(""),
    phone: text().notNull().default(""),
  },
  (t) => [unique("branch_code").on(t.code), index("branch_community").on(t.communityId)],
);

export const partyGroup = table(
  "party_group",
  { id: id(), branchId: text().notNull().references(() => branch.id), name: text().notNull(), seq: number().notNull(), closedOn: text().$type<Day>() },
  (t) => [unique("party_group_name").on(t.branchId, t.name)],
);

/** 换届、调离交接: what was open on that day, signed by the outgoing and then by the incoming. */
export const branchHandover = table(
  "branch_handover",
  {
    id: id(),
    branchId: text().notNull().references(() => branch.id),
    outgoingId: text().notNull(),
    incomingId: text().notNull(),
    open: json<OpenItem[]>().notNull(),
    remark: text().notNull(),
    givenAt: instant().notNull(),
    takenAt: instant(),
    objection: text().notNull(),
  },
  (t) => [index("branch_handover_branch").on(t.branchId, t.givenAt), index("branch_handover_incoming").on(t.incomingId, t.takenAt)],
);

/** An organization workbook that waits for the office's look at what it would do: one for each person, for a day. */
export const organizationWaiting = table("organization_waiting", {
  by: id(),
  fileName: text().notNull(),
  digest: text().notNull(),
  sheets: json<Sheet[]>().notNull(),
  at: instant().notNull(),
});

/** How a community keeps its accounts from a day on (ruling 13); what stands on the community itself holds before the first. */
export const financeSwitch = table(
  "finance_switch",
  {
    id: id(),
    communityId: text().notNull().references(() => community.id),
    name: oneOf<[FinanceSwitch, ...FinanceSwitch[]]>(names(financeSwitches)).notNull(),
    value: flag().notNull(),
    fromDay: day().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("finance_switch_community").on(t.communityId, t.name, t.fromDay)],
);
