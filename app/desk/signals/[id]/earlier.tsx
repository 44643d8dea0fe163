import { Notice, Section } from "@/components/desk/show";
import { Sides } from "@/components/desk/signals/sides";
import { listAccountNames } from "@/db/account-names";
import { decisionOf, type CaseInHand } from "@/db/signals/cases";
import { compareSides } from "@/db/signals/compare";
import { findEarlier } from "@/db/signals/known";
import { sayDay } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { caseStates } from "@/domain/signals/lifecycle";

/** What was decided about the same habit before, with the records of that time: only what is new is asked about. */
export async function Earlier({ viewer, found }: { viewer: Person; found: CaseInHand }) {
  const earlier = await findEarlier(viewer, found);
  const decision = earlier && decisionOf(earlier.steps);
  if (!earlier || !decision) return null;
  const names = await listAccountNames(viewer, [decision.by]);
  return (
    <Section title="以前那一次" id="earlier">
      <Notice>
        {sayDay(decision.on)}有过结论：<b>{caseStates[earlier.row.state].zh}</b>。{decision.said}（{names.get(decision.by)?.name}）
        <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/signals/${earlier.row.id}`}>看那一条线索</a>
      </Notice>
      <p className="mb-2">下面是那一次看过的记录，这一次不再问；要说明的只是上面的新记录。</p>
      <Sides sides={await compareSides(viewer, earlier)} />
    </Section>
  );
}
