/** What staff type about a member: parsed here, said in plain Chinese. */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";
import { isIdentityNumber } from "../privacy/identity-number";
import { duesTypes, educations, genders, mobileReasons, stages, statuses, type DuesType, type Education, type Gender, type MobileReason, type Stage, type Status } from "./vocabulary";
import { readEthnicity } from "./roster/values";
import { parseYuan } from "../money/fen";

const keys = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];
const short = (longest: number) => z.string().trim().max(longest, `请写在 ${longest} 字以内`).default("");
const optionalDay = z.union([z.literal("").transform(() => null), daySchema]).default(null);
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]).default(null as never);
const yes = z.literal("yes").optional().transform((tick) => tick === "yes");
const reason = z.string().trim().min(2, "请写明原因或依据").max(200, "请写在 200 字以内");

export const nameSchema = z.string().trim().regex(/^[\p{Script=Han}·]{2,30}$/u, "请填写姓名（汉字，少数民族姓名中间用“·”）");
const birthMonth = z.string().trim().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "请按 1968-05 的样子填写出生年月");
const ethnicity = z.string().trim().transform((text, context) => {
  const { value, fault } = readEthnicity(text);
  if (fault) context.addIssue({ code: "custom", message: "请写“汉族”这样的名称" });
  return value ?? "";
}).default("");

/** The facts of the roster that are no events. */
export const factsSchema = z.object({
  name: nameSchema,
  gender: z.enum(keys<Gender>(genders), "请选择性别"),
  ethnicity,
  birthMonth,
  education: optional(z.enum(keys<Education>(educations))),
  workUnit: short(100),
  residence: short(60),
  joinedOn: optionalDay,
  confirmedOn: optionalDay,
  duesType: optional(z.enum(keys<DuesType>(duesTypes))),
  difficult: yes, elderlyInfirm: yes, veteran: yes,
  remark: short(200),
  groupId: z.string().max(40).default(""),
});
export type MemberFacts = z.output<typeof factsSchema>;

/** Sensitive values are typed anew, never shown in a form: an empty field leaves what is stored. */
export const privateSchema = z.object({
  mobile: optional(z.string().trim().regex(/^1[3-9]\d{9}$/, "请填写 11 位手机号")),
  identity: optional(z.string().trim().toUpperCase().refine(isIdentityNumber, "身份证号不对，请对照证件核实")),
  duesBase: optional(z.string().transform((text, context) => {
    const fen = parseYuan(text);
    if (fen === null || fen < 0 || fen > 100_000_000) context.addIssue({ code: "custom", message: "请写成 3633.86 的样子（元）" });
    return fen ?? 0;
  })),
});
export type MemberPrivate = z.output<typeof privateSchema>;

export const newMemberSchema = factsSchema.extend(privateSchema.shape).extend({
  branchId: z.string().min(1, "请选择党支部"),
  stage: z.enum(keys<Stage>(stages), "请选择人员类别"),
  fromDay: daySchema,
  reason,
  fromOrg: short(60), letterNo: short(40), issuedOn: optionalDay,
});

export const changeSchema = z.object({
  change: z.string().regex(/^(stage|status):[a-z_]{1,40}$/, "请选择变成什么").refine((text) => Object.hasOwn(text.startsWith("stage:") ? stages : statuses, text.split(":")[1]!), "请选择变成什么"),
  happenedOn: daySchema,
  reason,
  documentNo: short(60),
});
export type MemberChange = { kind: "stage"; value: Stage } | { kind: "status"; value: Status };
export function changeOf(text: string): MemberChange {
  const [kind, value] = text.split(":");
  return { kind, value } as MemberChange;
}

export const letterSchema = z.object({
  toBranchId: z.string().max(40).default(""),
  toOrg: short(60),
  letterNo: z.string().trim().min(1, "请填写介绍信编号").max(40, "请写在 40 字以内"),
  issuedOn: daySchema,
  duesPaidTo: z.string().trim().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "请按 2026-09 的样子填写党费交至月份"),
});

export const mobileSchema = z.object({
  outOn: daySchema,
  mobileReason: z.enum(keys<MobileReason>(mobileReasons), "请选择外出原因"),
  place: z.string().trim().min(2, "请填写外出地点（到县市即可）").max(60, "请写在 60 字以内"),
  hostBranch: short(60),
  hostReported: yes,
  contactMemberId: z.string().max(40).default(""),
  expectedReturnOn: optionalDay,
});
export type MobileFacts = z.output<typeof mobileSchema>;

export const contactWays = { phone: { zh: "电话" }, message: { zh: "短信或微信" }, visit: { zh: "见面" } } as const;
export const contactSchema = z.object({ contactOn: daySchema, how: z.enum(keys(contactWays), "请选择联系方式") });

/** Sensitive fields that are told one at a time. The dues base has a permission of its own: fewer may know it. */
export const revealedFields = { mobile: { zh: "手机号码" }, identity: { zh: "公民身份号码" } } as const;
export const duesField = { duesBase: { zh: "月党费基数" } } as const;
export type RevealedField = keyof typeof revealedFields;

/** What a member may ask to have corrected: facts of the roster, never decisions about him. */
export const correctableFields = {
  name: "姓名", gender: "性别", ethnicity: "民族", birthMonth: "出生年月", education: "学历", workUnit: "工作单位及职务", residence: "居住地",
  joinedOn: "入党日期", confirmedOn: "转正日期", mobile: "手机号码", other: "其他",
} as const;
export const correctionSchema = z.object({
  field: z.enum(keys(correctableFields), "请选择要更正的项目"),
  proposed: z.string().trim().min(1, "请写明正确的内容").max(200, "请写在 200 字以内"),
  reason: z.string().trim().min(2, "请写明依据，例如：身份证、档案").max(200, "请写在 200 字以内"),
});
export const decisionSchema = z.object({ verdict: z.enum(["accepted", "refused"], "请选择"), answer: z.string().trim().min(2, "请写明处理结果").max(200, "请写在 200 字以内") });
export const correctionStates = { asked: { zh: "等待办理" }, accepted: { zh: "已更正" }, refused: { zh: "未采纳" } } as const;
