import type { PlannedLine as Planned } from "@/db/meetings/plan";
import { sayShortDay } from "@/domain/calendar/day";
import { sayKinds } from "@/domain/meetings/kinds";

/** A planned meeting; with the way to record it where that is wanted. */
export function PlannedLine({ planned: { id, plannedOn, branchName, groupName, kinds, theme }, recordable }: { planned: Planned; recordable: boolean }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-2 py-1">
      <span>{sayShortDay(plannedOn)}　{branchName}　{groupName}{sayKinds(kinds)}{theme && `：${theme}`}</span>
      {recordable && <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/meetings/new?planned=${id}`}>记录</a>}
    </li>
  );
}
