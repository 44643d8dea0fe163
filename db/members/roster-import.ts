/** Applies a roster whole, or not at all. */
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { member, memberEvent, memberPlace, mobileMember, orgPosition, rosterImport } from "../schema/members";
import { settingsOn } from "../settings";
import { atomically, sha256, type Guarded, type Statement } from "../write";
import { planRoster } from "./roster-plan";
import { addNew, changing, type NewRows } from "./roster-rows";

/** `asOf`: from which day holds what the file does not date. `latest`: the last day that a date of the file may name. */
export type RosterInput = { fileName: string; sheets: readonly Sheet[]; asOf: Day; latest: Day };
export type RosterResult = { added: number; changed: number; unchanged: number };

/**
 * The same plan that the dry run showed, made again and written in one transaction; repeating it changes nothing.
 * @throws Refusal "rule" when a single row is refused
 */
export async function importRoster(permit: Permit<"member.import">, { fileName, sheets, asOf, latest }: RosterInput, also: readonly Statement[] = []): Promise<RosterResult> {
  const { file, decisions, known } = await planRoster(permit.viewer, sheets, latest);
  const refused = decisions.filter(({ kind }) => kind === "refused").length;
  if (file.faults.length > 0) throw new Refusal("rule", file.faults.join(""));
  if (refused > 0) throw new Refusal("rule", `还有 ${refused} 行读不懂或对不上，一行都没有导入。请按下面写明的单元格改好表格，再上传。`);
  const how = { asOf, keepWhole: (await settingsOn(permit.today)).member_identity_sealed };
  const rows: NewRows = { members: [], places: [], events: [], mobiles: [], posts: [] };
  const changes: (Statement | Guarded)[] = [];
  const counts: RosterResult = { added: 0, changed: 0, unchanged: 0 };
  for (const decision of decisions) {
    if (decision.kind === "new") { counts.added++; addNew(rows, permit, decision.row, how); }
    if (decision.kind === "changed") { counts.changed++; changes.push(...changing(permit, decision.row, known.get(decision.member.id)!, decision.changes, how)); }
    if (decision.kind === "unchanged") counts.unchanged++;
  }
  const digest = sha256(JSON.stringify(sheets));
  const done = db().insert(rosterImport).values({ id: newId(), fileName, digest, ...counts, by: permit.actor, at: permit.now });
  await atomically(permit, [...changes, ...insertions(rows), done, ...also], { content: digest });
  return counts;
}

const AT_A_TIME = 500; // rows in one statement: below the engine's 32,766 variables with 29 columns

function insertions({ members, places, events, mobiles, posts }: NewRows): Statement[] {
  const inParts = <T>(rows: T[], insert: (part: T[]) => Statement) => Array.from({ length: Math.ceil(rows.length / AT_A_TIME) }, (_, i) => insert(rows.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME)));
  return [
    ...inParts(members, (part) => db().insert(member).values(part)),
    ...inParts(places, (part) => db().insert(memberPlace).values(part)),
    ...inParts(events, (part) => db().insert(memberEvent).values(part)),
    ...inParts(mobiles, (part) => db().insert(mobileMember).values(part)),
    ...inParts(posts, (part) => db().insert(orgPosition).values(part)),
  ];
}
