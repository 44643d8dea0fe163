/** Who of the sheet 工作人员 gets an account: one decision for each person, by login name (SOD-01: one person, one account). */
import { byKey } from "../../members/by-key";
import type { StaffLine } from "./read";

/** Each password costs a fifth of a second of hashing: more at once would keep a form waiting. */
export const MOST_NEW_PEOPLE = 100;

export type KnownAccount = { username: string; name: string; personKey: string; isSuspended: boolean };
export type PersonDecision = { name: string; username: string; person: string; mobileEnd: string; lines: number[]; kind: "new" | "unchanged" | "refused"; why: string[] };

export function decidePeople(lines: readonly StaffLine[], accounts: readonly KnownAccount[]): PersonDecision[] {
  const usernames = new Map(accounts.map((account) => [account.username, account]));
  const persons = new Map(accounts.map((account) => [account.personKey, account]));
  const firstOf = new Map<string, StaffLine>();
  for (const line of lines) if (line.person && !firstOf.has(line.person)) firstOf.set(line.person, line);
  return [...byLogin(lines)].map((own) => {
    const [first] = own as [StaffLine, ...StaffLine[]];
    const base = { name: first.name ?? "（没有姓名）", username: first.username ?? "（没有登录名）", person: first.person ?? "", mobileEnd: first.mobileEnd ?? "", lines: own.map(({ line }) => line) };
    const why = [...own.flatMap(({ faults }) => faults), ...twoPeople(own), ...twoLogins(own, firstOf), ...taken(first, usernames, persons)];
    if (why.length > 0) return { ...base, kind: "refused" as const, why };
    const known = usernames.get(base.username);
    return known ? { ...base, kind: "unchanged" as const, why: notes(known, base.name) } : { ...base, kind: "new" as const, why: [] };
  });
}

/** Lines without a login name stand alone. */
const byLogin = (lines: readonly StaffLine[]) => byKey(lines, ({ username, line }) => username ?? `line ${line}`).values();

const told = [["name", "姓名"], ["person", "手机号"]] as const;
const cellOf: Record<(typeof told)[number][0], string> = { name: "name", person: "mobile" };

function twoPeople([first, ...rest]: StaffLine[]): string[] {
  return rest.flatMap((line) => told.flatMap(([key, zh]) => (first?.[key] && line[key] && first[key] !== line[key] ? [`${line.cells[cellOf[key]]}：${zh}和第 ${first.line} 行不同，一个登录名只能给一个人`] : [])));
}

function twoLogins(own: readonly StaffLine[], firstOf: ReadonlyMap<string, StaffLine>): string[] {
  return own.flatMap((line) => {
    const other = line.person && firstOf.get(line.person);
    return other && other.username !== line.username ? [`${line.cells.mobile}：和第 ${other.line} 行是同一个手机号，一个人只能有一个登录名`] : [];
  });
}

function taken(first: StaffLine, usernames: ReadonlyMap<string, KnownAccount>, persons: ReadonlyMap<string, KnownAccount>): string[] {
  const { username, person, cells } = first;
  if (!username || !person) return [];
  const [byName, byPerson] = [usernames.get(username), persons.get(person)];
  return [
    ...(byName && byName.personKey !== person ? [`${cells.username}：这个登录名已经由另一个手机号的人使用`] : []),
    ...(byPerson && byPerson.username !== username ? [`${cells.mobile}：这个手机号已经有账号 ${byPerson.username}，一个人只能有一个账号`] : []),
  ];
}

function notes(known: KnownAccount, name: string): string[] {
  return [...(known.name === name ? [] : [`账号上的姓名是“${known.name}”，导入不改`]), ...(known.isSuspended ? ["账号已停用，导入不恢复"] : [])];
}
