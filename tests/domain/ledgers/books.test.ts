import { describe, expect, test } from "vitest";
import { books, keptBookNames, keptBooks } from "@/domain/ledgers/books";
import { paperFoot, paperRows, type PaperRecord } from "@/domain/ledgers/paper-record";
import { rectifications } from "@/domain/ledgers/record-lines";
import type { Feeds } from "@/domain/ledgers/rows";
import { emptyExtras } from "@/domain/meetings/extras";

const paper: PaperRecord = {
  id: "m1", branchName: "石桥第一党支部",
  record: {
    groupId: null, title: "组织生活会", theme: "检视整改", place: "活动室", startedAt: "2026-02-03T01:00:00.000Z", endedAt: "2026-02-03T03:00:00.000Z", hostId: null, hostName: "甲", recorderId: null, recorderName: "乙",
    observers: [{ name: "丙", as: "superior" }], followUp: "", priorReviewed: true, summary: "定下两条措施", lateReason: "", explanations: {},
    sections: [{ kind: "org_life_meeting", extras: { ...emptyExtras("org_life_meeting"), problems: ["到会少", "记录迟"] } }],
    agenda: [{ section: "org_life_meeting", kind: "other", topic: "通过整改清单", speaker: "甲", discussion: "有不同意见", vote: { mode: "show_hand", approve: 5, oppose: 1, abstain: 0, written: 0, passed: true } }],
    decisions: [],
  },
  people: [
    { memberId: "1", name: "张", kind: "on_site", reason: null }, { memberId: "2", name: "李", kind: "leave", reason: "farming" },
    { memberId: "3", name: "王", kind: "away", reason: null }, { memberId: "4", name: "赵", kind: "absent", reason: "unsaid" },
  ],
  tally: { due: 4, present: 1, away: 1, leave: 1, absent: 1, exempt: 0 },
  decisions: [{ content: "每月报到会情况", ownerName: "甲", dueOn: "2026-06-30", outcome: "", state: "open" }, { content: "会后三日内记录", ownerName: "乙", dueOn: "2026-03-31", outcome: "已做到", state: "done" }],
  votes: [{ item: 0, voting: { body: "assembly", due: 9, present: 6, approve: 5, oppose: 1, abstain: 0, written: 0 } }],
  band: "made_up", digest: "abc", recordedAt: "2026-04-03T01:00:00.000Z", isConfirmed: true, singlePerson: false, backfillReason: "文书住院", amendments: [{ field: "place", before: "活动室", after: "会议室", reason: "写错" }],
};

describe("the list of books", () => {
  test("has the eighteen of §5.6 in their order, and what is beside it last", () => {
    expect(books.map(({ no }) => no)).toEqual([...Array.from({ length: 18 }, (_, i) => i + 1), null, null]);
  });

  test("a book that is not kept says so", () => {
    const said = books.flatMap((book) => (book.kept ? [] : [[book.no, book.says]]));
    expect(said.map(([no]) => no)).toEqual([4, 5, 12, 15, 17]);
    expect(said.filter(([, says]) => String(says).includes("本站还没有这项记录")).map(([no]) => no)).toEqual([4, 5, 12, 15]);
    expect(books.flatMap((book) => (book.kept || !book.see ? [] : [[book.no, book.see.href("qh007")]]))).toEqual([[17, "/desk/questions?view=all"]]);
  });

  test("talks have no column for what was said", () => expect(keptBooks.talk_book.heads).toEqual(["序号", "日期", "谈话一方", "另一方", "关系", "类别"]));

  test.each(keptBookNames)("%s: lines as wide as its headings, numbered, with no heading twice", async (name) => {
    const none = async () => [];
    const feeds: Feeds = { siteUse: async () => [], roster: none, mobile: none, activists: none, transfers: none, talks: none, study: none, disclosure: none, rectification: none, records: async () => [paper] };
    const { heads, lines } = keptBooks[name];
    expect(new Set(heads).size).toBe(heads.length);
    for (const [i, line] of (await lines(feeds)).entries()) expect([line.length, line[0]]).toEqual([heads.length, i + 1]);
  });
});

describe("a page of the record book", () => {
  const rows = Object.fromEntries(paperRows(paper));

  test("has the paper's columns in their order", () => {
    const paperOrder = ["会议名称", "时间", "地点", "主持人", "记录人", "应到", "实到", "请假及事由", "缺席及原因", "列席", "议题", "发言摘要", "决议及表决", "散会时间", "主持人签字", "记录人签字"];
    expect(paperRows(paper).map(([name]) => name).filter((name) => paperOrder.includes(name))).toEqual(paperOrder);
  });

  test.each([
    ["应到", "4"], ["实到", "1"], ["请假及事由", "李（农忙）"], ["流动在外、免到", "王（流动在外）"], ["缺席及原因", "赵（没有说明）"], ["列席", "丙（上级指导）"], ["查摆的问题", "到会少\n记录迟"],
    ["决议及表决", "通过整改清单：应到 9，实到 6，赞成 5，反对 1，弃权 0，通过\n1. 每月报到会情况（甲，2026年6月30日前）\n2. 会后三日内记录（乙，2026年3月31日前）——已做到"],
  ])("%s", (name, value) => expect(rows[name]).toBe(value));

  test("both clocks, the band with its reason, and the digest stand at the foot", () => {
    expect(paperFoot(paper)).toMatch(/^开会：2026年2月3日.*；记录：2026年4月3日.*（补录）；书记说明：文书住院。内容摘要 abc。/);
  });
});

test("measures are not tied to problems that nobody tied them to", () => {
  expect(rectifications([paper]).map(({ problems, measure, outcome }) => [problems, measure, outcome])).toEqual([["1. 到会少\n2. 记录迟", "每月报到会情况", ""], ["同上", "会后三日内记录", "已做到"]]);
});
