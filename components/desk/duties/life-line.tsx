import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import type { LifeDuty } from "@/domain/duties/life/life-duties";
import type { ReactNode } from "react";
import { DutyMark } from "./duty-mark";

/** One duty of organizational life as a line to work through; `next` is its one click. */
export function LifeLine({ duty, branchName, next }: { duty: LifeDuty; branchName: string; next: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-2 py-2">
      <div className="min-w-0 basis-80 grow">
        <LifeTitle duty={duty} />
        <p className="flex flex-wrap gap-x-3 text-sm"><span><DutyMark duty={duty} /></span><span>{sayDay(duty.dueOn)}前</span><span className="text-soft">{branchName}</span></p>
      </div>
      <div className="print:hidden">{next}</div>
    </li>
  );
}

export function LifeTitle({ duty }: { duty: LifeDuty }) {
  return <a className="inline-block min-h-11 py-2 font-bold break-words text-link underline" href={`/desk/duties/life/one?${new URLSearchParams({ key: duty.key })}`}>{duty.title}　{sayPeriod(duty.period)}</a>;
}
