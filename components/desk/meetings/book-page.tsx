import type { ReactNode } from "react";
import { sayDay, sayInstant, timeOf, type Day, type Instant } from "@/domain/calendar/day";
import { amendables, type Amendable } from "@/domain/meetings/amendable";
import { sayMark, type AttendanceKind, type Tally } from "@/domain/meetings/attendance";
import { bands, type Band } from "@/domain/meetings/clocks";
import { fieldsOf } from "@/domain/meetings/extras";
import { isEmptyValue, sayValue } from "@/domain/meetings/field-kinds";
import { sayKinds } from "@/domain/meetings/kinds";
import type { AgendaItem, MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { votingOn } from "@/domain/meetings/voters";
import type { Person } from "./people-view";
import { sayObservers } from "./record-view";

type Props = {
  branchName: string;
  record: MeetingRecord;
  people: readonly Person[];
  tally: Tally;
  decisions: readonly { content: string; ownerName: string; dueOn: Day; outcome: string }[];
  roster: readonly RosterMember[];
  band: Band;
  digest: string | null;
  recordedAt: Instant | null;
  isConfirmed: boolean;
  singlePerson: boolean;
  backfillReason: string;
  amendments: readonly { id: string; field: string; before: string; after: string; reason: string }[];
};

/** The columns of the 会议记录本 in their order: name … 应到 实到 … 决议及表决 … signatures. Both clocks and the digest stand at the foot. */
export function BookPage(given: Props) {
  const { branchName, record, tally, amendments, digest, recordedAt, isConfirmed, band, singlePerson, backfillReason } = given;
  return (
    <article className="max-w-3xl bg-white p-4 print:max-w-none print:p-0 print:text-[14pt]">
      <h1 className="mb-3 text-center text-xl font-bold">{branchName}{sayKinds(record.sections.map(({ kind }) => kind))}记录</h1>
      <dl className="border-x border-t border-ink">
        {rowsOf(given).map(([name, value]) => (
          <div key={name} className="grid grid-cols-[7rem_1fr] border-b border-ink break-inside-avoid">
            <dt className="border-r border-ink p-2 font-bold">{name}</dt>
            <dd className="p-2 whitespace-pre-line wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {amendments.length > 0 && <ul className="mt-2 list-disc pl-5">{amendments.map((one) => <li key={one.id}>更正{amendables[one.field as Amendable]?.zh ?? one.field}：{one.before} → {one.after}（{one.reason}）</li>)}</ul>}
      <p className="mt-2 text-sm wrap-anywhere">
        开会：{sayInstant(record.startedAt)}；记录：{recordedAt ? sayInstant(recordedAt) : "还没有提交"}（{bands[band].zh}）{record.lateReason && `，说明：${record.lateReason}`}{backfillReason && `；书记说明：${backfillReason}`}
        {singlePerson && "；一人办理（正式党员 3 人以下）"}。{isConfirmed && digest ? `内容摘要 ${digest}。` : "尚未经书记确认。"}{tally.due > 0 && "人数由名单自动计算。"}
      </p>
    </article>
  );
}

function rowsOf({ record, people, tally, decisions, roster }: Props): [string, ReactNode][] {
  const named = (kinds: readonly AttendanceKind[]) => people.filter(({ kind }) => kinds.includes(kind)).map((person) => `${person.name}（${sayMark(person).split("：")[1] ?? sayMark(person)}）`).join("、") || "无";
  return [
    ["会议名称", record.title], ["主题", record.theme], ["时间", `${sayInstant(record.startedAt)} 开会`], ["地点", record.place], ["主持人", record.hostName], ["记录人", record.recorderName],
    ["应到", people.length > 0 ? `${tally.due} 人` : "见下"], ["实到", people.length > 0 ? `${tally.present} 人` : "见下"],
    ["请假及事由", named(["leave", "away", "exempt"])], ["缺席及原因", named(["absent"])], ["列席", sayObservers(record) || "无"],
    ...record.sections.flatMap(({ kind, extras }) => fieldsOf(kind).filter(([name]) => !isEmptyValue(extras[name])).map(([name, field]): [string, ReactNode] => [field.zh, sayValue(field, extras[name])])),
    ["议题", record.agenda.map(({ topic }, i) => `${i + 1}. ${topic}`).join("\n") || "无"],
    ["发言摘要", record.agenda.filter(({ discussion }) => discussion).map(({ topic, speaker, discussion }) => `${topic}${speaker ? `（${speaker}）` : ""}：${discussion}`).join("\n") || "无"],
    ["决议及表决", [...record.agenda.map((item) => sayVote(item, record, roster)), ...decisions.map(({ content, ownerName, dueOn, outcome }, i) => `${i + 1}. ${content}（${ownerName}，${sayDay(dueOn)}前）${outcome && `——${outcome}`}`)].filter(Boolean).join("\n") || "无"],
    ["成效", record.summary], ["补课", record.followUp || "无"], ["散会时间", timeOf(record.endedAt)], ["主持人签字", <span key="h" className="inline-block min-h-8" />], ["记录人签字", <span key="r" className="inline-block min-h-8" />],
  ];
}

function sayVote(item: AgendaItem, record: MeetingRecord, roster: readonly RosterMember[]): string {
  const voting = votingOn(item, record, roster);
  return voting ? `${item.topic}：应到 ${voting.due}，实到 ${voting.present}，赞成 ${voting.approve}${voting.written ? `（另书面赞成 ${voting.written}）` : ""}，反对 ${voting.oppose}，弃权 ${voting.abstain}，${item.vote!.passed ? "通过" : "未通过"}` : "";
}
