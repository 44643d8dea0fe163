import { dayOf, sayDay, type Day } from "@/domain/calendar/day";
import { sayDecisionDue } from "@/domain/meetings/decisions";
import type { DecisionState } from "@/domain/meetings/decisions";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import { observerKinds, type MeetingRecord, type RosterMember } from "@/domain/meetings/record";
import { calledBy } from "@/domain/meetings/voters";
import { TextArea, Tick } from "../field";
import { Fold } from "../fold";
import { Section } from "../show";
import { AgendaFields } from "./agenda-fields";
import { AttendanceFields } from "./attendance-fields";
import { BasicFields } from "./basic-fields";
import { DecisionFields } from "./decision-fields";
import { ExcludedFields } from "./excluded-fields";
import { ExtraFields } from "./extra-fields";

export type PriorDecision = { id: string; content: string; ownerName: string; dueOn: Day; state: DecisionState };
type Props = { record: MeetingRecord; roster: readonly RosterMember[]; writer: string; prior: readonly PriorDecision[]; usualDue: Day; today: Day; /** 迟报 or 补录 if handed in today */ lateBand: string | null };

/** One form for every kind of meeting, driven by the table of kinds. */
export function RecordFields({ record, roster, writer, prior, usualDue, today, lateBand }: Props) {
  const kinds = record.sections.map(({ kind }) => kind);
  const called = calledOf(kinds, roster, record.groupId);
  const named = kinds.some((kind) => meetingKinds[kind].roll !== "outside");
  const ownAgenda = kinds.some((kind) => needsAgenda.includes(kind));
  return (
    <>
      <Section title="时间地点" id="basic"><BasicFields record={record} roster={roster} writer={writer} /></Section>
      {named && <Section title="到会情况" id="attendance"><AttendanceFields called={called} attendance={record.attendance} /></Section>}
      {record.sections.map(({ kind, extras }) => <ExtraFields key={kind} kind={kind} extras={extras} />)}
      <Section title="议题" id="agenda">
        {ownAgenda ? <AgendaFields kinds={kinds} agenda={record.agenda} /> : (
          <Fold summary="写议题、发言摘要和表决（可不填）" prefix="agenda." main={fieldNames.agenda(0, "topic")} open={record.agenda.length > 0}>
            <AgendaFields kinds={kinds} agenda={record.agenda} />
          </Fold>
        )}
        {named && <ExcludedFields excluded={record.excluded} called={called} />}
      </Section>
      <Section title="议定事项" id="decisions">
        <Prior prior={prior} record={record} today={today} />
        <DecisionFields decisions={record.decisions} roster={roster} usualDue={usualDue} />
      </Section>
      <Section title="成效" id="outcome">
        <TextArea name="summary" label="一句话：解决了什么、形成了什么" value={record.summary} rows={2} maxLength={300} />
        {lateBand && <TextArea name="lateReason" label={`现在提交算“${lateBand}”，为什么没有及时记录`} value={record.lateReason} rows={2} maxLength={200} />}
        <Fold summary="列席人员、缺席党员怎么补课（有才填）" prefix="observers" main="followUp" open={record.followUp !== "" || record.observers.length > 0}>
          <TextArea name="observers" label="列席" hint="一行一人：姓名 身份，例如“李四 入党积极分子”" value={record.observers.map(({ name, as }) => `${name} ${observerKinds[as].zh}`).join("\n")} rows={2} />
          <TextArea name="followUp" label="缺席党员怎么补课、哪天补" value={record.followUp} rows={2} maxLength={300} />
        </Fold>
      </Section>
    </>
  );
}

const needsAgenda: readonly MeetingKind[] = ["member_assembly", "committee_meeting", "group_meeting", "org_life_meeting"];

function calledOf(kinds: readonly MeetingKind[], roster: readonly RosterMember[], groupId: string | null): RosterMember[] {
  const ids = new Set(kinds.flatMap((kind) => calledBy(kind, roster, groupId)).map(({ id }) => id));
  return roster.filter(({ id }) => ids.has(id));
}

function Prior({ prior, record, today }: { prior: readonly PriorDecision[]; record: MeetingRecord; today: Day }) {
  if (prior.length === 0) return null;
  return (
    <div className="mb-3">
      <p>以前议定、还没有办结的 {prior.length} 件：</p>
      <ul className="list-disc pl-5">
        {prior.map((one) => <li key={one.id} className="wrap-anywhere">{one.content}（{one.ownerName}，{sayDay(one.dueOn)}前，{sayDecisionDue(one, today)}）</li>)}
      </ul>
      <Tick name="priorReviewed" label={`${sayDay(dayOf(record.startedAt))}的会上已经回看`} value={record.priorReviewed ? "yes" : ""} />
    </div>
  );
}
