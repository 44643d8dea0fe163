/** Words of the roster (handbook §7.1, §7.2, §14.5). Screens, imports and exports take the Chinese from here. */
export const stages = {
  applicant: { zh: "入党申请人" },
  activist: { zh: "入党积极分子" },
  target: { zh: "发展对象" },
  probationary: { zh: "预备党员" },
  full: { zh: "正式党员" },
} as const;
export type Stage = keyof typeof stages;
/** 党员: full and probationary; the others are on their way. */
export const memberStages = ["full", "probationary"] as const satisfies readonly Stage[];

/** `inBranch`: still counted and led by the branch. `votes`: may vote when a full member (ORG-13). */
export const statuses = {
  normal: { zh: "正常", inBranch: true, votes: true },
  lost_contact: { zh: "失联查找中", inBranch: true, votes: true },
  on_probation_discipline: { zh: "留党察看", inBranch: true, votes: false },
  rights_suspended: { zh: "党员权利中止", inBranch: true, votes: false },
  suspended: { zh: "停止党籍", inBranch: false, votes: false },
  transferred_out: { zh: "已转出", inBranch: false, votes: false },
  withdrew: { zh: "退党", inBranch: false, votes: false },
  advised_out: { zh: "劝退", inBranch: false, votes: false },
  removed: { zh: "除名", inBranch: false, votes: false },
  expelled: { zh: "开除党籍", inBranch: false, votes: false },
  cancelled_probationary: { zh: "取消预备党员资格", inBranch: false, votes: false },
  deceased: { zh: "去世", inBranch: false, votes: false },
} as const;
export type Status = keyof typeof statuses;
export const statusesInBranch = (Object.keys(statuses) as Status[]).filter((status) => statuses[status].inBranch);
export const statusesGone = (Object.keys(statuses) as Status[]).filter((status) => !statuses[status].inBranch);

export const genders = { male: { zh: "男" }, female: { zh: "女" } } as const;
export type Gender = keyof typeof genders;

export const educations = {
  college: { zh: "大专及以上" },
  secondary: { zh: "高中中专" },
  primary: { zh: "初中及以下" },
} as const;
export type Education = keyof typeof educations;

/** How dues are reckoned (handbook §7.4). */
export const duesTypes = {
  farmer: { zh: "农民" },
  employed: { zh: "在职" },
  retired: { zh: "离退休" },
  student: { zh: "学生" },
  relief: { zh: "下岗失业或抚恤救济低保" },
} as const;
export type DuesType = keyof typeof duesTypes;

/** Posts in a branch or a community (handbook §1.1). `committee`: a seat in the 支部委员会. */
export const positions = {
  secretary: { zh: "支部书记", committee: true },
  deputy_secretary: { zh: "副书记", committee: true },
  org_commissioner: { zh: "组织委员", committee: true },
  publicity_commissioner: { zh: "宣传委员", committee: true },
  discipline_commissioner: { zh: "纪检委员", committee: true },
  group_leader: { zh: "党小组组长", committee: false },
  village_director: { zh: "村（居）委会主任", committee: false },
  village_committee_member: { zh: "村（居）委会成员", committee: false },
  village_supervision_chair: { zh: "村务监督委员会主任", committee: false },
  village_supervision_member: { zh: "村务监督委员会委员", committee: false },
  village_cashier: { zh: "报账员", committee: false },
  first_secretary: { zh: "第一书记", committee: false },
  liaison_cadre: { zh: "包村（联系）干部", committee: false },
} as const;
export type Position = keyof typeof positions;

/** Why a member lives elsewhere (handbook §7.8). A roster says only that one does: `unknown` until somebody asks. */
export const mobileReasons = { work: { zh: "务工" }, business: { zh: "经商" }, family: { zh: "随迁" }, study: { zh: "求学" }, unknown: { zh: "未登记" } } as const;
export type MobileReason = keyof typeof mobileReasons;
