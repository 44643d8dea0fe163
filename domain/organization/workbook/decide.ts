/**
 * What each line of the workbook would do: new, changed (what), unchanged, or refused (why). Lines may refer to what the file itself
 * brings in. An empty cell changes nothing.
 */
import type { Value } from "./cells";
import { workbookSheets, type Column, type SheetKey } from "./columns";
import type { Line } from "./read";

export type KnownRow = Readonly<Record<string, unknown>> & { id: string; name: string };
export type Known = {
  communities: readonly KnownRow[]; branches: readonly KnownRow[];
  residentsGroups: readonly (KnownRow & { communityId: string })[]; partyGroups: readonly (KnownRow & { branchId: string })[];
};

export type Decision = Pick<Line, "sheet" | "line"> & {
  name: string;
  kind: "new" | "changed" | "unchanged" | "refused";
  why: string[];
  /** What to write: for new rows all that the file says, for changed ones only what differs. Places are ids. */
  id: string | null;
  values: Readonly<Record<string, Exclude<Value, null> | null>>;
};

type Names = ReadonlyMap<string, string>;

export function decideWorkbook(lines: readonly Line[], known: Known): Decision[] {
  const communities: Names = new Map([...known.communities.map(({ name, id }) => [name, id] as const), ...named(lines, "communities")]);
  const branches = new Set([...known.branches.map(({ id }) => id), ...named(lines, "branches").map(([, id]) => id)]);
  const seen = new Map<string, number>();
  const decisions = lines.map((line) => decide(line, known, communities, branches, seen));
  return refuseDoubleLeads(decisions, known);
}

const named = (lines: readonly Line[], sheet: SheetKey) => lines.flatMap(({ sheet: own, values }) => (own === sheet && values.id && values.name ? [[String(values.name), String(values.id)] as const] : []));

function decide({ sheet, line, values: read, faults }: Line, known: Known, communities: Names, branches: ReadonlySet<string>, seen: Map<string, number>): Decision {
  const why = [...faults];
  const { communityName, branchCode, ...rest } = read;
  const values: Record<string, Exclude<Value, null>> = { ...rest };
  if (communityName !== undefined) {
    const communityId = communities.get(String(communityName));
    if (communityId) values.communityId = communityId;
    else why.push(`没有叫“${String(communityName)}”的社区，请核对名称或先在“社区”表里填写`);
  }
  if (branchCode !== undefined) {
    if (branches.has(String(branchCode))) values.branchId = String(branchCode);
    else why.push(`没有代码为 ${String(branchCode).toUpperCase()} 的支部，请核对或先在“党支部”表里填写`);
  }
  if (sheet === "branches" && values.themeDay === 0) why.push("主题党日应在 1 到 28 日之间");
  if (sheet === "branches" && values.leadsCommunity === true && communityName === undefined) why.push("社区牵头支部要写明归口社区");
  if (sheet === "branches" && typeof values.establishedOn === "string" && typeof values.termStartedOn === "string" && values.termStartedOn < values.establishedOn) why.push("本届开始日期早于成立日期");
  const place = String(values.communityId ?? values.branchId ?? "");
  const keys = "id" in workbookKeys[sheet] ? [`${sheet} id ${String(values.id)}`, `${sheet} name ${String(values.name)}`] : [`${sheet} ${place} ${String(values.name)}`];
  for (const key of keys) {
    const before = seen.get(key);
    if (before !== undefined && why.length === 0) why.push(`和第 ${before} 行重复`);
    else seen.set(key, line);
  }
  const old = find(sheet, values, known);
  const namesake = (known[sheet] as readonly KnownRow[]).find((row) => "id" in workbookKeys[sheet] && row.name === values.name && row.id !== values.id);
  if (namesake) why.push(`“${namesake.name}”已经有了，代码是 ${namesake.id.toUpperCase()}`);
  const base = { sheet, line, name: String(values.name ?? values.id ?? "（没有名称）") };
  if (why.length > 0) return { ...base, kind: "refused", why, id: null, values: {} };
  if (!old) return { ...base, kind: "new", why: [], id: typeof values.id === "string" ? values.id : null, values };
  const changed = Object.entries(values).filter(([key, value]) => key !== "id" && old[key] !== value);
  if (changed.length === 0) return { ...base, kind: "unchanged", why: [], id: old.id, values: {} };
  return { ...base, kind: "changed", why: changed.map(([key, value]) => `${wordOf(sheet, key)}：${say(old[key])} → ${say(value)}`), id: old.id, values: Object.fromEntries(changed) };
}

/** Sheets whose rows carry a code of their own. */
const workbookKeys: Record<SheetKey, { id?: true }> = { communities: { id: true }, branches: { id: true }, residentsGroups: {}, partyGroups: {} };

function find(sheet: SheetKey, values: Readonly<Record<string, unknown>>, known: Known): KnownRow | undefined {
  if (sheet === "residentsGroups") return known.residentsGroups.find(({ communityId, name }) => communityId === values.communityId && name === values.name);
  if (sheet === "partyGroups") return known.partyGroups.find(({ branchId, name }) => branchId === values.branchId && name === values.name);
  return known[sheet].find(({ id }) => id === values.id);
}

const wordOf = (sheet: SheetKey, key: string) => (workbookSheets[sheet].columns as readonly Column[]).find((column) => column.key === key)?.zh ?? (key === "communityId" ? "归口社区" : key);
const say = (value: unknown) => (value === true ? "是" : value === false ? "否" : value === null || value === "" || value === undefined ? "（空）" : String(value));

/** Only one branch speaks for a community (ruling 1). */
function refuseDoubleLeads(decisions: readonly Decision[], known: Known): Decision[] {
  const after = new Map(known.branches.map((row) => [row.id, { communityId: row.communityId, leads: row.leadsCommunity }]));
  for (const { sheet, kind, id, values } of decisions) {
    if (sheet !== "branches" || !id || kind === "refused") continue;
    const old = after.get(id);
    after.set(id, { communityId: values.communityId ?? old?.communityId ?? null, leads: values.leadsCommunity ?? old?.leads ?? false });
  }
  const leads = [...after].filter(([, { leads: one, communityId }]) => one === true && communityId);
  return decisions.map((decision) => {
    const mine = decision.sheet === "branches" && decision.id && after.get(decision.id);
    if (!mine || mine.leads !== true || decision.kind === "unchanged" || decision.kind === "refused") return decision;
    const others = leads.filter(([id, { communityId }]) => communityId === mine.communityId && id !== decision.id).map(([id]) => id.toUpperCase());
    return others.length === 0 ? decision : { ...decision, kind: "refused", why: [`一个社区只有一个牵头支部，${others.join("、")} 也写了“是”`], id: null, values: {} };
  });
}

export function countKinds(decisions: readonly Decision[]): Record<Decision["kind"], number> {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { kind } of decisions) counts[kind]++;
  return counts;
}
