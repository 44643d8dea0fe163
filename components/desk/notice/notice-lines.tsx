import { sayInstant } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import type { NoticeState } from "@/domain/disclosure/lifecycle";
import { StateBadge } from "./state-badge";

type Line = { id: string; ownerName: string; catalogCode: string; period: string; title: string; state: NoticeState; stateSince: string; remark?: string };

/** Notices as a list to choose from: readable on a phone, one link each. */
export function NoticeLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {lines.map((line) => (
        <li key={line.id} className="px-2 py-2">
          <a className="inline-block min-h-11 min-w-11 py-2 font-bold text-link underline" href={`/desk/notices/${line.id}`}>{line.title || "（还没有标题）"}</a>
          <p className="flex flex-wrap gap-x-4 text-sm">
            <StateBadge state={line.state} />
            <span>{line.catalogCode}</span>
            <span>{sayPeriod(line.period)}</span>
            <span>{line.ownerName}</span>
            <span className="text-soft">{line.remark ?? `${sayInstant(line.stateSince)} 起`}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
