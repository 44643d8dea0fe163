import type { ReactNode } from "react";
import { sayDay } from "@/domain/calendar/day";
import { agendaKinds } from "@/domain/meetings/agenda";
import { fieldsOf } from "@/domain/meetings/extras";
import { isEmptyValue, sayValue } from "@/domain/meetings/field-kinds";
import { meetingKinds } from "@/domain/meetings/kinds";
import type { AgendaItem, MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { votersOf, votingOn } from "@/domain/meetings/voters";
import { missingToPass, reckonVote, voteModes, votingBodies } from "@/domain/meetings/votes";
import { Facts, Section } from "../show";

type Props = { record: MeetingRecord; roster: readonly RosterMember[] };
const paragraph = "max-w-3xl whitespace-pre-line wrap-anywhere";

/** Kinds' own fields that were filled. */
export function ExtrasView({ record }: { record: MeetingRecord }) {
  return record.sections.map(({ kind, extras }) => {
    const filled = fieldsOf(kind).filter(([name]) => !isEmptyValue(extras[name]));
    return filled.length > 0 && (
      <Section key={kind} title={meetingKinds[kind].zh}>
        <Facts facts={filled.map(([name, field]): [string, ReactNode] => [field.zh, <span key={name} className={paragraph}>{field.as === "day" ? sayDay(String(extras[name])) : sayValue(field, extras[name])}</span>])} />
      </Section>
    );
  });
}

export function AgendaView({ record, roster }: Props) {
  if (record.agenda.length === 0) return null;
  return (
    <Section title="议题和发言摘要">
      <ol className="list-decimal pl-6">
        {record.agenda.map((item, i) => (
          <li key={i} className="mb-3">
            <p className="font-bold wrap-anywhere">{item.topic} <span className="text-sm font-normal text-soft">{agendaKinds[item.kind].zh}{record.sections.length > 1 ? `（${meetingKinds[item.section].zh}）` : ""}{item.speaker && `　发言：${item.speaker}`}</span></p>
            {item.discussion && <p className={paragraph}>{item.discussion}</p>}
            <VoteView item={item} record={record} roster={roster} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const percent = (parts: number) => `${(parts / 100).toFixed(1)}%`;

/** The figures of a vote with both denominators, and which of them decides. */
function VoteView({ item, record, roster }: Props & { item: AgendaItem }) {
  const voting = votingOn(item, record, roster);
  if (!voting || !item.vote) return null;
  const { ofDue, ofPresent, pass } = reckonVote(voting);
  const { without } = votersOf(item.section, record, roster);
  const missing = missingToPass(voting);
  return (
    <div className="mt-1 border-l-2 border-line pl-3">
      <p>{voteModes[item.vote.mode].zh}表决：应到有表决权 {voting.due} 人，实到 {voting.present} 人；赞成 {voting.approve}，反对 {voting.oppose}，弃权 {voting.abstain}{voting.written > 0 ? `，会前书面赞成 ${voting.written}` : ""}。<b>{item.vote.passed ? "通过" : "未通过"}</b></p>
      <p className="text-sm text-soft">赞成占应到 {percent(ofDue)}，占实到 {percent(ofPresent)}；按{votingBodies[voting.body].of === "due" ? "应到" : "实到"}过半数（至少 {pass.needs} 票）才算通过（{votingBodies[voting.body].source}）。</p>
      {missing.length > 0 && <p className="text-sm">{missing.join("；")}。</p>}
      {without.length > 0 && <p className="text-sm text-soft">不计入表决：{without.map(({ name, why }) => `${name}（${why}）`).join("、")}。</p>}
    </div>
  );
}
