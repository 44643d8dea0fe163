/**
 * First bodies of P01, P02, P05 and P08, drafted from the records (handbook §4.3). A draft is a beginning: people complete it, the gate
 * looks at it, a reviewer checks it and a secretary signs it, like any other.
 */
import { sayDay, type Day } from "../../calendar/day";
import { meetingKinds } from "../../meetings/kinds";
import { reviewGrades, type ReviewGrade } from "../../meetings/review";
import { positions } from "../../members/vocabulary";
import type { BodyKind, NoticeBody } from "../body";
import type { CommitteeFacts, DraftedCode, LifeFacts, OrganizationFacts, RecordFacts, ReviewFacts } from "./facts";

type TableBody = Extract<NoticeBody, { kind: "table" }>;
type Composer<F> = (facts: F) => { columns: TableBody["columns"]; rows: string[][]; note?: string };

/** A cell of a notice's table holds 500 characters. */
const LONGEST = 500;
const MOST_NAMED = 6;

/** The first few, and how many more there are; never cut within a word of its own. */
export function sayFew(texts: readonly string[]): string {
  const different = [...new Set(texts.filter(Boolean))];
  let few = different.slice(0, MOST_NAMED);
  const said = () => few.join("；") + (different.length > few.length ? `；等 ${different.length} 项` : "");
  while (few.length > 1 && said().length > LONGEST) few = few.slice(0, -1);
  return said().slice(0, LONGEST);
}

const texts = (...names: string[]): TableBody["columns"] => names.map((name) => ({ name, type: "text" }));

const composers: { [C in DraftedCode]: Composer<RecordFacts[C]> } = {
  P01: ({ superior, branches }: OrganizationFacts) => ({
    columns: [...texts("党组织", "上级党组织"), { name: "成立时间", type: "day" }, { name: "本届起", type: "day" }, { name: "应换届时间", type: "day" }, { name: "党小组数", type: "number" }],
    rows: branches.map(({ name, establishedOn, termStartedOn, termEndsOn, groups }) => [name, superior, establishedOn, termStartedOn, termEndsOn, String(groups)]),
  }),
  P02: ({ officePhone, posts }: CommitteeFacts) => ({
    columns: texts("姓名", "职务", "分工", "办公电话"),
    rows: posts.map(({ name, position }) => [name, positions[position].zh, "", officePhone]),
    note: "分工由支部补填。",
  }),
  P05: ({ kinds }: LifeFacts) => ({
    columns: [{ name: "活动", type: "text" }, { name: "计划次数", type: "number" }, { name: "召开次数", type: "number" }, ...texts("主题", "议定事项")],
    rows: kinds.map(({ kind, planned, held, themes, decisions }) => [meetingKinds[kind].zh, String(planned), String(held), sayFew(themes), sayFew(decisions)]),
  }),
  P08: ({ heldOn, grades }: ReviewFacts) => ({
    columns: [{ name: "等次", type: "text" }, { name: "人数", type: "number" }],
    rows: (Object.keys(reviewGrades) as ReviewGrade[]).map((grade) => [reviewGrades[grade].zh, String(grades[grade] ?? 0)]),
    note: `评议会于${sayDay(heldOn)}召开。优秀名单由支部核对后补填，不公布其他人的等次。`,
  }),
};
export const draftedCodes = Object.keys(composers) as DraftedCode[];
export const isDrafted = (code: string): code is DraftedCode => (draftedCodes as readonly string[]).includes(code);

/** What tells readers and checkers where it comes from. */
const sayOrigin = (today: Day) => `初稿由本站的组织记录生成（${sayDay(today)}），经人工核对。`;

/** Null where the records tell nothing, or the format is not one of words or columns. */
export function draftBody<C extends DraftedCode>(code: C, facts: RecordFacts[C] | null, kind: BodyKind, today: Day): NoticeBody | null {
  if (!facts || (kind !== "table" && kind !== "text")) return null;
  const { columns, rows, note = "" } = composers[code](facts);
  if (rows.length === 0) return null;
  const foot = `${note}${sayOrigin(today)}`;
  if (kind === "table") return { kind, columns, rows, note: foot };
  const lines = rows.map((row) => `- ${row.map((cell, i) => cell && (i === 0 ? cell : `${columns[i]!.name}：${columns[i]!.type === "day" ? sayDay(cell) : cell}`)).filter(Boolean).join("，")}`);
  return { kind, text: [...lines, "", foot].join("\n") };
}
