/** 整改通知书 and 整改报告 (handbook §6.5) as one structure that the print view and the Word file both draw. */
import { sayDay, type Day } from "../calendar/day";
import type { Measure } from "./rectification";
import { rectifyLevels, sayCategory, severities, type FindingCategory, type RectifyLevel, type Severity } from "./vocabulary";

export type Block =
  | { kind: "text"; text: string; align?: "right" | "center"; bold?: boolean; /** on the same sheet as what follows */ keep?: boolean }
  | { kind: "table"; head: string[]; rows: string[][]; /** widths of the columns, of 100 */ percents: number[] };
export type Paper = { title: string; number: string; blocks: Block[] };

const text = (value: string, rest: { align?: "right" | "center"; bold?: boolean; keep?: boolean } = {}): Block => ({ kind: "text", text: value, ...rest });

/** What a signed notice says of one problem and its days, whatever becomes of the case later. */
export type NoticeTerms = { severity: Severity; level: RectifyLevel; planDueOn: Day; dueOn: Day };

export type NoticeFacts = {
  /** The grading of the standards found it (STD-07): nobody went to the branch, and no inspection plan is its basis. */
  fromGrading: boolean;
  noticeNo: string; branchName: string; inspectionTitle: string; batch: string; visitedOn: Day; noticedOn: Day; planDueOn: Day; issuer: string; contact: string; officePhone: string; townName: string; said: string;
  findings: readonly { no: number; description: string; category: FindingCategory; severity: Severity; guidance: string; level: RectifyLevel; dueOn: Day }[];
};

const opened = {
  visit: { how: ({ visitedOn, inspectionTitle, batch }: NoticeFacts) => `${sayDay(visitedOn)}，督查组按“${inspectionTitle}”（批次 ${batch}）对你支部进行了督查，发现以下问题，请认真整改。`, basis: "镇党委批准的督查年度计划和检查清单", by: "督查组" },
  grading: { how: ({ visitedOn, inspectionTitle, batch }: NoticeFacts) => `${inspectionTitle}（批次 ${batch}）经镇党委 ${sayDay(visitedOn)}评定，你支部以下各项在达标线以下，请认真整改。原因由你支部在整改方案里写明。`, basis: "当年的标准化模板、复核情况和镇党委评定结果", by: "" },
} as const;

/** 文号、被查单位、问题逐条、依据、整改要求、时限、联系人、签发人、回执。 */
export function noticePaper(facts: NoticeFacts): Paper {
  const { how, basis, by } = opened[facts.fromGrading ? "grading" : "visit"];
  return {
    title: "整改通知书",
    number: facts.noticeNo,
    blocks: [
      text(`${facts.branchName}：`),
      text(how(facts)),
      { kind: "table", head: ["编号", "问题", "类别", "程度", "整改建议", "时限"], percents: [9, 29, 14, 9, 22, 17], rows: facts.findings.map((one) => [String(one.no), one.description, sayCategory(one.category), severities[one.severity].zh, one.guidance, `${rectifyLevels[one.level].zh}，${sayDay(one.dueOn)}前`]) },
      text(`依据：${basis}。`),
      text(`要求：${sayDay(facts.planDueOn)}前报整改方案；按时限逐条整改，报整改报告时写明措施、结果和佐证编号。不要求另备材料，站里已有的记录直接引用。${facts.said}`),
      text("如认为所列事实不准确，可以书面说明。"),
      text(`联系人：${facts.contact}　电话：${facts.officePhone}`),
      text(`签发人：${facts.issuer}`, { align: "right", keep: true }),
      text(`中共${facts.townName}委员会${by}`, { align: "right", keep: true }),
      text(sayDay(facts.noticedOn), { align: "right" }),
      text("回　执", { align: "center", bold: true, keep: true }),
      text(`${facts.noticeNo}整改通知书已收到。`, { keep: true }),
      text("收件人：　　　　　　　　日期：　　　年　　月　　日"),
    ],
  };
}

export type ReportFacts = {
  noticeNo: string; branchName: string; description: string; no: number; batch: string; guidance: string; measures: readonly Measure[]; result: string; remaining: string; longTerm: string;
  responsible: string; signer: string; signedOn: Day | null; evidence: readonly { no: number; says: string }[];
};

/** 逐条对应、措施、结果、证据、剩余问题、长效机制、书记签字。 */
export function reportPaper(facts: ReportFacts): Paper {
  return {
    title: "整改报告",
    number: `对应 ${facts.noticeNo}整改通知书，批次 ${facts.batch} 第 ${facts.no} 号`,
    blocks: [
      text(`整改单位：${facts.branchName}　责任人：${facts.responsible || "（未填）"}`),
      text("一、问题", { bold: true, keep: true }), text(facts.description), text(`督查组建议：${facts.guidance}`),
      text("二、整改措施", { bold: true, keep: true }),
      { kind: "table", head: ["序号", "措施", "完成日期", "是否做完"], percents: [10, 50, 24, 16], rows: facts.measures.map(({ what, dueOn, done }, i) => [String(i + 1), what, dueOn ? sayDay(dueOn) : "", done ? "已做完" : "没有做完"]) },
      text("三、结果", { bold: true, keep: true }), text(facts.result || "（未填）"),
      text("四、佐证", { bold: true, keep: true }), ...(facts.evidence.length > 0 ? facts.evidence.map(({ no, says }) => text(`佐证 ${no}：${says}`)) : [text("（没有登记）")]),
      text("五、剩余问题", { bold: true, keep: true }), text(facts.remaining || "无"),
      text("六、长效机制", { bold: true, keep: true }), text(facts.longTerm || "（未填）"),
      text(`支部书记签字：${facts.signedOn ? facts.signer : "　　　　　　"}`, { align: "right", keep: true }),
      text(facts.signedOn ? sayDay(facts.signedOn) : "　　　　年　　月　　日", { align: "right" }),
    ],
  };
}
