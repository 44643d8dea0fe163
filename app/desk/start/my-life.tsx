import { ButtonLink } from "@/components/desk/button";
import { LifeLine } from "@/components/desk/duties/life-line";
import { Section } from "@/components/desk/show";
import { everyLifeDuty, listLifeDuties } from "@/db/life-duties";
import { countByState } from "@/domain/duties/duty-lists";
import { dutyStates } from "@/domain/duties/duty";
import { isPressing } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { Next } from "../duties/life/next";

const SHOWN = 8;

/** What organizational life owes now: one's own branch as lines, the town as counts that lead to their rows. */
export async function MyLife({ viewer }: { viewer: Person }) {
  if (mightDo(viewer, "duty.overview")) return <TownLife viewer={viewer} />;
  const duties = await listLifeDuties(viewer);
  if (duties.length === 0) return null;
  const due = duties.filter(({ state }) => isPressing(state));
  return (
    <Section title={`组织生活该办的 ${due.length} 项`} id="life">
      {due.length > 0 && <ul className="mb-4 divide-y divide-line border-y border-line bg-white">{due.slice(0, SHOWN).map((duty) => <LifeLine key={duty.key} duty={duty} branchName={duty.branchName} next={<Next viewer={viewer} duty={duty} />} />)}</ul>}
      <p className="print:hidden"><ButtonLink href="/desk/duties/life">组织生活应办事项</ButtonLink></p>
    </Section>
  );
}

async function TownLife({ viewer }: { viewer: Person }) {
  const year = viewer.today.slice(0, 4);
  const counts = countByState(await everyLifeDuty(viewer, null, { from: `${year}-01-01` }));
  return (
    <Section title="全镇组织生活（今年）" id="life">
      <ul className="mb-2 flex flex-wrap gap-x-6">{(["overdue", "due_soon", "late_report", "made_up", "exempt"] as const).map((state) => <li key={state}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/duties/life?state=${state}&since=${year}`}>{dutyStates[state].zh} {counts[state]} 项</a></li>)}</ul>
      <p className="print:hidden"><ButtonLink href="/desk/duties/life">支部和事项一览</ButtonLink></p>
    </Section>
  );
}
