import { dutyStates, sayDutyDays, type Duty, type DutyState } from "@/domain/duties/duty";
import { Badge, type Tone } from "../show";

const tones: Record<DutyState, Tone> = {
  upcoming: "plain", due_soon: "warn", online_only: "warn", overdue: "bad", done_on_time: "good", late: "warn", late_report: "warn", made_up: "warn", exempt: "plain",
};

/** The state in words and colour, with the days that belong to it. */
export function DutyMark({ duty }: { duty: Pick<Duty, "state" | "days"> }) {
  const days = sayDutyDays(duty);
  return <><Badge tone={tones[duty.state]}>{dutyStates[duty.state].zh}</Badge>{days && <span className="text-sm"> {days}</span>}</>;
}

/** Only the word, for a cell of a table; several of the same state as one mark. */
export function StateCount({ state, n }: { state: DutyState; n: number }) {
  return <Badge tone={tones[state]}>{dutyStates[state].zh}{n > 1 && ` ${n}`}</Badge>;
}
