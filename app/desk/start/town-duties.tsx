import { ButtonLink } from "@/components/desk/button";
import { Unannounced } from "@/components/desk/duties/unannounced";
import { Section } from "@/components/desk/show";
import { everyDuty } from "@/db/staff-duties";
import { dutyViewNames, fits, sayDutyView, type DutyView } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { Figures } from "../duties/figures";
import { dutiesAt } from "../duties/filter";
import { unannouncedIn } from "../duties/unannounced-years";

const shown: DutyView[] = dutyViewNames.filter((view) => ["overdue", "online_only", "due_soon"].includes(view));

/** For office, inspectors and leaders: how the town stands, every figure a way to its rows. */
export async function TownDuties({ viewer }: { viewer: Person }) {
  const duties = await everyDuty(viewer);
  return (
    <Section title="全镇公开情况" id="town">
      <Unannounced years={await unannouncedIn(duties.filter((duty) => fits(duty, { state: "pressing" }, viewer.today)))} />
      <ul className="mb-2 flex flex-wrap gap-x-6">
        {shown.map((state) => (
          <li key={state}><a className="inline-block min-h-11 py-2 text-link underline" href={dutiesAt({ state })}>{sayDutyView(state)} {duties.filter((duty) => fits(duty, { state }, viewer.today)).length} 项</a></li>
        ))}
      </ul>
      <Figures duties={duties} today={viewer.today} />
      <p className="flex flex-wrap gap-2 print:hidden"><ButtonLink href="/desk/duties/overview">全镇一览</ButtonLink><ButtonLink href="/desk/duties">应办事项</ButtonLink></p>
    </Section>
  );
}
