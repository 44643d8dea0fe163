/** Applies a roster whole, or not at all. */
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { desc } from "drizzle-orm";
import type { Day, Instant } from "@/domain/calendar/day";
import type { Tell } from "@/domain/how-far";
import type { Decision } from "@/domain/members/roster/decide";
import { rosterSubject } from "@/domain/members/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { member, memberEvent, memberPlace, mobileMember, orgPosition, rosterImport } from "../schema/members";
import { settingsOn } from "../settings";
import { atomically, sha256, type Guarded, type Statement } from "../write";
import { planRoster } from "./roster-plan";
import { changing, newRows, type NewRows } from "./roster-rows";
import { findWaitingRoster, forgettingRoster } from "./roster-waiting";

/** `asOf`: from which day holds what the file does not date. `latest`: the last day that a date of the file may name. */
export type RosterInput = { fileName: string; sheets: readonly Sheet[]; asOf: Day; latest: Day };
export type RosterResult = { fileName: string; added: number; changed: number; unchanged: number };

/**
 * The same plan that the dry run showed, made again and written in one transaction; repeating it changes nothing.
 * @param tell hears how many rows were checked, then how many of those that have something to write are written
 * @throws Refusal "rule" when a single row is refused
 */
export async function importRoster(permit: Permit<"member.import">, { fileName, sheets, asOf, latest }: RosterInput, also: readonly Statement[] = [], tell: Tell = () => {}): Promise<RosterResult> {
  const { file, decisions, known } = await planRoster(permit.viewer, sheets, latest, tell);
  const of = <K extends Decision["kind"]>(kind: K) => decisions.filter((decision): decision is Extract<Decision, { kind: K }> => decision.kind === kind);
  const refused = of("refused").length;
  if (file.faults.length > 0) throw new Refusal("rule", file.faults.join(""));
  if (refused > 0) throw new Refusal("rule", `还有 ${refused} 行读不懂或对不上，一行都没有导入。请按下面写明的单元格改好表格，再上传。`);
  const how = { asOf, keepWhole: (await settingsOn(permit.today)).member_identity_sealed };
  const steps: Step[] = [
    ...of("changed").map(({ row, member: { id }, changes }) => ({ people: 1, statements: changing(permit, row, known.get(id)!, changes, how) })),
    ...inParts(of("new")).map((part) => ({ people: part.length, statements: insertions(part.map(({ row }) => newRows(permit, row, how))) })),
  ];
  const result = { fileName, added: of("new").length, changed: of("changed").length, unchanged: of("unchanged").length };
  const digest = sha256(JSON.stringify(sheets));
  const done = db().insert(rosterImport).values({ id: newId(), digest, ...result, by: permit.actor, at: permit.now });
  await atomically(permit, [...steps.flatMap(({ statements }) => statements), done, ...also], { content: digest }, telling(steps, tell));
  return result;
}

/** What is written together, and for how many people. */
type Step = { people: number; statements: readonly (Statement | Guarded)[] };

/** Counts statements, tells people: whoever's last statement is written is written. */
function telling(steps: readonly Step[], tell: Tell): (statements: number) => void {
  const of = steps.reduce((sum, { people }) => sum + people, 0);
  const ends = new Map<number, number>();
  let [statements, done] = [0, 0];
  for (const step of steps) ends.set((statements += step.statements.length), (done += step.people));
  return (count) => {
    const people = ends.get(count);
    if (people !== undefined) tell({ step: "written", done: people, of });
  };
}

/**
 * Takes over the file that waits for this person, which he has looked at: another one uploaded meanwhile, in another window, has another
 * digest. @throws Refusal "rule"
 */
export async function applyWaitingRoster(permit: Permit<"member.import">, digest: string, tell?: Tell): Promise<RosterResult> {
  const waiting = await findWaitingRoster(permit.viewer);
  if (waiting?.digest !== digest) throw new Refusal("rule", "等待导入的已经不是您看过的这个文件，请刷新页面，看过再导入。");
  return importRoster(permit, { ...waiting, latest: permit.today }, [forgettingRoster(permit.actor)], tell);
}

export type ImportDone = RosterResult & { by: string; at: Instant };

/** The last roster that was taken over, for those who may; null before the first. */
export async function findLastImport(viewer: Viewer): Promise<ImportDone | null> {
  if (!may(viewer, "member.import", rosterSubject)) return null;
  const [last] = await db().select().from(rosterImport).orderBy(desc(rosterImport.at)).limit(1);
  return last ?? null;
}

const AT_A_TIME = 100; // people in one statement: far below the engine's 32,766 variables with 29 columns, and often enough to say how far it is
const inParts = <T>(rows: readonly T[]): T[][] => Array.from({ length: Math.ceil(rows.length / AT_A_TIME) }, (_, i) => rows.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME));

function insertions(people: readonly NewRows[]): Statement[] {
  const all = <K extends keyof NewRows>(key: K) => people.flatMap((rows) => rows[key] as NewRows[K][number][]) as NewRows[K];
  const insert = <R>(rows: R[], statement: (rows: R[]) => Statement) => (rows.length > 0 ? [statement(rows)] : []);
  return [
    ...insert(all("members"), (rows) => db().insert(member).values(rows)),
    ...insert(all("places"), (rows) => db().insert(memberPlace).values(rows)),
    ...insert(all("events"), (rows) => db().insert(memberEvent).values(rows)),
    ...insert(all("mobiles"), (rows) => db().insert(mobileMember).values(rows)),
    ...insert(all("posts"), (rows) => db().insert(orgPosition).values(rows)),
  ];
}
