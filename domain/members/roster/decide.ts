/** What a roster would do: for every row new, changed (what), unchanged or refused (why, in which cell). */
import { sayYuan } from "../../money/fen";
import { byKey } from "../by-key";
import { duesTypes, educations, genders, positions, stages, statuses } from "../vocabulary";
import { rosterColumns } from "./columns";
import type { RosterLine } from "./read";
import type { RosterRow } from "./row";

/** A member as the roster's words would tell it, with what finds it again. */
export type KnownMember = RosterRow & { id: string; idDigest: string | null; mobileDigest: string | null };
export type Digests = { idDigest: string | null; mobileDigest: string | null };

export type Field = Exclude<keyof RosterRow, "identity">;
/** One field that becomes another; sensitive ones say only that they change. */
export type Change = { field: Field | "identity"; from: string; to: string };
export type Decision = { line: RosterLine; notes: string[] } & (
  | { kind: "new"; row: RosterRow & Digests }
  | { kind: "changed"; row: RosterRow & Digests; member: KnownMember; changes: Change[] }
  | { kind: "unchanged"; member: KnownMember }
  | { kind: "refused" }
);

const yes = (flag: unknown) => (flag ? "是" : "否");
type Sayer = (value: never, names: ReadonlyMap<string, string>) => string;
/** The compared fields in the order of the form, and how each value is said. */
const fields: Record<Field, { zh: string; say: Sayer }> = {
  name: { zh: rosterColumns.name.zh, say: String },
  gender: { zh: rosterColumns.gender.zh, say: (value: keyof typeof genders) => genders[value].zh },
  ethnicity: { zh: rosterColumns.ethnicity.zh, say: String },
  birthMonth: { zh: "出生年月", say: String },
  branchId: { zh: rosterColumns.branchName.zh, say: (value: string, names) => names.get(value) ?? value },
  groupId: { zh: rosterColumns.groupName.zh, say: (value: string, names) => names.get(value) ?? value },
  education: { zh: rosterColumns.education.zh, say: (value: keyof typeof educations) => educations[value].zh },
  stage: { zh: rosterColumns.stage.zh, say: (value: keyof typeof stages) => stages[value].zh },
  status: { zh: rosterColumns.status.zh, say: (value: keyof typeof statuses) => statuses[value].zh },
  joinedOn: { zh: rosterColumns.joinedOn.zh, say: String },
  confirmedOn: { zh: rosterColumns.confirmedOn.zh, say: String },
  posts: { zh: rosterColumns.posts.zh, say: (value: (keyof typeof positions)[]) => value.map((key) => positions[key].zh).join("、") },
  duesType: { zh: rosterColumns.duesType.zh, say: (value: keyof typeof duesTypes) => duesTypes[value].zh },
  duesBase: { zh: rosterColumns.duesBase.zh, say: (value: number) => sayYuan(value) },
  mobile: { zh: rosterColumns.mobile.zh, say: (value: string) => `尾号 ${value.slice(-4)}` },
  mobileOut: { zh: rosterColumns.mobileOut.zh, say: yes },
  difficult: { zh: rosterColumns.difficult.zh, say: yes },
  elderlyInfirm: { zh: rosterColumns.elderlyInfirm.zh, say: yes },
  veteran: { zh: rosterColumns.veteran.zh, say: yes },
  workUnit: { zh: rosterColumns.workUnit.zh, say: String },
  residence: { zh: rosterColumns.residence.zh, say: String },
  remark: { zh: rosterColumns.remark.zh, say: String },
};
export const fieldNames = Object.keys(fields) as Field[];
export const sayField = (field: Change["field"]) => (field === "identity" ? rosterColumns.identity.zh : fields[field].zh);

/** @param digestsOf a line's identity and mobile number, asked once for each in order; @param names of branches and groups, by id */
export function decideRoster(lines: readonly RosterLine[], digestsOf: (line: RosterLine) => Digests, known: readonly KnownMember[], names: ReadonlyMap<string, string>): Decision[] {
  const finder = findIn(known);
  const taken = new Map<string, RosterLine>();
  return lines.map((line): Decision => {
    const digests = digestsOf(line);
    if (!line.row) return { kind: "refused", line, notes: line.notes };
    const row = { ...line.row, ...digests };
    const found = finder(row);
    if (found === "several") return refused(line, `系统里有不止一位同名同出生年月的党员，分不清是哪一位，请填上身份证号`);
    const keys = keysOf(row, found?.id);
    const twin = keys.map((key) => taken.get(key)).find(Boolean);
    if (twin) return refused(line, `与第 ${twin.line} 行是同一个人（${twin.name}），请只留一行`);
    keys.forEach((key) => taken.set(key, line));
    const leaves = row.status !== null && !statuses[row.status].inBranch;
    if (!found && leaves) return refused(line, `系统里没有这个人，名册却写着“${statuses[row.status!].zh}”，不能作为新党员导入，请核对`);
    if (found && !statuses[found.status ?? "normal"].inBranch) return refused(line, `系统已登记为“${statuses[found.status!].zh}”，不能再出现在名册里，请核对`);
    if (!found) return { kind: "new", line, row, notes: line.notes };
    const changes = changesOf(row, found, names);
    return changes.length > 0 ? { kind: "changed", line, row, member: found, changes, notes: line.notes } : { kind: "unchanged", line, member: found, notes: line.notes };
  });
}

function refused(line: RosterLine, says: string): Decision {
  return { kind: "refused", notes: line.notes, line: { ...line, faults: [...line.faults, { where: `第 ${line.line} 行`, says }] } };
}

/** Two rows with one of these in common are one person. A telephone says nothing: couples share theirs. */
function keysOf(row: RosterRow & Digests, memberId: string | undefined): string[] {
  return [
    ...(row.idDigest ? [`identity ${row.idDigest}`] : [`name ${row.name} ${row.birthMonth} ${row.branchId}`]),
    ...(memberId ? [`member ${memberId}`] : []),
  ];
}

const whoIs = ({ name, birthMonth }: RosterRow) => `${name} ${birthMonth}`;

/** By identity number; else by name and month of birth, where not two identity numbers speak against it. */
function findIn(known: readonly KnownMember[]): (row: RosterRow & Digests) => KnownMember | "several" | null {
  const byIdentity = new Map(known.filter(({ idDigest }) => idDigest).map((member) => [member.idDigest!, member]));
  const byName = byKey(known, whoIs);
  return (row) => {
    const same = row.idDigest && byIdentity.get(row.idDigest);
    if (same) return same;
    const namesakes = (byName.get(whoIs(row)) ?? []).filter(({ idDigest }) => !idDigest || !row.idDigest);
    return namesakes.length > 1 ? "several" : (namesakes[0] ?? null);
  };
}

/** Empty cells change nothing: a roster adds and corrects, it does not erase. */
function changesOf(row: RosterRow & Digests, member: KnownMember, names: ReadonlyMap<string, string>): Change[] {
  const changes: Change[] = [];
  if (row.idDigest && row.idDigest !== member.idDigest) changes.push({ field: "identity", from: "（空）", to: "已填写" });
  for (const field of fieldNames) {
    const [before, after] = [member[field], row[field]];
    if (after === null || isSame(before, after)) continue;
    const say = (value: unknown) => (value === null || value === "" ? "（空）" : fields[field].say(value as never, names));
    changes.push({ field, from: say(before), to: say(after) });
  }
  return changes;
}

function isSame(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return [...before].sort().join() === [...after].sort().join();
  return before === after;
}
