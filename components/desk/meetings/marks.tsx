import { bands, type Band } from "@/domain/meetings/clocks";
import { meetingStates, type MeetingState } from "@/domain/meetings/lifecycle";
import { Badge, type Tone } from "../show";

const stateTones: Record<MeetingState, Tone> = { held: "plain", submitted: "warn", returned: "bad", confirmed: "good", filed: "good", archived: "good", cancelled: "plain" };
const bandTones: Record<Band, Tone> = { on_the_day: "good", within: "good", late: "warn", made_up: "bad" };

export function StateMark({ state }: { state: MeetingState }) {
  return <Badge tone={stateTones[state]}>{meetingStates[state].zh}</Badge>;
}

/** How the two clocks stand to each other. */
export function BandMark({ band }: { band: Band }) {
  return <Badge tone={bandTones[band]}>{bands[band].zh}</Badge>;
}
