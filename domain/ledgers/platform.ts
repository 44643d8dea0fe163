/**
 * What a superior's platform asks for a meeting, in the order in which such platforms ask: kind, name, times, place, people, figures, text.
 * Which platform a county uses is its own matter; the order here is a template【地】.
 */
import { dayOf, timeOf } from "../calendar/day";
import { attendanceKinds, type AttendanceKind } from "../meetings/attendance";
import { sayKinds } from "../meetings/kinds";
import { sayObservers } from "../meetings/record";
import type { Column } from "./column";
import { figureOf, kindRows, recordColumns, type PaperRecord } from "./paper-record";

const whoWas = ({ people }: PaperRecord, counts: (typeof attendanceKinds)[AttendanceKind]["counts"]) => people.filter(({ kind }) => attendanceKinds[kind].counts === counts).map(({ name }) => name).join("、");
const asOnPaper = (zh: string) => recordColumns.find((column) => column.zh === zh)!;

export const platformColumns: readonly Column<PaperRecord>[] = [
  { zh: "会议类型", cell: ({ record }) => sayKinds(record.sections.map(({ kind }) => kind)) },
  { zh: "会议名称", cell: ({ record }) => record.title },
  { zh: "会议主题", cell: ({ record }) => record.theme },
  { zh: "开始时间", cell: ({ record }) => `${dayOf(record.startedAt)} ${timeOf(record.startedAt)}` },
  { zh: "结束时间", cell: ({ record }) => `${dayOf(record.endedAt)} ${timeOf(record.endedAt)}` },
  { zh: "会议地点", cell: ({ record }) => record.place },
  { zh: "主持人", cell: ({ record }) => record.hostName },
  { zh: "记录人", cell: ({ record }) => record.recorderName },
  { zh: "应到人数", cell: (paper) => figureOf(paper, "due") },
  { zh: "实到人数", cell: (paper) => figureOf(paper, "present") },
  { zh: "参加人员", cell: (paper) => whoWas(paper, "present") },
  asOnPaper("请假及事由"),
  asOnPaper("缺席及原因"),
  { zh: "列席人员", cell: ({ record }) => sayObservers(record) },
  { zh: "会议议程", cell: ({ record }) => record.agenda.map(({ topic }, i) => `${i + 1}. ${topic}`).join("\n") },
  { zh: "会议内容", cell: (paper) => [...kindRows(paper).map(([name, value]) => `${name}：${value}`), ...paper.record.agenda.filter(({ discussion }) => discussion).map(({ topic, discussion }) => `${topic}：${discussion}`)].join("\n") },
  asOnPaper("决议及表决"),
  { zh: "会议成效", cell: ({ record }) => record.summary },
];
