import { DutyMark } from "@/components/desk/duties/duty-mark";
import { listDutySteps } from "@/db/staff-duties";
import { sayShortDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import type { Person } from "@/domain/permissions/actor";
import { NextClick } from "./next-click";

type Props = { viewer: Person; duties: readonly PlacedDuty[] };

/** Duties as lines to work through: what, by when, how it stands, and the next click. Readable on a phone. */
export async function DutyLines({ viewer, duties }: Props) {
  const steps = await listDutySteps(viewer, duties);
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {duties.map((duty) => (
        <li key={duty.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-2 py-2">
          <div className="min-w-0 basis-80 grow">
            <DutyTitle duty={duty} />
            <p className="flex flex-wrap gap-x-3 text-sm"><span><DutyMark duty={duty} /></span><DutyFacts duty={duty} /></p>
          </div>
          <div className="print:hidden"><NextClick duty={duty} step={steps.get(duty.key)!} /></div>
        </li>
      ))}
    </ul>
  );
}

export function DutyTitle({ duty }: { duty: PlacedDuty }) {
  return <a className="inline-block min-h-11 py-2 font-bold break-words text-link underline" href={`/desk/duties/one?${new URLSearchParams({ key: duty.key })}`}>{duty.code} {duty.title}</a>;
}

export function DutyFacts({ duty }: { duty: PlacedDuty }) {
  const { event, period, frequency, dueOn, ownerName, doneOn } = duty;
  return (
    <>
      <span>{event ? `${sayShortDay(event.day)}发生` : frequency === "long_term" ? "长期公开" : sayPeriod(period)}</span>
      <span>应在{sayShortDay(dueOn)}前公开{doneOn && `，${sayShortDay(doneOn)}办结`}</span>
      <span className="text-soft">{ownerName}</span>
    </>
  );
}
