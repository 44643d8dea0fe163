import { Section } from "@/components/desk/show";
import { listGrants, type GrantRow } from "@/db/grant-lists";
import type { Person } from "@/domain/permissions/actor";
import { GrantTable } from "../grant-table";

/** Who else holds the same post in the same place: what the second person should know before confirming. */
export async function SameHolders({ viewer, grant, scopes }: { viewer: Person; grant: GrantRow; scopes: ReadonlyMap<string, string> }) {
  if (grant.state !== "proposed") return null;
  const scope = { kind: grant.scopeKind, id: grant.scopeId };
  const { rows } = await listGrants(viewer, { list: "current", order: "person", role: grant.role, scope, soonDays: 0 }, null);
  return (
    <Section title="同一岗位现有的人" id="same">
      {rows.length === 0 ? <p>没有别人。</p> : <GrantTable grants={rows} names={scopes} today={viewer.today} people />}
    </Section>
  );
}
