/** The organization workbook: waits for a look, is decided line by line, and is applied whole or not at all (ruling 43). */
import { and, eq, gt, lt } from "drizzle-orm";
import { addMinutes } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { countKinds, decideWorkbook, type Decision, type Known } from "@/domain/organization/workbook/decide";
import { readWorkbook, withoutStaff } from "@/domain/organization/workbook/read";
import { actorId, type Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { db } from "../client";
import { newId } from "../id";
import { branch, community, organizationWaiting, partyGroup, residentsGroup } from "../schema/organization";
import { atomically, exactlyOne, sha256, type Guarded, type Statement } from "../write";
import { findPublicSetUp } from "./profile";

const KEEP_MINUTES = 24 * 60;

/** Puts a file's cells in waiting for the person who sent it, without those of its staff; what waits for more than a day goes. */
export async function keepWorkbook(permit: Permit<"organization.import">, file: { name: string; sheets: readonly Sheet[] }): Promise<void> {
  const sheets = withoutStaff(file.sheets);
  const row = { by: permit.actor, fileName: file.name, digest: sha256(JSON.stringify(sheets)), sheets, at: permit.now };
  await atomically(permit, [
    db().delete(organizationWaiting).where(lt(organizationWaiting.at, addMinutes(permit.now, -KEEP_MINUTES))),
    db().insert(organizationWaiting).values(row).onConflictDoUpdate({ target: organizationWaiting.by, set: row }),
  ]);
}

export async function dropWorkbook(permit: Permit<"organization.import">): Promise<void> {
  await atomically(permit, [db().delete(organizationWaiting).where(eq(organizationWaiting.by, permit.actor))]);
}

export type WorkbookPlan = { fileName: string; digest: string; faults: string[]; hasStaff: boolean; decisions: Decision[] };

/** What the viewer's waiting workbook would do to the organization as it is now; null when none waits. */
export async function planWorkbook(viewer: Viewer): Promise<WorkbookPlan | null> {
  if (!may(viewer, "organization.import", town)) return null;
  const [waiting] = await db().select().from(organizationWaiting)
    .where(and(eq(organizationWaiting.by, actorId(viewer)), gt(organizationWaiting.at, addMinutes(viewer.now, -KEEP_MINUTES))));
  if (!waiting) return null;
  const { lines, ...file } = readWorkbook(waiting.sheets);
  return { fileName: waiting.fileName, digest: waiting.digest, ...file, decisions: decideWorkbook(lines, await readKnown()) };
}

async function readKnown(): Promise<Known> {
  return {
    communities: await db().select().from(community), residentsGroups: await db().select().from(residentsGroup),
    branches: await db().select().from(branch), partyGroups: await db().select().from(partyGroup),
  };
}

/**
 * @param digest of the file whose plan was looked at: another one that was uploaded meanwhile is not applied unseen
 * @throws Refusal "rule" when a single line is refused or the town has no profile yet
 */
export async function applyWorkbook(permit: Permit<"organization.import">, digest: string): Promise<Record<Decision["kind"], number>> {
  const plan = await planWorkbook(permit.viewer);
  if (!plan || plan.digest !== digest) throw new Refusal("conflict", "等待导入的表格已经换了或过期，请重新核对。");
  const { profile } = await findPublicSetUp();
  if (!profile) throw new Refusal("rule", "请先填写镇的基本信息和上线日期，再导入组织架构表。");
  const counts = countKinds(plan.decisions);
  if (plan.faults.length > 0 || counts.refused > 0) throw new Refusal("rule", `还有 ${plan.faults.length + counts.refused} 处对不上，一行都没有导入。请按下面写明的单元格改好表格，再上传。`);
  const known = await readKnown();
  let seq = Math.max(0, ...known.communities.map((row) => Number(row.seq)), ...known.branches.map((row) => Number(row.seq)), ...known.residentsGroups.map((row) => Number(row.seq)), ...known.partyGroups.map((row) => Number(row.seq)));
  const statements = plan.decisions.flatMap((decision): (Statement | Guarded)[] => {
    if (decision.kind === "new") return [adding(decision, ++seq, profile.goLiveOn)];
    return decision.kind === "changed" ? [exactlyOne(changing(decision))] : [];
  });
  await atomically(permit, [...statements, db().delete(organizationWaiting).where(eq(organizationWaiting.by, permit.actor))], { content: plan.digest });
  return counts;
}

/** What the file leaves open in a new row. */
const communityDefaults = { registeredHouseholds: 0, registeredPeople: 0, residentHouseholds: 0, residentPeople: 0, financeMonthly: false, secretaryIsDirector: false, officePhone: "", boardLocation: "" };

function adding({ sheet, id, values }: Decision, seq: number, goLiveOn: string): Statement {
  const row = values as never; // the sheet's columns are the table's columns; each was read by its own reader
  switch (sheet) {
    case "communities": return db().insert(community).values({ ...communityDefaults, collectiveAccount: (values as { kind?: string }).kind === "village", ...(row as object), seq, goLiveOn } as never);
    case "residentsGroups": return db().insert(residentsGroup).values({ ...(row as object), id: newId(), seq } as never);
    case "branches": return db().insert(branch).values({ communityId: null, leadsCommunity: false, parent: values.communityId ? "community" : "town", ...(row as object), code: id!.toUpperCase(), seq } as never);
    case "partyGroups": return db().insert(partyGroup).values({ ...(row as object), id: newId(), seq } as never);
  }
}

function changing({ sheet, id, values }: Decision): Statement {
  const table = { communities: community, residentsGroups: residentsGroup, branches: branch, partyGroups: partyGroup }[sheet];
  return db().update(table).set(values as never).where(eq(table.id, id!));
}
