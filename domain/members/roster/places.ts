/** Where a row says that its member belongs: a branch by code or name (when both are written, both must agree), and a group of it. */
import { quote } from "../../disclosure/finance/import-cells";
import type { RosterColumn } from "./columns";

export type Places = { branches: readonly { id: string; code: string; name: string }[]; groups: readonly { id: string; branchId: string; name: string }[] };
type Written = { code: string; branch: string; group: string };
type Place = { branchId: string; groupId: string | null };

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

export function findPlace({ branches, groups }: Places, written: Written): Place | { column: RosterColumn; says: string } {
  const byCode = branches.find((branch) => bare(branch.code) === bare(written.code));
  const byName = branches.find((branch) => bare(branch.name) === bare(written.branch));
  if (bare(written.code) && !byCode) return { column: "branchCode", says: `没有代码为${quote(written.code)}的党支部` };
  if (bare(written.branch) && !byName) return { column: "branchName", says: `没有叫${quote(written.branch)}的党支部` };
  if (byCode && byName && byCode.id !== byName.id) return { column: "branchName", says: `代码 ${byCode.code} 是${byCode.name}，与支部名称不一致` };
  const branch = byCode ?? byName;
  if (!branch) return { column: "branchName", says: "没有填写所在党支部" };
  if (!bare(written.group)) return { branchId: branch.id, groupId: null };
  const group = groups.find(({ branchId, name }) => branchId === branch.id && bare(name) === bare(written.group));
  return group ? { branchId: branch.id, groupId: group.id } : { column: "groupName", says: `${branch.name}没有叫${quote(written.group)}的党小组` };
}
