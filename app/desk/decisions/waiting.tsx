import { Section } from "@/components/desk/show";
import { listPendingDecisions } from "@/db/notices/decisions";
import type { Person } from "@/domain/permissions/actor";

/** For the start page: how many matters wait for a second person. Nothing where there are none, or it is not the viewer's trade. */
export async function DecisionsWaiting({ viewer }: { viewer: Person }) {
  const others = (await listPendingDecisions(viewer)).filter(({ by }) => by !== viewer.id);
  if (others.length === 0) return null;
  return (
    <Section title="等我复核" id="decisions">
      <p><a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href="/desk/decisions">强制公开、紧急撤下等 {others.length} 件，等另一位同志复核</a></p>
    </Section>
  );
}
