/** Members to act on, made by the same code as real ones. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { addMember, type NewMember } from "@/db/members/edit";
import { memberRow } from "@/db/members/find";
import { issueTransfer } from "@/db/members/transfer";
import { saveMobile } from "@/db/members/mobile";
import { correctionRequest, member } from "@/db/schema/members";
import type { Instant } from "@/domain/calendar/day";
import { branchRosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, NOW } from "../../database";

export const facts = {
  name: "测试人", gender: "male", ethnicity: "汉族", birthMonth: "1980-05", education: null, workUnit: "", residence: "", joinedOn: "2005-07-01", confirmedOn: "2006-07-01",
  duesType: null, difficult: false, elderlyInfirm: false, veteran: false, remark: "", groupId: "",
} as const satisfies NewMember["facts"];
export const nothingSensitive = { mobile: null, identity: null, duesBase: null };
export const letter = { fromOrg: "外县某支部", letterNo: "外字 1 号", issuedOn: "2026-01-05" };

/** Somebody new in 石桥's first branch, since 2026-02-01. */
export async function aMember(more: Partial<NewMember> = {}, now: Instant = NOW): Promise<string> {
  const clerk = await as("clerk.qh007", now);
  return addMember(permit(clerk, "member.add", branchRosterSubject({ id: "qh007", communityId: "shiqiao" })), {
    facts, sensitive: { ...nothingSensitive, mobile: "13000009999" }, branchId: "qh007", stage: "full", fromDay: "2026-02-01", reason: "转入登记", letter, ...more,
  });
}

export async function rowOf(id: string) {
  const [row] = await db().select().from(member).where(eq(member.id, id));
  return row!;
}

/** The permit of somebody on what is there now. */
export async function on<A extends Action>(username: string, action: A, memberId: string, now: Instant = NOW) {
  return permit(await as(username, now), action, (await memberRow(memberId))!.subject);
}

export async function withLetter(toBranchId = "qh008"): Promise<string> {
  const id = await aMember();
  await issueTransfer(await on("secretary.qh007", "member.transfer", id), { toBranchId, toOrg: toBranchId ? "" : "外县某支部", letterNo: "石 1", issuedOn: "2026-09-01", duesPaidTo: "2026-09" });
  return id;
}

export const awayFacts = { outOn: "2026-03-01", mobileReason: "work", place: "省城", hostBranch: "", hostReported: false, contactMemberId: "", expectedReturnOn: null } as const;
export async function awayMember(): Promise<string> {
  const id = await aMember();
  await saveMobile(await on("clerk.qh007", "member.mobile", id), awayFacts);
  return id;
}

export async function askedCorrection(askedBy: string): Promise<string> {
  const id = newId();
  await db().insert(correctionRequest).values({ id, memberId: await aMember(), field: "residence", proposed: "石桥社区三组", reason: "身份证", state: "asked", askedBy, askedAt: NOW, decidedBy: null, decidedAt: null, answer: "" });
  return id;
}
