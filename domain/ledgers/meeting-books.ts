/** Books of meetings and talks: 2, 3, 7, 8, 9, 10, and the sheet for the superior's platform. */
import { sayInstant, timeOf } from "../calendar/day";
import { extraFields, fieldsOf } from "../meetings/extras";
import { sayValue } from "../meetings/field-kinds";
import type { MeetingKind } from "../meetings/kinds";
import { talkRelations, talkTopics } from "../meetings/talks";
import { book, bookMadeOf } from "./book";
import type { Column } from "./column";
import { clockColumns, recordColumns, sayDecisions, type PaperRecord } from "./paper-record";
import { platformColumns } from "./platform";
import { rectifications, sectionLines, type SectionLine } from "./record-lines";

const isOf = (kinds: readonly MeetingKind[]) => (papers: readonly PaperRecord[]) => papers.filter(({ record }) => record.sections.some(({ kind }) => kinds.includes(kind)));
const lessons: readonly MeetingKind[] = ["member_assembly", "committee_meeting", "group_meeting", "party_lecture", "org_life_meeting", "democratic_review", "collective_study", "dual_life", "democracy_day"];

/** A field of a kind under its own name. */
function own<K extends MeetingKind>(kind: K, name: keyof (typeof extraFields)[K] & string): Column<SectionLine<K>> {
  const field = fieldsOf(kind).find(([one]) => one === name)![1];
  return { zh: field.zh, cell: ({ extras }) => sayValue(field, (extras as Record<string, unknown>)[name]) };
}
const about = <K extends MeetingKind>(columns: readonly Column<PaperRecord>[]): Column<SectionLine<K>>[] => columns.map(({ zh, cell }) => ({ zh, cell: ({ paper }) => cell(paper) }));
const clocks = <K extends MeetingKind>() => about<K>(clockColumns);
const heldOn: Column<{ heldOn: string }> = { zh: "日期", cell: (row) => row.heldOn };

export const meetingBooks = {
  meeting_book: bookMadeOf({
    no: 2, zh: "三会一课记录本", sensitivity: "names", feed: "records", columns: recordColumns, choose: isOf(lessons), pages: isOf(lessons),
    note: "党员大会、支委会、党小组会、党课，以及组织生活会、民主评议、集中学习等。书记确认过的才列入。",
  }),
  theme_day_book: bookMadeOf({
    no: 3, zh: "主题党日记录本", sensitivity: "names", feed: "records", pages: isOf(["theme_day"]), choose: sectionLines("theme_day"),
    columns: [
      heldOn, { zh: "主题", cell: ({ paper }) => paper.record.theme }, own("theme_day", "segments"), own("theme_day", "themeSettledOn"),
      { zh: "应到", cell: ({ paper }) => paper.tally.due }, { zh: "到会", cell: ({ paper }) => paper.tally.present }, { zh: "议定事项", cell: ({ paper }) => sayDecisions(paper).join("\n") },
      own("theme_day", "followups"), ...clocks<"theme_day">(),
    ],
  }),
  review_book: bookMadeOf({
    no: 7, zh: "民主评议党员登记", sensitivity: "plain", feed: "records", choose: sectionLines("democratic_review"),
    note: "只有各等次的人数，不记谁投了什么。逐人的测评表由支部按纸质存档。",
    columns: [
      heldOn, { zh: "被评议年度", cell: ({ extras }) => extras.reviewYear }, own("democratic_review", "selfReviewed"), own("democratic_review", "peerReviewed"), own("democratic_review", "excellent"),
      own("democratic_review", "qualified"), own("democratic_review", "basic"), own("democratic_review", "unqualified"), own("democratic_review", "fedBackOn"), ...clocks<"democratic_review">(),
    ],
  }),
  org_life_rectify: bookMadeOf({
    no: 8, zh: "组织生活会整改清单", sensitivity: "names", feed: "records", choose: rectifications,
    columns: [
      heldOn, { zh: "问题", cell: (row) => row.problems }, { zh: "措施", cell: (row) => row.measure }, { zh: "责任人", cell: (row) => row.ownerName },
      { zh: "时限", cell: (row) => row.dueOn }, { zh: "结果", cell: (row) => row.outcome },
    ],
  }),
  talk_book: book({
    no: 9, zh: "谈心谈话登记", sensitivity: "names", feed: "talks", note: "只登记谁和谁、哪天、哪一类，不记谈话内容。",
    columns: [
      { zh: "日期", cell: (row) => row.talkedOn }, { zh: "谈话一方", cell: (row) => row.aName }, { zh: "另一方", cell: (row) => row.bName },
      { zh: "关系", cell: (row) => talkRelations[row.relation].zh }, { zh: "类别", cell: (row) => talkTopics[row.topic].zh },
    ],
  }),
  lecture_book: bookMadeOf({
    no: 10, zh: "党课登记", sensitivity: "names", feed: "records", choose: sectionLines("party_lecture"),
    columns: [
      own("party_lecture", "lecturer"), own("party_lecture", "lecturerRole"), own("party_lecture", "course"),
      { zh: "时间", cell: ({ paper: { record } }) => `${sayInstant(record.startedAt)}—${timeOf(record.endedAt)}` }, { zh: "学时", cell: ({ extras }) => extras.hours }, own("party_lecture", "setting"),
      { zh: "听课人数", cell: ({ paper }) => paper.tally.present }, ...clocks<"party_lecture">(),
    ],
  }),
  platform_sheet: book({
    no: null, zh: "上级平台录入表", sensitivity: "names", feed: "records", columns: platformColumns,
    note: "按上级平台常见的录入顺序排列，逐格复制即可，不用重新打字。平台的栏目各地不一，以当地为准。",
  }),
};
