/**
 * First bodies of P01, P02, P05, P08, P15 and V15, drafted from the records (handbook §4.3, §4.4). A draft is a beginning: people complete it, the gate
 * looks at it, a reviewer checks it and a secretary signs it, like any other.
 */
import { sayDay, type Day } from "../../calendar/day";
import { meetingKinds } from "../../meetings/kinds";
import { reviewGrades, type ReviewGrade } from "../../meetings/review";
import { countOutcomes, outcomeFigureNames, outcomeFigures, type OutcomeFact, type OutcomeFigure } from "../../inspections/outcome";
import { findingCategories, names, sayCategory, type FindingCategory } from "../../inspections/vocabulary";
import { positions } from "../../members/vocabulary";
import type { BodyKind, NoticeBody } from "../body";
import type { CommitteeFacts, DraftedCode, LifeFacts, OrganizationFacts, RecordFacts, RectificationFacts, ReviewFacts, SupervisionFacts } from "./facts";

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

const ofCategory = (found: readonly OutcomeFact[], category: FindingCategory) => found.filter((one) => one.category === category);
const seen = (found: readonly OutcomeFact[], among: readonly FindingCategory[] = names(findingCategories)) => among.filter((category) => ofCategory(found, category).length > 0);
const results: readonly OutcomeFigure[] = outcomeFigureNames.filter((figure) => figure !== "found");
const sayResults = (found: readonly OutcomeFact[]) => { const counts = countOutcomes(found); return results.map((figure) => `${outcomeFigures[figure].zh} ${counts[figure]} 件`).join("，"); };
/** 村务监督委员会's field. */
const villageCategories: readonly FindingCategory[] = ["village_disclosure", "finance_disclosure", "four_steps"];

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
  P15: ({ year, visits, found }: RectificationFacts) => ({
    columns: [{ name: "问题类别", type: "text" }, ...outcomeFigureNames.map((figure) => ({ name: outcomeFigures[figure].zh, type: "number" as const }))],
    rows: seen(found).map((category) => { const counts = countOutcomes(ofCategory(found, category)); return [sayCategory(category), ...outcomeFigureNames.map((figure) => String(counts[figure]))]; }),
    note: `${year} 年以来镇里督查 ${visits} 次。${results.map((figure) => `${outcomeFigures[figure].zh}：${outcomeFigures[figure].means}`).join("；")}。不点个人姓名。`,
  }),
  V15: ({ passed, returned, found }: SupervisionFacts) => ({
    columns: [{ name: "监督事项", type: "text" }, { name: "件数", type: "number" }, { name: "监督结果", type: "text" }],
    rows: [
      ...(passed + returned > 0 ? [["审核村（居）务和财务公开", String(passed + returned), `通过 ${passed} 件，退回修改 ${returned} 件`]] : []),
      ...seen(found, villageCategories).map((category) => { const own = ofCategory(found, category); return [`镇里督查发现的问题：${findingCategories[category].zh}`, String(own.length), sayResults(own)]; }),
    ],
    note: "组成人员由监督委员会核对后补填。",
  }),
};
export const draftedCodes = Object.keys(composers) as DraftedCode[];
export const isDrafted = (code: string): code is DraftedCode => (draftedCodes as readonly string[]).includes(code);

/** What tells readers and checkers where it comes from. */
const sayOrigin = (today: Day) => `初稿由本站的组织记录生成（${sayDay(today)}），公开前须经人工核对。`;

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
