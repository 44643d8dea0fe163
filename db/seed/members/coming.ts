/**
 * Who is on the way to the party in the demo: 61 applicants, 44 activists, 12 targets (handbook §14.5), entered by the clerks and
 * moved on by the secretaries; and two things that wait: a letter without a receipt and a request for a correction.
 */
import { and, desc, eq, isNull } from "drizzle-orm";
import { addDays, instantAt, pad, type Day } from "@/domain/calendar/day";
import { branchRosterSubject } from "@/domain/members/subject";
import type { Stage } from "@/domain/members/vocabulary";
import { permit } from "@/domain/permissions/permit";
import { db } from "../../client";
import { changeMember } from "../../members/change";
import { askCorrection } from "../../members/corrections";
import { addMember } from "../../members/edit";
import { memberRow } from "../../members/find";
import { findOwn } from "../../members/own";
import { issueTransfer } from "../../members/transfer";
import { member, memberPlace } from "../../schema/members";
import { findPersonByUsername } from "../../viewers";
import { branches } from "../town/branches";

export const comingSums = { applicant: 61, activist: 44, target: 12 } as const;

const surnames = "安白毕常程邓董杜范方傅葛龚郭韩郝洪侯胡黄贾江蒋金";
const given = ["春禾", "夏川", "秋实", "冬青", "晨露", "暮云", "远山", "近水"];
const nameOf = (n: number) => surnames[n % surnames.length]! + given[Math.floor(n / surnames.length) % given.length]!;

const ENTERED: Day = "2026-01-08";
const steps: readonly { stage: Stage; on: Day }[] = [{ stage: "activist", on: "2026-03-18" }, { stage: "target", on: "2026-08-20" }];
const stepsTo: Record<keyof typeof comingSums, number> = { applicant: 0, activist: 1, target: 2 };

const personOn = async (username: string, day: Day) => (await findPersonByUsername(username, instantAt(day, "10:30")))!;

export async function loadComing(): Promise<void> {
  const wanted = (Object.keys(comingSums) as (keyof typeof comingSums)[]).flatMap((stage) => Array.from({ length: comingSums[stage] }, () => stage));
  for (const [i, stage] of wanted.entries()) await bring(i, stage);
  await waitingThings();
}

async function bring(i: number, stage: keyof typeof comingSums): Promise<void> {
  const branch = branches[(i * 7) % branches.length]!;
  const branchId = branch.code.toLowerCase();
  const clerk = await personOn(`clerk.${branchId}`, ENTERED);
  const id = await addMember(permit(clerk, "member.add", branchRosterSubject({ id: branchId, communityId: branch.community })), {
    facts: {
      name: nameOf(i), gender: i % 3 === 0 ? "female" : "male", ethnicity: "汉族", birthMonth: `${1980 + ((i * 5) % 25)}-${pad(1 + (i % 12))}`, education: i % 2 === 0 ? "college" : "secondary",
      workUnit: "", residence: "", joinedOn: null, confirmedOn: null, duesType: null, difficult: false, elderlyInfirm: false, veteran: false, remark: "虚构数据", groupId: "",
    },
    sensitive: { mobile: null, identity: null, duesBase: null }, branchId, stage: "applicant", fromDay: addDays("2025-02-10", (i * 11) % 200), reason: "递交入党申请书", letter: { fromOrg: "", letterNo: "", issuedOn: null },
  });
  for (const step of steps.slice(0, stepsTo[stage])) {
    const secretary = await personOn(`secretary.${branchId}`, step.on);
    await changeMember(permit(secretary, "member.change", (await memberRow(id))!.subject), { change: { kind: "stage", value: step.stage }, on: step.on, reason: "支部委员会讨论通过，报镇党委备案", documentNo: "" });
  }
}

async function waitingThings(): Promise<void> {
  const issuedOn: Day = "2026-06-20";
  const secretary = await personOn("secretary.qh011", issuedOn);
  const [leaving] = await db().select({ id: member.id }).from(member).innerJoin(memberPlace, eq(memberPlace.memberId, member.id))
    .where(and(eq(memberPlace.branchId, "qh011"), isNull(memberPlace.toDay), eq(member.stage, "full"))).orderBy(desc(member.birthMonth), member.id).limit(1);
  await issueTransfer(permit(secretary, "member.transfer", (await memberRow(leaving!.id))!.subject), { toBranchId: "", toOrg: "外县某企业党支部", letterNo: "清组转 2026-06", issuedOn, duesPaidTo: "2026-06" });
  const asker = await personOn("party.qh007", "2026-10-09");
  await askCorrection(permit(asker, "correction.ask", (await findOwn(asker))!.subject), { field: "education", proposed: "大专及以上（函授大专）", reason: "毕业证书，2012 年" });
}
