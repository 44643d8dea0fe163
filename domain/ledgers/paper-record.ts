/**
 * A record in the columns of the 会议记录本 (handbook §2.2): one description for the page, the workbook and the printable book. Both
 * clocks, the band and the digest stand at the foot of each record.
 */
import { sayDay, sayInstant, timeOf, type Day, type Instant } from "../calendar/day";
import { sayAmendable, sayAmendedValue, withAmendments } from "../meetings/amendable";
import { sayMark, tally as count, type AttendanceKind, type AttendanceReason, type Tally } from "../meetings/attendance";
import { bands, type Band } from "../meetings/clocks";
import type { DecisionState } from "../meetings/decisions";
import { fieldsOf } from "../meetings/extras";
import { isEmptyValue, sayValue } from "../meetings/field-kinds";
import { sayKinds } from "../meetings/kinds";
import { sayObservers, type MeetingRecord } from "../meetings/record";
import type { Voting } from "../meetings/votes";
import type { Column } from "./column";

export type PaperRecord = {
  id: string;
  /** with its group, where it is a group's */
  branchName: string;
  record: Omit<MeetingRecord, "attendance" | "excluded">;
  people: readonly { memberId: string; name: string; kind: AttendanceKind; reason: AttendanceReason | null }[];
  tally: Tally;
  decisions: readonly { content: string; ownerName: string; dueOn: Day; outcome: string; state: DecisionState }[];
  /** By the item's place on the agenda, with the denominators of that day. */
  votes: readonly { item: number; voting: Voting }[];
  band: Band;
  digest: string | null;
  recordedAt: Instant | null;
  isConfirmed: boolean;
  singlePerson: boolean;
  backfillReason: string;
  /** The approved ones. */
  amendments: readonly { field: string; before: string; after: string; reason: string }[];
};

const NONE = "无";

function named({ people }: PaperRecord, kinds: readonly AttendanceKind[]): string {
  const why = (person: PaperRecord["people"][number]) => sayMark(person).split("：")[1] ?? sayMark(person);
  return people.filter(({ kind }) => kinds.includes(kind)).map((person) => `${person.name}（${why(person)}）`).join("、") || NONE;
}

function sayVotes({ record, votes }: PaperRecord): string[] {
  return votes.map(({ item, voting: { due, present, approve, written, oppose, abstain } }) => {
    const { topic, vote } = record.agenda[item]!;
    return `${topic}：应到 ${due}，实到 ${present}，赞成 ${approve}${written ? `（另书面赞成 ${written}）` : ""}，反对 ${oppose}，弃权 ${abstain}，${vote!.passed ? "通过" : "未通过"}`;
  });
}

export function sayDecisions({ decisions }: Pick<PaperRecord, "decisions">): string[] {
  return decisions.map(({ content, ownerName, dueOn, outcome }, i) => `${i + 1}. ${content}（${ownerName}，${sayDay(dueOn)}前）${outcome && `——${outcome}`}`);
}

/** Counted from the roll; where none is kept (villagers' bodies) the figure that was written down. Null when there is neither. */
export function figureOf({ people, tally, record }: Pick<PaperRecord, "people" | "tally" | "record">, of: "due" | "present"): number | null {
  if (people.length > 0) return tally[of];
  return record.sections.map(({ extras }) => extras[of]).find((n) => typeof n === "number") ?? null;
}

const opening: Column<PaperRecord>[] = [
  { zh: "会议名称", cell: ({ record }) => record.title },
  { zh: "主题", cell: ({ record }) => record.theme },
  { zh: "时间", cell: ({ record }) => sayInstant(record.startedAt) },
  { zh: "地点", cell: ({ record }) => record.place },
  { zh: "主持人", cell: ({ record }) => record.hostName },
  { zh: "记录人", cell: ({ record }) => record.recorderName },
  { zh: "应到", cell: (paper) => figureOf(paper, "due") },
  { zh: "实到", cell: (paper) => figureOf(paper, "present") },
  { zh: "请假及事由", cell: (paper) => named(paper, ["leave"]) },
  { zh: "缺席及原因", cell: (paper) => named(paper, ["absent"]) },
  { zh: "流动在外、免到", cell: (paper) => named(paper, ["away", "exempt"]) },
  { zh: "列席", cell: ({ record }) => sayObservers(record) || NONE },
];

const matter: Column<PaperRecord>[] = [
  { zh: "议题", cell: ({ record }) => record.agenda.map(({ topic }, i) => `${i + 1}. ${topic}`).join("\n") || NONE },
  { zh: "发言摘要", cell: ({ record }) => record.agenda.filter(({ discussion }) => discussion).map(({ topic, speaker, discussion }) => `${topic}${speaker && `（${speaker}）`}：${discussion}`).join("\n") || NONE },
  { zh: "决议及表决", cell: (paper) => [...sayVotes(paper), ...sayDecisions(paper)].join("\n") || NONE },
  { zh: "成效", cell: ({ record }) => record.summary },
  { zh: "补课", cell: ({ record }) => record.followUp || NONE },
  { zh: "散会时间", cell: ({ record }) => timeOf(record.endedAt) },
];

/** What the kinds of this record ask for beyond the common columns, as heading and value. */
export function kindRows({ record }: Pick<PaperRecord, "record">): [string, string][] {
  return record.sections.flatMap(({ kind, extras }) =>
    fieldsOf(kind).filter(([name]) => !isEmptyValue(extras[name])).map(([name, field]): [string, string] => [field.zh, field.as === "day" ? sayDay(String(extras[name])) : sayValue(field, extras[name])]),
  );
}

/** When it was held and when it was handed in, and what that makes of it (ruling 19). */
export const clockColumns: Column<PaperRecord>[] = [
  { zh: "记录时间", cell: ({ recordedAt }) => (recordedAt ? sayInstant(recordedAt) : "还没有提交") },
  { zh: "记录情况", cell: ({ band }) => bands[band].zh },
  { zh: "更正", cell: (paper) => sayAmendments(paper).join("\n") },
  { zh: "内容摘要", cell: ({ digest }) => digest ?? "" },
];

/** One line a record, for screens and workbooks. */
export const recordColumns: readonly Column<PaperRecord>[] = [
  { zh: "会议类型", cell: ({ record }) => sayKinds(record.sections.map(({ kind }) => kind)) },
  ...opening,
  { zh: "会议内容", cell: (paper) => kindRows(paper).map(([name, value]) => `${name}：${value}`).join("\n") },
  ...matter,
  ...clockColumns,
];

export const signatures = ["主持人签字", "记录人签字"] as const;

/** One page a record, for paper: heading and value, line by line; the signatures are left open. */
export function paperRows(paper: PaperRecord): [string, string][] {
  const said = (columns: readonly Column<PaperRecord>[]) => columns.map(({ zh, cell }): [string, string] => [zh, String(cell(paper) ?? "")]);
  return [...said(opening), ...kindRows(paper), ...said(matter), ...signatures.map((zh): [string, string] => [zh, ""])];
}

export const paperTitle = ({ branchName, record }: Pick<PaperRecord, "branchName" | "record">) => `${branchName}${sayKinds(record.sections.map(({ kind }) => kind))}记录`;

export function sayAmendments(paper: PaperRecord): string[] {
  return paper.amendments.map(({ field, before, after, reason }) => `更正${sayAmendable(paper, field)}：${sayAmendedValue(before)} → ${after}（${reason}）`);
}

/** A record as it counts in books and figures: with what was approved as amended. The page of the record itself keeps what was confirmed. */
export function asAmended(paper: PaperRecord): PaperRecord {
  if (paper.amendments.length === 0) return paper;
  const { record, people } = withAmendments(paper, paper.amendments);
  return { ...paper, record, people, tally: count(people), decisions: paper.decisions.map((decision, i) => ({ ...decision, ...record.decisions[i] })) };
}

/** The foot of the page: both clocks, the band with its reasons, the digest. */
export function paperFoot({ record, recordedAt, band, backfillReason, singlePerson, isConfirmed, digest, tally }: PaperRecord): string {
  const recorded = recordedAt ? sayInstant(recordedAt) : "还没有提交";
  const why = [record.lateReason && `，说明：${record.lateReason}`, backfillReason && `；书记说明：${backfillReason}`, singlePerson && "；一人办理（正式党员 3 人以下）"].filter(Boolean).join("");
  const seal = isConfirmed && digest ? `内容摘要 ${digest}。` : "尚未经书记确认。";
  return `开会：${sayInstant(record.startedAt)}；记录：${recorded}（${bands[band].zh}）${why}。${seal}${tally.due > 0 ? "人数由名单自动计算。" : ""}`;
}
