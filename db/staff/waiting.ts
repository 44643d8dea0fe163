/** The sheet of staff between upload and decision: sealed, without telephone numbers, one per person, for a day (ruling 43). */
import { and, eq, gt, lt } from "drizzle-orm";
import { addMinutes } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { readStaff, type StaffFile } from "@/domain/organization/staff/read";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { personKeyOf } from "../accounts";
import { db } from "../client";
import { staffWaiting } from "../schema/accounts";
import { seal, unseal } from "../seal";
import { atomically, exactlyOne, sha256, type Guarded } from "../write";

const KEEP_MINUTES = 24 * 60;
const USE = "staff";
type StaffAction = "account.create" | "grant.propose_many";

export async function keepStaff(permit: Permit<StaffAction>, file: { name: string; sheets: readonly Sheet[] }): Promise<void> {
  const lines = JSON.stringify(readStaff(file.sheets, personKeyOf));
  const row = { by: permit.actor, fileName: file.name, digest: sha256(lines), sealed: seal(USE, lines), at: permit.now };
  await atomically(permit, [
    db().delete(staffWaiting).where(lt(staffWaiting.at, addMinutes(permit.now, -KEEP_MINUTES))),
    db().insert(staffWaiting).values(row).onConflictDoUpdate({ target: staffWaiting.by, set: row }),
  ]);
}

export type WaitingStaff = StaffFile & { fileName: string; digest: string };

/** What this person uploaded within the last day, or null. */
export async function findWaitingStaff(viewer: Viewer): Promise<WaitingStaff | null> {
  if (viewer.kind !== "person") return null;
  const [row] = await db().select().from(staffWaiting).where(and(eq(staffWaiting.by, viewer.id), gt(staffWaiting.at, addMinutes(viewer.now, -KEEP_MINUTES))));
  return row ? { fileName: row.fileName, digest: row.digest, ...(JSON.parse(unseal(USE, row.sealed)) as StaffFile) } : null;
}

export async function dropStaff(permit: Permit<StaffAction>): Promise<void> {
  await atomically(permit, [db().delete(staffWaiting).where(eq(staffWaiting.by, permit.actor))]);
}

const changed = "等待导入的表格已经换了或过期，请重新核对。";

/** Takes the waiting sheet away, and refuses the whole write when it is no longer the one that was looked at. */
export function takingStaff(permit: Permit<StaffAction>, digest: string): Guarded {
  return exactlyOne(db().delete(staffWaiting).where(and(eq(staffWaiting.by, permit.actor), eq(staffWaiting.digest, digest))), changed);
}

type Plan = { digest: string; faults: readonly string[]; decisions: readonly { kind: string }[] };

/** @throws Refusal when the plan is not the one that was looked at, or when a single line of it is refused */
export function refuseUnlessWhole<P extends Plan>(plan: P | null, digest: string): asserts plan is P {
  if (!plan || plan.digest !== digest) throw new Refusal("conflict", changed);
  const wrong = plan.faults.length + plan.decisions.filter(({ kind }) => kind === "refused").length;
  if (wrong > 0) throw new Refusal("rule", `还有 ${wrong} 处不对，一个人都没有导入。请按下面写明的单元格改好表格，再上传。`);
}
