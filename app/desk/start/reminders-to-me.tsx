import { DutyMark } from "@/components/desk/duties/duty-mark";
import { LifeTitle } from "@/components/desk/duties/life-line";
import { Section } from "@/components/desk/show";
import { listLifeDutiesOf, type PlacedLifeDuty } from "@/db/life-duties";
import { listReminders } from "@/db/reminders";
import { listDuties } from "@/db/staff-duties";
import { dayOf, sayShortDay } from "@/domain/calendar/day";
import { dutyStates } from "@/domain/duties/duty";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { DutyTitle } from "../duties/duty-lines";

const SHOWN = 10;

/** 催办 that still stands: a reminder ends by itself when its duty is settled. The newest one of each matter. */
export async function RemindersToMe({ viewer }: { viewer: Person }) {
  if (mightDo(viewer, "duty.overview")) return null;
  const reminders = await listReminders(viewer);
  const duties = new Map<string, PlacedDuty | PlacedLifeDuty>((await listDuties(viewer)).map((duty) => [duty.key, duty]));
  for (const duty of await listLifeDutiesOf(viewer, reminders.map(({ about }) => about).filter((about) => about.startsWith("life/")))) duties.set(duty.key, duty);
  const seen = new Set<string>();
  const standing = reminders.flatMap((reminder) => {
    const duty = duties.get(reminder.about);
    if (!duty || !dutyStates[duty.state].open || seen.has(duty.key)) return [];
    seen.add(duty.key);
    return [{ reminder, duty }];
  });
  if (standing.length === 0) return null;
  return (
    <Section title={`镇党建办催办 ${standing.length} 项`} id="reminders">
      <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
        {standing.slice(0, SHOWN).map(({ reminder, duty }) => (
          <li key={duty.key} className="px-2 py-2">
            {"branchName" in duty ? <LifeTitle duty={duty} /> : <DutyTitle duty={duty} />}
            <p className="flex flex-wrap gap-x-3 text-sm"><span><DutyMark duty={duty} /></span><span>{sayShortDay(dayOf(reminder.at))}，{reminder.byName}：{reminder.note}</span></p>
          </li>
        ))}
      </ul>
      {standing.length > SHOWN && <p className="text-soft">还有 {standing.length - SHOWN} 项，在“应办事项”里。</p>}
    </Section>
  );
}
