/** Where two versions of one record differ, in the words of the form: for whoever saves after a colleague did (ruling 27). */
import { sayDay, timeOf } from "../calendar/day";
import { agendaKinds } from "./agenda";
import { sayMark } from "./attendance";
import { fieldsOf } from "./extras";
import { sayValue } from "./field-kinds";
import { meetingKinds } from "./kinds";
import { sayObservers, type AgendaItem, type MeetingRecord } from "./record";
import { excludeReasons, voteModes } from "./votes";

export type Difference = { where: string; theirs: string; mine: string };
type Flat = Map<string, string>;

/** @param names of the roster, by id. Attendance is compared person by person: most of it is equal. */
export function recordDifferences(theirs: MeetingRecord, mine: MeetingRecord, names: ReadonlyMap<string, string>): Difference[] {
  const [before, after] = [flatten(theirs, names), flatten(mine, names)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((where) => ({ where, theirs: before.get(where) ?? "", mine: after.get(where) ?? "" }))
    .filter((one) => one.theirs !== one.mine);
}

function flatten(record: MeetingRecord, names: ReadonlyMap<string, string>): Flat {
  const nameOf = (id: string) => names.get(id) ?? "（不在名单）";
  return new Map([
    ["会议名称", record.title], ["主题", record.theme], ["地点", record.place],
    ["开会时间", timeOf(record.startedAt)], ["散会时间", timeOf(record.endedAt)], ["主持人", record.hostName], ["记录人", record.recorderName],
    ...record.sections.flatMap(({ kind, extras }) => fieldsOf(kind).map(([name, field]): [string, string] => [`${meetingKinds[kind].short}：${field.zh}`, sayValue(field, extras[name])])),
    ...record.attendance.map(({ memberId, ...mark }): [string, string] => [`到会：${nameOf(memberId)}`, sayMark(mark)]),
    ...record.excluded.map(({ memberId, reason }): [string, string] => [`不计入表决：${nameOf(memberId)}`, excludeReasons[reason].zh]),
    ["列席", sayObservers(record)],
    ...record.agenda.map((item, i): [string, string] => [`议题 ${i + 1}`, sayItem(item)]),
    ...record.decisions.map(({ content, ownerName, dueOn }, i): [string, string] => [`议定事项 ${i + 1}`, `${content}（${ownerName}，${sayDay(dueOn)}前）`]),
    ["缺席补课", record.followUp], ["上次议定事项已回看", record.priorReviewed ? "是" : "否"], ["成效", record.summary], ["迟报原因", record.lateReason],
  ]);
}

function sayItem({ section, kind, topic, speaker, discussion, vote }: AgendaItem): string {
  const voted = vote ? `；${voteModes[vote.mode].zh}：赞成 ${vote.approve}、反对 ${vote.oppose}、弃权 ${vote.abstain}、书面 ${vote.written}，${vote.passed ? "通过" : "未通过"}` : "";
  return `${meetingKinds[section].short}／${agendaKinds[kind].zh}：${topic}${speaker ? `，${speaker}` : ""}${discussion ? `。${discussion}` : ""}${voted}`;
}
