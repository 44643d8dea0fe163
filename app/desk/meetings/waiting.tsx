import { BandMark, StateMark } from "@/components/desk/meetings/marks";
import { Section } from "@/components/desk/show";
import { listDecisions } from "@/db/meetings/decisions";
import type { MeetingLine } from "@/db/meetings/list";
import { listWaitingAmendments, listWaitingMeetings, type Wait } from "@/db/meetings/waiting";
import { sayShortDay } from "@/domain/calendar/day";
import { sayDecisionDue } from "@/domain/meetings/decisions";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { sayKinds } from "@/domain/meetings/kinds";

const titles: Record<Wait, string> = { toConfirm: "等您确认的会议记录", returned: "退回补正的会议记录", unfinished: "还没有提交的会议记录", toFile: "等备案的会议记录" };

/** Records and tasks that wait for this viewer: to finish, to confirm, to file, to verify. Nothing when nothing waits. */
export async function MeetingsWaiting({ viewer }: { viewer: Person }) {
  if (!mightDo(viewer, "meeting.read")) return null;
  const waiting = await listWaitingMeetings(viewer);
  const amendments = mightDo(viewer, "meeting.decide_amendment") ? await listWaitingAmendments(viewer) : [];
  const reported = mightDo(viewer, "decision.verify") ? (await listDecisions(viewer, { states: ["reported"] })).rows.length : 0;
  const overdue = mightDo(viewer, "decision.report") ? (await listDecisions(viewer, { states: ["open"] })).rows.filter(({ dueOn }) => dueOn < viewer.today) : [];
  return (
    <>
      {amendments.length > 0 && (
        <Section title={`等您批准的更正单（${amendments.length} 张）`}>
          <ul>{amendments.map(({ meetingId, title, branchName, reason }, i) => <li key={i}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings/${meetingId}`}>{branchName}　{title}：{reason}</a></li>)}</ul>
        </Section>
      )}
      {waiting.map(({ wait, state, rows, total, said }) => (
        <Section key={wait} title={`${titles[wait]}（${total} 份）`}>
          <Lines rows={rows} said={said} />
          {total > rows.length && <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings?state=${state}#records`}>看全部 {total} 份</a></p>}
        </Section>
      ))}
      {overdue.length > 0 && <p className="mb-4"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings/decisions">{overdue.length} 件议定事项到期没有办结，最早的{sayDecisionDue(overdue[0]!, viewer.today)}</a></p>}
      {reported > 0 && <p className="mb-4"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings/decisions">{reported} 件议定事项报了结果，等您核实</a></p>}
    </>
  );
}

function Lines({ rows, said }: { rows: readonly MeetingLine[]; said: ReadonlyMap<string, string> }) {
  return (
    <ul className="divide-y divide-line border-y border-line bg-white">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-2 px-2 py-1">
          <a className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={`/desk/meetings/${row.id}`}>{row.title || sayKinds(row.kinds)}</a>
          <span className="text-sm text-soft">{row.branchName}　{sayShortDay(row.heldOn)}</span>
          <StateMark state={row.state} /> <BandMark band={row.band} />
          {said.has(row.id) && <span className="w-full text-sm wrap-anywhere">要补正：{said.get(row.id)}</span>}
        </li>
      ))}
    </ul>
  );
}
