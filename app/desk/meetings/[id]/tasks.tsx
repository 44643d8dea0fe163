import { TaskActs } from "../task-acts";
import { Badge, Section } from "@/components/desk/show";
import type { FoundMeeting } from "@/db/meetings/find";
import { sayDay } from "@/domain/calendar/day";
import { decisionStates, sayDecisionDue } from "@/domain/meetings/decisions";
import type { Person } from "@/domain/permissions/actor";

/** What was decided: a list before the secretary confirmed, tasks afterwards. */
export async function Tasks({ viewer, found }: { viewer: Person; found: FoundMeeting }) {
  const { decisions, row, branch } = found;
  if (decisions.length === 0) return null;
  return (
    <Section title="议定事项" id="decisions">
      <ol className="list-decimal pl-6">
        {decisions.map((one) => (
          <li key={one.id} className="mb-2 wrap-anywhere">
            {one.content}（{one.ownerName}，{sayDay(one.dueOn)}前办完）{one.active && <> <Badge tone={one.state === "done" ? "good" : "plain"}>{decisionStates[one.state].zh}</Badge> <span className="text-soft">{sayDecisionDue(one, viewer.today)}</span></>}
            {one.outcome && <p className="text-sm">结果：{one.outcome}</p>}
            {one.active && <TaskActs viewer={viewer} decision={one} communityId={branch.communityId} back={`/desk/meetings/${row.id}`} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
