import { Pager } from "@/components/desk/pager";
import { Badge, Empty, Title } from "@/components/desk/show";
import { listDecisions } from "@/db/meetings/decisions";
import { sayDay } from "@/domain/calendar/day";
import { decisionStateNames, decisionStates, openDecisionStates, sayDecisionDue } from "@/domain/meetings/decisions";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { TaskActs } from "../task-acts";

export const metadata = { title: "议定事项" };
const PATH = "/desk/meetings/decisions";

export default async function DecisionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("meeting.read");
  const query = await asked(searchParams, ["view", "after", "said"]);
  const all = query.view === "all";
  const { rows, next } = await listDecisions(viewer, { states: all ? decisionStateNames : openDecisionStates, after: query.after });
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings">返回组织生活</a></p>
      <Title lead="会上定下的事：谁来办、什么时候办完、办成了什么。报了结果、书记核实过，才算办结。">议定事项</Title>
      <SaidHere said={query.said} />
      <nav aria-label="按进度看" className="mb-4 flex gap-4">
        {[["open", "没有办结"], ["all", "全部"]].map(([view, zh]) => <a key={view} href={`${PATH}?view=${view}`} aria-current={(view === "all") === all ? "page" : undefined} className={`inline-block min-h-11 min-w-11 py-2 text-link ${(view === "all") === all ? "font-bold no-underline" : "underline"}`}>{zh}</a>)}
      </nav>
      {rows.length === 0 ? <Empty>没有要办的议定事项。会议记录经书记确认后，定下的事会列在这里。</Empty> : (
        <ul className="divide-y divide-line border-y border-line bg-white">
          {rows.map((one) => (
            <li key={one.id} className="px-2 py-2 wrap-anywhere">
              <p><b>{one.content}</b> <Badge tone={one.state === "done" ? "good" : one.dueOn < viewer.today && one.state === "open" ? "bad" : "plain"}>{decisionStates[one.state].zh}</Badge> {sayDecisionDue(one, viewer.today)}</p>
              <p className="text-sm text-soft">{one.ownerName}，{sayDay(one.dueOn)}前。{one.branchName}　<a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings/${one.meetingId}`}>{one.meetingTitle}</a></p>
              {one.outcome && <p className="text-sm">结果：{one.outcome}</p>}
              <TaskActs viewer={viewer} decision={one} communityId={null} back={PATH} />
            </li>
          ))}
        </ul>
      )}
      <Pager path={PATH} query={{ ...(query.view && { view: query.view }), ...(query.after && { after: query.after }) }} next={next} />
    </>
  );
}
