import { ButtonLink } from "@/components/desk/button";
import { Unannounced } from "@/components/desk/duties/unannounced";
import { Empty, Section } from "@/components/desk/show";
import { listDuties } from "@/db/staff-duties";
import { fits } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { DutyLines } from "../duties/duty-lines";
import { dutiesAt } from "../duties/filter";
import { unannouncedIn } from "../duties/unannounced-years";

const SHOWN = 12;

/** What presses in the bodies one works for, the most urgent first, each with its next click. */
export async function MyDuties({ viewer }: { viewer: Person }) {
  if (mightDo(viewer, "duty.overview")) return null; // the town works by counts, not by everybody's lines
  const all = await listDuties(viewer);
  if (all.length === 0) return null; // a party group publishes nothing
  const pressing = all.filter((duty) => fits(duty, { state: "pressing" }, viewer.today));
  const shown = pressing.slice(0, SHOWN);
  return (
    <Section title={`该办的 ${pressing.length} 项`} id="duties">
      <Unannounced years={await unannouncedIn(shown)} />
      {shown.length === 0 ? <Empty>现在没有临期或逾期的事项。下一批到期的在“应办事项”里。</Empty> : <DutyLines viewer={viewer} duties={shown} />}
      <p className="flex flex-wrap gap-2 print:hidden">
        {pressing.length > shown.length && <ButtonLink href={dutiesAt({ state: "pressing" })}>看全部 {pressing.length} 项</ButtonLink>}
        <ButtonLink href="/desk/duties">应办事项</ButtonLink>
        {mightDo(viewer, "event.open") && <ButtonLink href="/desk/duties/event">登记发生的事项</ButtonLink>}
      </p>
    </Section>
  );
}
