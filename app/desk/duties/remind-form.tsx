import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DutyMark } from "@/components/desk/duties/duty-mark";
import { TextField } from "@/components/desk/field";
import { listReminders } from "@/db/reminders";
import { dayOf, sayShortDay } from "@/domain/calendar/day";
import { fits, type DutyFilter, type PlacedDuty } from "@/domain/duties/duty-filter";
import { usualReminder } from "@/domain/duties/reminder";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { remind } from "./actions";
import { DutyFacts, DutyTitle } from "./duty-lines";
import { filterFields } from "./filter";

type Props = { viewer: Person; duties: readonly PlacedDuty[]; filter: DutyFilter; total: number };

/** The office's list: what presses can be ticked and reminded of in one batch (ruling 4). */
export async function RemindForm({ viewer, duties, filter, total }: Props) {
  const reminded = new Map((await listReminders(viewer)).reverse().map(({ about, at }) => [about, dayOf(at)])); // the newest stays
  const pressing = (duty: PlacedDuty) => fits(duty, { state: "pressing" }, viewer.today);
  return (
    <ActionForm action={remind} token={await newFormToken()} hidden={filterFields(filter)} id="about">
      <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
        {duties.map((duty) => (
          <li key={duty.key} className="flex items-start gap-x-2 px-2 py-2">
            <span className="flex size-11 shrink-0 items-center justify-center print:hidden">
              {pressing(duty) && <label className="inline-flex min-h-11 min-w-11 items-center justify-center"><input type="checkbox" name="about" value={duty.key} aria-label={`选中：${duty.ownerName} ${duty.title}`} className="size-6" /></label>}
            </span>
            <div className="min-w-0">
              <DutyTitle duty={duty} />
              <p className="flex flex-wrap gap-x-3 text-sm">
                <span><DutyMark duty={duty} /></span>
                <DutyFacts duty={duty} />
                {reminded.has(duty.key) && <span className="text-soft">{sayShortDay(reminded.get(duty.key)!)}催办过</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {duties.some(pressing) && (
        <div className="print:hidden">
          <TextField name="note" label="催办时要说的话" hint="对方的工作台会看到，最多 100 字；不要写个人信息。" maxLength={100} value={usualReminder} />
          <p className="flex flex-wrap gap-2">
            <Submit name="do" value="chosen">催办选中的</Submit>
            {total > duties.length && <Submit look="plain" name="do" value="all">催办筛选出的全部 {total} 项中该办的</Submit>}
          </p>
        </div>
      )}
    </ActionForm>
  );
}
