/**
 * The only way to write business facts: a permit, a list of statements not yet run, and the audit row in the same
 * transaction (design §6, ruling 22).
 */
import { createHmac, createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { canonicalRow, GENESIS, type AuditRow } from "@/domain/audit/chain";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { actorId, type Viewer } from "@/domain/permissions/actor";
import type { Action } from "@/domain/permissions/table";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "./client";
import { fieldKey } from "./config";
import { diskTrouble, inOneTransaction, isUniqueViolation, made, type Statement } from "./dialect/sqlite";
import { audit, submission } from "./schema/audit";

export type { Statement };

/** A statement that must hit exactly one row, else the whole write is refused: "only if it is still so". */
export type Guarded = { guard: Statement; otherwise: string };

/** Guards a transition: when the row is no longer as it was seen, the person is told to look again. */
export function exactlyOne(statement: Statement, otherwise = "别人刚刚办理过这项内容，请刷新页面看一看再继续。"): Guarded {
  return { guard: statement, otherwise };
}

export type Facts = {
  /** Digest of published content or of a file, when the act is about one: it then stands in the chain for ever. */
  content?: string;
};

/** "already": this form was sent before and its record exists; nothing was written again. */
export type Written = "written" | "already";

/**
 * Writes all statements and the audit row, or nothing. SQL and digest are made before the lock is taken, so that others wait for little.
 * @param written hears after each statement how many are written, though not yet durable
 * @throws Refusal "conflict" when a guard misses, "busy" when the disk refuses.
 */
export async function atomically(permit: Permit, statements: readonly (Statement | Guarded)[], facts: Facts = {}, written: (count: number) => void = () => {}): Promise<Written> {
  const key = permit.once && `${permit.once}:${permit.action}`;
  try {
    const ready = statements.map((statement) => ("guard" in statement ? { ...statement, guard: made(db(), statement.guard) } : made(db(), statement)));
    const row = rowFor(permit, "done", ready, facts);
    await inOneTransaction(db(), () => {
      if (key) db().insert(submission).values({ once: key, actor: permit.actor, at: permit.now }).run();
      ready.forEach((statement, i) => {
        run(statement);
        written(i + 1);
      });
      appendAudit(row);
    });
    return "written";
  } catch (error) {
    if (key && isUniqueViolation(error) && (await wasSent(key))) return "already";
    const sentence = diskTrouble(error);
    if (sentence) throw new Refusal("busy", sentence);
    throw error;
  }
}

function run(statement: Statement | Guarded): void {
  if (!("guard" in statement)) return void statement.run();
  const { changes } = statement.guard.run();
  if (changes !== 1) throw new Refusal("conflict", statement.otherwise);
}

/** This very form was taken before: whoever sends it again, after a line that broke, is told the same as the first time. */
export async function isRepeated({ once, action }: Pick<Permit, "once" | "action">): Promise<boolean> {
  return once !== null && wasSent(`${once}:${action}`);
}

async function wasSent(key: string): Promise<boolean> {
  const [row] = await db().select().from(submission).where(eq(submission.once, key));
  return row !== undefined;
}

/** A refused attempt of a signed-in person, in its own transaction (ruling 23). Nothing else is written. */
export async function recordRefusal(viewer: Viewer, action: Action, subject: Subject): Promise<void> {
  if (viewer.kind !== "person") return;
  await inOneTransaction(db(), () => appendAudit(rowFor({ actor: actorId(viewer), action, subject, now: viewer.now }, "refused", [], {})));
}

type Act = Pick<Permit, "actor" | "action" | "subject" | "now">;
type Draft = Omit<AuditRow, "seq" | "previous" | "hash">;

function rowFor(act: Act, outcome: AuditRow["outcome"], statements: readonly (Statement | Guarded)[], facts: Facts): Draft {
  const { subject } = act;
  return {
    at: act.now,
    actor: act.actor,
    action: act.action,
    outcome,
    subjectKind: subject.kind,
    subjectId: subject.id,
    scope: subject.group ?? subject.branch ?? subject.community ?? null,
    wrote: digestOf(statements),
    content: facts.content ?? null,
  };
}

function digestOf(statements: readonly (Statement | Guarded)[]): string {
  const hmac = createHmac("sha256", auditKey());
  for (const statement of statements) {
    const { sql, params } = ("guard" in statement ? statement.guard : statement).toSQL();
    hmac.update(sql).update("\n").update(JSON.stringify(params)).update("\n");
  }
  return hmac.digest("hex");
}

let keptAuditKey: Buffer | undefined;
function auditKey(): Buffer {
  return (keptAuditKey ??= fieldKey("audit"));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Must run inside the write lock: the previous row is read there. */
function appendAudit(draft: Draft): void {
  const [last] = db().select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).all();
  const row = { seq: (last?.seq ?? 0) + 1, ...draft, previous: last?.hash ?? GENESIS };
  db().insert(audit).values({ ...row, hash: sha256(canonicalRow(row)) }).run();
}
