/** What the office keeps of a branch, and what the branch keeps of itself. */
import { and, eq, isNull } from "drizzle-orm";
import { branchStatuses, mayBecome, usualTermEnd } from "@/domain/organization/branch-status";
import type { BranchContact, BranchDetails } from "@/domain/organization/forms";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { memberPlace } from "../schema/members";
import { branch } from "../schema/organization";
import { atomically, exactlyOne } from "../write";
import { endingAll } from "./posts";

/** @throws Refusal "rule" for a status that cannot follow, or while members are left in a branch that is merged or dissolved (§1.3) */
export async function maintainBranch(permit: Permit<"branch.maintain">, details: BranchDetails): Promise<void> {
  const [row] = await db().select().from(branch).where(eq(branch.id, permit.subject.id));
  if (!row) throw new Refusal("conflict", "这个支部已不存在。");
  const { status, softLax, termEndsOn, ...rest } = details;
  if (!mayBecome(row.status, status)) throw new Refusal("rule", `支部现在是“${branchStatuses[row.status].zh}”，不能直接改为“${branchStatuses[status].zh}”。`, { status: "这一步不能直接走到" });
  if (rest.parent === "community" && !row.communityId) throw new Refusal("rule", "这个支部没有归口社区，只能由镇党委直属。", { parent: "请选镇党委直属" });
  const ends = termEndsOn && termEndsOn !== usualTermEnd({ ...row, termStartedOn: rest.termStartedOn }) ? termEndsOn : null;
  if (ends && !rest.termReason) throw new Refusal("rule", "届满日与任期算出来的不一样，请写明理由和批文号（ORG-07）。", { termReason: "请写理由" });
  const leaves = !branchStatuses[status].standing && branchStatuses[row.status].standing;
  if (leaves) await refuseWhileMembers(row.id);
  await atomically(permit, [
    exactlyOne(db().update(branch).set({
      ...rest, status, termEndsOn: ends, termReason: ends ? rest.termReason : "",
      statusSince: status === row.status ? row.statusSince : permit.today,
      softLaxSince: softLax ? (row.softLaxSince ?? permit.today) : null,
    }).where(and(eq(branch.id, row.id), eq(branch.status, row.status)))),
    ...(leaves ? [endingAll("branch", row.id, permit.today, `支部${branchStatuses[status].zh}`)] : []),
  ]);
}

async function refuseWhileMembers(branchId: string): Promise<void> {
  const left = await db().$count(memberPlace, and(eq(memberPlace.branchId, branchId), isNull(memberPlace.toDay)));
  if (left > 0) throw new Refusal("rule", `支部还有 ${left} 名党员，请先把组织关系全部转走，再登记合并或撤销。`, { status: "还有党员没有转走" });
}

export async function describeBranch(permit: Permit<"branch.contact">, contact: BranchContact): Promise<void> {
  await atomically(permit, [exactlyOne(db().update(branch).set(contact).where(eq(branch.id, permit.subject.id)))]);
}
