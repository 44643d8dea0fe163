/** The log as the auditor reads it: ids turned into names, filtered, page by page. */
import { aliasedTable, and, desc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { AuditFilter } from "@/domain/audit/filter";
import type { SheetEntry } from "@/domain/audit/sheet";
import { addDays, instantAt } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { isCalled } from "./account-names";
import { db } from "./client";
import { emptyPage, pageOf, PAGE_ROWS, type Page } from "./page";
import { account } from "./schema/accounts";
import { audit } from "./schema/audit";

const owner = aliasedTable(account, "owner");

const entries = () => db()
  .select({
    seq: audit.seq, at: audit.at, actor: audit.actor, actorName: account.name, actorUsername: account.username,
    action: audit.action, outcome: audit.outcome, subjectKind: audit.subjectKind, subjectId: audit.subjectId,
    ownerName: owner.name, ownerUsername: owner.username, scope: audit.scope, wrote: audit.wrote, content: audit.content, hash: audit.hash,
  })
  .from(audit)
  .leftJoin(account, eq(account.id, audit.actor))
  .leftJoin(owner, and(eq(audit.subjectKind, "account"), eq(owner.id, audit.subjectId)));

export type AuditEntry = SheetEntry;

/** @param after the number of the last row on the page before. */
export async function listAudit(viewer: Viewer, filter: AuditFilter, after: number | null): Promise<Page<AuditEntry>> {
  if (reach(viewer, "audit.read") !== "all") return emptyPage;
  const rows = await entries().where(and(await matching(filter), after ? lt(audit.seq, after) : undefined)).orderBy(desc(audit.seq)).limit(PAGE_ROWS + 1);
  return pageOf(rows, (row) => String(row.seq));
}

/** More is taken out in parts, so that one export never holds the portal up. */
export const EXPORT_ROWS = 20_000;

/** The same rows for an export, the oldest first. @throws Refusal when there are none or too many. */
export async function listAuditForExport(_permit: Permit<"audit.export">, filter: AuditFilter): Promise<AuditEntry[]> {
  const rows = await entries().where(await matching(filter)).orderBy(audit.seq).limit(EXPORT_ROWS + 1);
  if (rows.length === 0) throw new Refusal("rule", "按这些条件没有记录，没有东西可以导出。");
  if (rows.length > EXPORT_ROWS) throw new Refusal("rule", `一次最多导出 ${EXPORT_ROWS} 条。请缩小日期范围，分几次导出。`);
  return rows;
}

async function matching(filter: AuditFilter): Promise<SQL | undefined> {
  return and(
    filter.actor ? inArray(audit.actor, await actorsCalled(filter.actor)) : undefined,
    filter.action ? eq(audit.action, filter.action) : undefined,
    filter.outcome && eq(audit.outcome, filter.outcome),
    filter.kind ? eq(audit.subjectKind, filter.kind) : undefined,
    filter.subject ? eq(audit.subjectId, filter.subject) : undefined,
    filter.scope ? eq(audit.scope, filter.scope) : undefined,
    filter.from ? gte(audit.at, instantAt(filter.from)) : undefined,
    filter.to ? lt(audit.at, instantAt(addDays(filter.to, 1))) : undefined,
  );
}

const withoutAccount: Record<string, string> = { 系统: "system", 访客: "visitor" };
const MOST_ACTORS = 500;

async function actorsCalled(text: string): Promise<string[]> {
  const named = withoutAccount[text];
  if (named) return [named];
  const rows = await db().select({ id: account.id }).from(account).where(isCalled(text)).limit(MOST_ACTORS);
  return rows.map((row) => row.id);
}
