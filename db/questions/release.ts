import { and, desc, eq } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { findingKinds, type Finding } from "@/domain/privacy/kinds";
import { releasedTexts, releaseFindings, type Release, type ReleasedText } from "@/domain/questions/releasing";
import { db } from "../client";
import { listPublicCommunities, townProfile } from "../organization";
import { questionRelease, questionStep } from "../schema/questions";
import { atomically } from "../write";
import { heldQuestion } from "./steps";

/** The telephone numbers that are published as such: they pass the personal-data gate (ruling 15). */
export async function listPublicOfficePhones(): Promise<string[]> {
  const town = await townProfile();
  return [town.officePhone, town.disciplinePhone, ...(await listPublicCommunities()).map((community) => community.officePhone)];
}

/**
 * Publishes question and answer in words without personal data; a second release replaces the first.
 * @param looked somebody has read the warnings and found the words fit to print.
 * @throws Refusal while numbers stand in the texts, warnings were not looked at, or the answer says that it is not for the public.
 */
export async function releaseQuestion(permit: Permit<"question.release">, release: Release, looked: boolean): Promise<void> {
  const row = await heldQuestion(permit);
  const [answer] = await db().select({ publishable: questionStep.publishable }).from(questionStep)
    .where(and(eq(questionStep.questionId, row.id), eq(questionStep.step, "answer"))).orderBy(desc(questionStep.at)).limit(1);
  if (!answer?.publishable) throw new Refusal("rule", "答复时已写明这件事不公开，不能发布。确需公开的，请先与答复人和提问人商量，由答复人重新答复。");
  refuseFindings(releaseFindings(release, await listPublicOfficePhones()), looked);
  const values = { communityId: row.communityId, noticeId: row.noticeId, question: release.question, answer: release.answer, by: permit.actor, at: permit.now };
  await atomically(permit, [
    db().insert(questionRelease).values({ questionId: row.id, ...values }).onConflictDoUpdate({ target: questionRelease.questionId, set: values }),
  ]);
}

function refuseFindings(findings: Record<ReleasedText, Finding[]>, looked: boolean): void {
  const all = Object.values(findings).flat();
  const blocked = all.some(({ level }) => level === "block");
  if (!blocked && (looked || all.length === 0)) return;
  const fields: Record<string, string> = {};
  for (const [field, found] of Object.entries(findings)) {
    const standing = found.filter(({ level }) => level === "block" || !blocked);
    if (standing.length > 0) fields[field] = `${releasedTexts[field as ReleasedText].zh}里有${standing.map(sayFinding).join("；")}`;
  }
  if (blocked) throw new Refusal("rule", "还有个人信息，不能公开，请改掉再发布。", fields);
  throw new Refusal("rule", "请再看一遍这几处。确认可以公开的，勾选“已逐处看过”再发布。", { ...fields, looked: "看过提醒后请勾选这里" });
}

function sayFinding({ kind, excerpt }: Finding): string {
  return `${findingKinds[kind].zh}“${excerpt}”，${findingKinds[kind].advice}`;
}

/** Takes a released question and answer back: it is gone from every page at once. */
export async function retractRelease(permit: Permit<"question.retract">): Promise<void> {
  await atomically(permit, [db().delete(questionRelease).where(eq(questionRelease.questionId, permit.subject.id))]);
}
