/** What the forms on branches take. */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";
import { positions, type Position } from "../members/vocabulary";
import { branchKinds, branchParents, branchStatuses, type BranchKind, type BranchParent, type BranchStatus } from "./branch-status";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];
const optionalDay = z.union([z.literal("").transform(() => null), daySchema]).default(null);
const line = (longest: number) => z.string().trim().max(longest, `最多 ${longest} 个字`).default("");
const ticked = z.literal("yes").optional().transform((tick) => tick === "yes");
const count = (what: string, most: number) => z.string().trim().regex(/^\d{1,4}$/, `${what}请填整数`).transform(Number).pipe(z.number().max(most, `${what}最多 ${most}`));

export const documentNo = z.string().trim().min(2, "请填文号").max(60, "最多 60 个字");

export const detailsSchema = z.object({
  kind: z.enum(names<BranchKind>(branchKinds), "请选择"),
  parent: z.enum(names<BranchParent>(branchParents), "请选择"),
  status: z.enum(names<BranchStatus>(branchStatuses), "请选择"),
  coveredUnits: count("覆盖单位数", 99).pipe(z.number().min(1, "至少 1 个")),
  hasCommittee: ticked,
  softLax: ticked,
  approvalDocument: line(60),
  establishedOn: daySchema,
  termStartedOn: daySchema,
  termEndsOn: optionalDay,
  termReason: line(200),
});
export type BranchDetails = z.output<typeof detailsSchema>;

export const LAST_THEME_DAY = 28; // every month has it

export const contactSchema = z.object({
  themeDay: count("主题党日", LAST_THEME_DAY).pipe(z.number().min(1, "1 到 28 日")),
  address: line(100),
  phone: z.string().trim().regex(/^$|^0\d{2,3}-?\d{6,8}(-\d{1,4})?$/, "请填单位的固定电话，例如 0900-5550001；不登记个人手机号").default(""),
});
export type BranchContact = z.output<typeof contactSchema>;

/** Posts that stand in a branch itself; group leaders are named at their group. */
export const branchPosts = names<Position>(positions).filter((position) => positions[position].committee || position === "first_secretary" || position === "liaison_cadre");

export const appointSchema = z.object({ memberId: z.string().min(1, "请选择党员"), position: z.enum(branchPosts as [Position, ...Position[]], "请选择职务"), startedOn: daySchema, documentNo });
export const endPostSchema = z.object({ postId: z.string().min(1, "请选择任职"), endedOn: daySchema, reason: z.string().trim().min(2, "请写原因，例如换届、调离").max(100, "最多 100 个字"), endDocumentNo: line(60) });

export const groupName = z.string().trim().min(2, "请填小组名称").max(20, "最多 20 个字");
export const leaderSchema = z.object({ ledGroupId: z.string().min(1), memberId: z.string().min(1, "请选择组长"), startedOn: daySchema });

export const electionPlanSchema = z.object({ dueOn: daySchema, planSubmittedOn: optionalDay, planApprovedOn: optionalDay });
export const electionDelaySchema = z.object({ delayReason: z.string().trim().min(4, "请写原因，至少 4 个字").max(200, "最多 200 个字"), delayDocumentNo: documentNo });
export const electionMeetingSchema = z.object({
  meetingOn: daySchema,
  dueVoters: count("应到", 9999).pipe(z.number().min(1, "应到至少 1 人")),
  presentVoters: count("实到", 9999),
  candidates: count("候选人", 99),
  seats: count("应选", 20).pipe(z.number().min(1, "应选至少 1 人")),
  results: z.string().trim().min(1, "请填当选的人").max(2000, "太长了"),
  reportedOn: optionalDay,
});
export const electionApprovalSchema = z.object({ approvedOn: daySchema, termStartedOn: daySchema, documentNo });
