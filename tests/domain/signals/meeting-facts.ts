import { addDays, instantAt } from "@/domain/calendar/day";
import type { MeetingFact } from "@/domain/signals/facts";

let n = 0;

/** An ordinary honest meeting: ninety minutes, handed in the next day. */
export function meeting(heldOn: string, change: Partial<MeetingFact> = {}): MeetingFact {
  n++;
  return {
    id: `m${String(n).padStart(4, "0")}`, branchId: "qh008", branchName: "石桥社区第二党支部", title: "主题党日", kinds: ["theme_day"], heldOn,
    startedAt: instantAt(heldOn, "09:00"), endedAt: instantAt(heldOn, "10:30"), submittedAt: instantAt(addDays(heldOn, 1), "16:00"),
    text: "", due: 46, present: 41, onSite: [], votes: [], photos: [], ...change,
  };
}

export const monthly = (count: number, change: (i: number) => Partial<MeetingFact> = () => ({}), from = "2025-01") =>
  Array.from({ length: count }, (_, i) => {
    const index = +from.slice(0, 4) * 12 + +from.slice(5) - 1 + i;
    return meeting(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-05`, change(i));
  });
