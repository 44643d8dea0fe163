import { Notice } from "@/components/desk/show";
import type { InspectionInHand } from "@/db/inspections/rounds";
import { findVisit, mergeableWith } from "@/db/inspections/visits";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";

/** Said as soon as the branches are drawn: to these another team is on its way as well (INS-02). */
export async function SameBranches({ viewer, found: { visits } }: { viewer: Person; found: InspectionInHand }) {
  const planned = await Promise.all(visits.filter(({ row }) => row.state === "planned").map(({ row }) => findVisit(viewer, row.id)));
  const twice = planned.filter((visit) => may(viewer, "inspection.merge", visit.subject) && mergeableWith(visit).length > 0);
  if (twice.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>这几个支部另有督查也要去，可以合并为一次：</p>
      <ul>{twice.map(({ row, branch }) => <li key={row.id}><a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/inspections/visits/${row.id}`}>{branch.name}</a></li>)}</ul>
    </Notice>
  );
}
