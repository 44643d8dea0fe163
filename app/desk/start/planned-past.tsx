import { Section } from "@/components/desk/show";
import { listPlanned } from "@/db/meetings/plan";
import { addDays } from "@/domain/calendar/day";
import { PLAN_WAITS_DAYS } from "@/domain/meetings/usual-plan";
import type { Person } from "@/domain/permissions/actor";
import { PlannedLine } from "../meetings/planned-line";

const SHOWN = 8;

/** Whose day has come and which nobody has recorded: the clerk writes them down while they are fresh. */
export async function PlannedPast({ viewer }: { viewer: Person }) {
  const planned = await listPlanned(viewer, { from: addDays(viewer.today, -PLAN_WAITS_DAYS), to: viewer.today });
  if (planned.length === 0) return null;
  return (
    <Section title={`计划的日子到了、还没有记录的会议（${planned.length} 次）`} id="planned-past">
      <ul className="mb-2 divide-y divide-line border-y border-line bg-white">
        {planned.slice(0, SHOWN).map((one) => <PlannedLine key={one.id} planned={one} recordable />)}
      </ul>
      {planned.length > SHOWN && <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings#planned">看全部计划</a></p>}
    </Section>
  );
}
