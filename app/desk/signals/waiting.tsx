import { Section } from "@/components/desk/show";
import { CaseList } from "@/components/desk/signals/case-list";
import { listSignalsWaiting } from "@/db/signals/waiting";
import type { Person } from "@/domain/permissions/actor";

/** What one's branch is asked to explain; for the town, what is to be looked at and what can be decided now. Nothing when nothing waits. */
export async function SignalsWaiting({ viewer }: { viewer: Person }) {
  const { toExplain, toVerify, toDecide } = await listSignalsWaiting(viewer);
  return (
    <>
      {toExplain.length > 0 && <Section title={`要您说明（${toExplain.length} 件）`} id="signals-to-explain"><CaseList cases={toExplain} today={viewer.today} /></Section>}
      {toDecide.length > 0 && <Section title={`等您作结论的线索（${toDecide.length} 条）`} id="signals-to-decide"><CaseList cases={toDecide} today={viewer.today} /></Section>}
      {toVerify > 0 && <p className="mb-4"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/signals?view=to_verify">{toVerify} 条线索待核实</a></p>}
    </>
  );
}
