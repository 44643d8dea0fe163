/** The log as the auditor reads it: ids turned into names, filtered, page by page. */
import { aliasedTable, and, desc, eq, gte, inArray, lt, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
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

/** The newest first. @param after a place from the page before: time and number of its last row. */
export async function listAudit(viewer: Viewer, filter: AuditFilter, after: string | null): Promise<Page<AuditEntry>> {
  if (reach(viewer, "audit.read") !== "all") return emptyPage;
  const [at = "", seq = ""] = after?.split("~") ?? [];
  const place = after ? sql`(${audit.at}, ${audit.seq}) < (${at}, ${+seq})` : undefined;
  const newest = (by: SQL | undefined) => entries().where(and(by, matching(filter), place)).orderBy(desc(audit.at), desc(audit.seq)).limit(PAGE_ROWS + 1);
  // One look per actor, each along its index: together they would have to be sorted.
  const actors = await actorsCalled(filter.actor);
  const found = actors ? (await Promise.all(actors.map((id) => newest(eq(audit.actor, id))))).flat() : await newest(undefined);
  return pageOf(found.sort(byTimeBackwards), (row) => `${row.at}~${row.seq}`);
}

function byTimeBackwards(a: AuditEntry, b: AuditEntry): number {
  return b.at.localeCompare(a.at) || b.seq - a.seq;
}

/** More is taken out in parts, so that one export never holds the portal up. */
export const EXPORT_ROWS = 20_000;

/** The same rows for an export, the oldest first. @throws Refusal when there are none or too many. */
export async function listAuditForExport(_permit: Permit<"audit.export">, filter: AuditFilter): Promise<AuditEntry[]> {
  const actors = await actorsCalled(filter.actor);
  const rows = await entries().where(and(actors ? inArray(audit.actor, actors) : undefined, matching(filter))).orderBy(audit.at, audit.seq).limit(EXPORT_ROWS + 1);
  if (rows.length === 0) throw new Refusal("rule", "按这些条件没有记录，没有东西可以导出。");
  if (rows.length > EXPORT_ROWS) throw new Refusal("rule", `一次最多导出 ${EXPORT_ROWS} 条。请缩小日期范围，分几次导出。`);
  return rows;
}

/**
 * Everything but the actor. Refusals are few and have an index of their own: the other columns are then compared as
 * expressions, so that no larger index is taken instead.
 */
function matching(filter: AuditFilter): SQL | undefined {
  const refused = filter.outcome === "refused";
  const is = (column: SQLWrapper, value: string | undefined) => (value ? (refused ? sql`${column} || '' = ${value}` : sql`${column} = ${value}`) : undefined);
  return and(
    refused ? sql`${audit.outcome} = 'refused'` : is(audit.outcome, filter.outcome),
    is(audit.action, filter.action),
    is(audit.subjectKind, filter.kind),
    is(audit.subjectId, filter.subject),
    is(audit.scope, filter.scope),
    filter.from ? gte(audit.at, instantAt(filter.from)) : undefined,
    filter.to ? lt(audit.at, instantAt(addDays(filter.to, 1))) : undefined,
  );
}

const withoutAccount: Record<string, string> = { 系统: "system", 访客: "visitor" };
const MOST_ACTORS = 20;

/** Null when nobody was named. Who bears exactly this name or login name; else whose name contains it. @throws Refusal when that is half the town. */
async function actorsCalled(text: string | undefined): Promise<string[] | null> {
  if (!text) return null;
  const named = withoutAccount[text];
  if (named) return [named];
  const ids = async (condition: SQL | undefined) => (await db().select({ id: account.id }).from(account).where(condition).limit(MOST_ACTORS + 1)).map((row) => row.id);
  const exactly = await ids(or(eq(account.username, text), eq(account.name, text)));
  if (exactly.length > 0) return exactly;
  const like = await ids(isCalled(text));
  if (like.length > MOST_ACTORS) throw new Refusal("rule", `名字里有“${text}”的超过 ${MOST_ACTORS} 人，请写完整的姓名或登录名。`);
  return like;
}
