/** Where the posts of the sheet 工作人员 are held, and in which order they are proposed. */
import { grantableAt, roles, scopeKinds, type Role, type ScopeKind } from "../../permissions/roles";
import type { StaffLine } from "./read";

export type Places = {
  communities: readonly { id: string; name: string }[];
  branches: readonly { id: string; code: string; name: string }[];
  groups: readonly { id: string; branchId: string; name: string }[];
};
export type Place = { scopeKind: ScopeKind; scopeId: string };

const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
const TOWN: Place = { scopeKind: "town", scopeId: "town" };

/** The place that a line's 范围 names and at which its post may be held; else what is wrong with it. Nothing is guessed. */
export function placeOf(role: Role, scope: string, places: Places): Place | string {
  const kinds = grantableAt[role];
  const where = kinds.map((kind) => scopeKinds[kind]).join("或");
  if (plain(scope) === "") return kinds.includes("town") ? TOWN : `没有填，${roles[role].zh}要写明${where}`;
  const named = candidates(places).filter(({ names }) => names.map(plain).includes(plain(scope)));
  if (named.length === 0) return `没有叫“${scope}”的社区、党支部或党小组`;
  const fitting = named.filter(({ scopeKind }) => kinds.includes(scopeKind));
  if (fitting.length === 0) return `${roles[role].zh}不能授在这一级，应当是${where}`;
  return fitting.length === 1 ? { scopeKind: fitting[0]!.scopeKind, scopeId: fitting[0]!.scopeId } : `“${scope}”不止一处，请写支部代码`;
}

function candidates({ communities, branches, groups }: Places): (Place & { names: string[] })[] {
  const ofBranch = new Map(branches.map((branch) => [branch.id, branch]));
  return [
    { ...TOWN, names: [scopeKinds.town] },
    ...communities.map(({ id, name }) => ({ scopeKind: "community" as const, scopeId: id, names: [name] })),
    ...branches.map(({ id, code, name }) => ({ scopeKind: "branch" as const, scopeId: id, names: [code, name] })),
    ...groups.flatMap(({ id, branchId, name }) => {
      const branch = ofBranch.get(branchId);
      return branch ? [{ scopeKind: "group" as const, scopeId: id, names: [`${branch.code}${name}`, `${branch.name}${name}`] }] : [];
    }),
  ];
}

/** A community's post rests on its branch's (ruling 1), so that it is proposed after it, wherever it stands in the file. */
export function inOrder<P extends { line: StaffLine; place: Place | string | null }>(posts: readonly P[]): P[] {
  const isLater = ({ place }: P) => place !== null && typeof place !== "string" && place.scopeKind === "community";
  return [...posts.filter((post) => !isLater(post)), ...posts.filter(isLater)];
}
