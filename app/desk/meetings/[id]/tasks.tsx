import { TaskActs } from "../task-acts";
import { Badge, Section } from "@/components/desk/show";
import type { FoundMeeting } from "@/db/meetings/find";
import { sayDay } from "@/domain/calendar/day";
import { decisionStates, sayDecisionDue } from "@/domain/meetings/decisions";
import type { NewDecision } from "@/domain/meetings/record";
import type { Person } from "@/domain/permissions/actor";

/** What was decided: a list before the secretary confirmed, tasks afterwards. */
export async function Tasks({ viewer, found }: { viewer: Person; found: FoundMeeting }) {
  const { decisions, row, branch, record } = found;
  if (decisions.length === 0) return null;
  return (
    <Section title="议定事项" id="decisions">
      <ol className="list-decimal pl-6">
        {decisions.map((one, i) => (
          <li key={one.id} className="mb-2 wrap-anywhere">
            {one.content}（{one.ownerName}，{sayDay(one.dueOn)}前办完）{one.active && <> <Badge tone={one.state === "done" ? "good" : "plain"}>{decisionStates[one.state].zh}</Badge> <span className="text-soft">{sayDecisionDue(one, viewer.today)}</span></>}
            <Amended task={one} confirmed={record.decisions[i]} />
            {one.outcome && <p className="text-sm">结果：{one.outcome}</p>}
            {one.active && <TaskActs viewer={viewer} decision={one} communityId={branch.communityId} back={`/desk/meetings/${row.id}`} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What the record said, where an approved amendment has moved the task since. */
function Amended({ task, confirmed }: { task: NewDecision; confirmed: NewDecision | undefined }) {
  if (!confirmed) return null;
  const was = [task.content !== confirmed.content && confirmed.content, task.ownerName !== confirmed.ownerName && `由${confirmed.ownerName}办`, task.dueOn !== confirmed.dueOn && `${sayDay(confirmed.dueOn)}前办完`].filter(Boolean);
  return was.length > 0 ? <p className="text-sm text-soft">已按更正单更正，原记录：{was.join("，")}</p> : null;
}
