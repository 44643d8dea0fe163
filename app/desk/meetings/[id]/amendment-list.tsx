import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Badge, Section } from "@/components/desk/show";
import type { FoundMeeting } from "@/db/meetings/find";
import { sayInstant } from "@/domain/calendar/day";
import { sayAmendable, sayAmendedValue } from "@/domain/meetings/amendable";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { decideAmendment } from "../actions";

type Props = { viewer: Person; found: FoundMeeting };
const states = { asked: { zh: "等批准", tone: "warn" }, approved: { zh: "已批准", tone: "good" }, refused: { zh: "没有批准", tone: "plain" } } as const;

/** 更正单: they stand beside the record for ever. */
export async function AmendmentList({ viewer, found }: Props) {
  if (found.amendments.length === 0) return null;
  const tokens = await Promise.all(found.amendments.map(() => newFormToken()));
  const mayDecide = (by: string) => may(viewer, "meeting.decide_amendment", { ...found.subject, people: { amender: found.single ? [] : [by] } });
  return (
    <Section title="更正单" id="amendments">
      <ol className="list-decimal pl-6">
        {found.amendments.map((one, i) => (
          <li key={one.id} className="mb-3 wrap-anywhere">
            <p>{sayAmendable(found, one.field)}：<del>{sayAmendedValue(one.before)}</del> → <b>{one.after}</b> <Badge tone={states[one.state].tone}>{states[one.state].zh}</Badge></p>
            <p className="text-sm text-soft">{one.byName} {sayInstant(one.at)} 提出：{one.reason}{one.decidedAt && `；${one.decidedByName} ${sayInstant(one.decidedAt)} 处理`}</p>
            {one.state === "asked" && mayDecide(one.by) && (
              <ActionForm action={decideAmendment} token={tokens[i]!} hidden={{ amendmentId: one.id }} className="print:hidden">
                <p className="mt-1 flex flex-wrap gap-2"><Submit look="plain" name="decision" value="approve">批准</Submit><Submit look="plain" name="decision" value="refuse">不批准</Submit></p>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
