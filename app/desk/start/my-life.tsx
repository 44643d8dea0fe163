import { ButtonLink } from "@/components/desk/button";
import { LifeLine } from "@/components/desk/duties/life-line";
import { Section } from "@/components/desk/show";
import { listLifeDuties } from "@/db/life-duties";
import { countByState } from "@/domain/duties/duty-lists";
import { dutyStates } from "@/domain/duties/duty";
import { isPressing } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { Next } from "../duties/life/next";

const SHOWN = 8;

/** What organizational life owes now: one's own branch as lines, the town as counts that lead to their rows. */
export async function MyLife({ viewer }: { viewer: Person }) {
  const isTown = mightDo(viewer, "duty.overview");
  const duties = await listLifeDuties(viewer, null, isTown ? { from: `${viewer.today.slice(0, 4)}-01-01` } : undefined);
  if (duties.length === 0) return null;
  const due = duties.filter(({ state }) => isPressing(state));
  if (isTown) {
    const counts = countByState(duties);
    return (
      <Section title="全镇组织生活（今年）" id="life">
        <ul className="mb-2 flex flex-wrap gap-x-6">{(["overdue", "due_soon", "late_report", "made_up", "exempt"] as const).map((state) => <li key={state}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/duties/life?state=${state}`}>{dutyStates[state].zh} {counts[state]} 项</a></li>)}</ul>
        <p className="print:hidden"><ButtonLink href="/desk/duties/life">支部和事项一览</ButtonLink></p>
      </Section>
    );
  }
  return (
    <Section title={`组织生活该办的 ${due.length} 项`} id="life">
      {due.length > 0 && <ul className="mb-4 divide-y divide-line border-y border-line bg-white">{due.slice(0, SHOWN).map((duty) => <LifeLine key={duty.key} duty={duty} branchName={duty.branchName} next={<Next viewer={viewer} duty={duty} />} />)}</ul>}
      <p className="print:hidden"><ButtonLink href="/desk/duties/life">组织生活应办事项</ButtonLink></p>
    </Section>
  );
}
