import { listPublicBranches, listPublicCommunities } from "@/db/organization";
import type { Person } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";

/** `community.shiqiao`, `branch.qh007`: how a body stands in an address or a form. @throws Refusal "hidden" */
export function readOwner(text: string): { kind: "community" | "branch"; id: string } {
  const [kind, id] = text.split(".");
  if ((kind !== "community" && kind !== "branch") || !id) throw hidden();
  return { kind, id };
}

/** The bodies for which this person drafts. */
export async function ownersOf(viewer: Person): Promise<{ value: string; name: string }[]> {
  const scope = reach(viewer, "notice.draft");
  const mine = (kind: "community" | "branch", id: string) => scope === "all" || scope[kind].includes(id);
  return [
    ...(await listPublicCommunities()).filter(({ id }) => mine("community", id)).map(({ id, name }) => ({ value: `community.${id}`, name: `${name}（村务、财务和总支党务）` })),
    ...(await listPublicBranches()).filter(({ id }) => mine("branch", id)).map(({ id, name }) => ({ value: `branch.${id}`, name: `${name}（支部党务）` })),
  ];
}
