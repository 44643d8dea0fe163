/** Where a row says that its member belongs: a branch by code or name (when both are written, both must agree), and a group of it. */
import { quote } from "../../disclosure/finance/import-cells";
import type { RosterColumn } from "./columns";

export type Places = { branches: readonly { id: string; code: string; name: string }[]; groups: readonly { id: string; branchId: string; name: string }[] };
type Written = { code: string; branch: string; group: string };
type Place = { branchId: string; groupId: string | null };

/** Finds a row's place; says in which column it cannot. */
export type PlaceFinder = (written: Written) => Place | { column: RosterColumn; says: string };

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

export function placeFinder({ branches, groups }: Places): PlaceFinder {
  const codes = firstBy(branches, ({ code }) => bare(code));
  const names = firstBy(branches, ({ name }) => bare(name));
  const groupNames = firstBy(groups, ({ branchId, name }) => `${branchId} ${bare(name)}`);
  return (written) => findPlace(codes.get(bare(written.code)), names.get(bare(written.branch)), (branchId) => groupNames.get(`${branchId} ${bare(written.group)}`), written);
}

const firstBy = <T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> => new Map([...list].reverse().map((one) => [key(one), one]));

type Branch = Places["branches"][number];

function findPlace(byCode: Branch | undefined, byName: Branch | undefined, groupOf: (branchId: string) => { id: string } | undefined, written: Written): ReturnType<PlaceFinder> {
  if (bare(written.code) && !byCode) return { column: "branchCode", says: `没有代码为${quote(written.code)}的党支部` };
  if (bare(written.branch) && !byName) return { column: "branchName", says: `没有叫${quote(written.branch)}的党支部` };
  if (byCode && byName && byCode.id !== byName.id) return { column: "branchName", says: `代码 ${byCode.code} 是${byCode.name}，与支部名称不一致` };
  const branch = byCode ?? byName;
  if (!branch) return { column: "branchName", says: "没有填写所在党支部" };
  if (!bare(written.group)) return { branchId: branch.id, groupId: null };
  const group = groupOf(branch.id);
  return group ? { branchId: branch.id, groupId: group.id } : { column: "groupName", says: `${branch.name}没有叫${quote(written.group)}的党小组` };
}
