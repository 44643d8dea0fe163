import { sayInstant, type Instant } from "../calendar/day";
import { outcomes, type Outcome } from "./outcomes";
import { sayAction, sayEntryActor, sayEntrySubject } from "./say-entry";

export type SheetEntry = {
  seq: number; at: Instant; actor: string; actorName: string | null; actorUsername: string | null; action: string; outcome: Outcome;
  subjectKind: string; subjectId: string; ownerName: string | null; ownerUsername: string | null; scope: string | null; wrote: string; content: string | null; hash: string;
};

const head = ["序号", "时间", "谁", "办了什么", "结果", "对象", "对象编号", "范围", "内容摘要", "写入摘要", "本条链值"];

/** The log as rows of a workbook, the first one the heading; hashes in full, so that they can be compared later. */
export function auditSheet(entries: readonly SheetEntry[], scopes: ReadonlyMap<string, string>): (string | number)[][] {
  return [head, ...entries.map((row) => [
    row.seq, sayInstant(row.at), sayEntryActor(row.actor, { name: row.actorName, username: row.actorUsername }), sayAction(row.action), outcomes[row.outcome].zh,
    sayEntrySubject(row.subjectKind, row.subjectId, { name: row.ownerName, username: row.ownerUsername }), row.subjectId,
    row.scope ? (scopes.get(row.scope) ?? row.scope) : "", row.content ?? "", row.wrote, row.hash,
  ])];
}
