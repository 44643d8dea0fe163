/** A published version as its people read it, and what became of it. */
import { sayDay, sayInstant, type Instant } from "../calendar/day";
import { sayPeriod } from "../calendar/period";
import { textBlocks, type NoticeBody } from "../disclosure/body";
import { lineSides } from "../disclosure/finance/rows";
import { plainAnswers, sayAccount, summaryTable } from "../disclosure/finance/summary";
import type { BankBalance, Statement, StatementLine } from "../disclosure/finance/statement";
import { plainQuestions } from "../disclosure/finance/statement";
import { removalKinds, type RemovalKind } from "../disclosure/removal";
import { sayCheckCode, type Snapshot } from "../disclosure/snapshot";
import type { Hand } from "../disclosure/public-notice";
import { readableRows } from "../disclosure/table-cells";
import { sayYuan, type Fen } from "../money/fen";
import { bullets, facts, heading, htmlPage, paragraph, table, type Html } from "./html";
import { attachedLinks, type Attached } from "./record-pages";

const sayFen = (fen: Fen | null) => (fen === null ? "" : sayYuan(fen));

const lineHeads = { income: ["日期", "摘要", "对方", "单据", "金额（元）"], expense: ["日期", ...Object.values(plainQuestions).map(({ zh }) => zh), "金额（元）"] };
const lineCells = (line: StatementLine) => [line.day ?? "", ...(line.side === "income" ? [line.summary, line.counterparty, line.voucherNo] : plainAnswers(line).map(({ answer }) => answer)), sayFen(line.amount)];
const agreement = ({ agreesWithStatement, note }: BankBalance) => [agreesWithStatement === null ? "" : agreesWithStatement ? "与对账单一致" : "与对账单不一致", note].filter(Boolean).join("：");

function statementHtml(statement: Statement): Html[] {
  const sides = (Object.keys(lineSides) as (keyof typeof lineSides)[]).map((side) => [side, statement.lines.filter((line) => line.side === side)] as const);
  return [
    heading("收支总表"), table(["项目", "本期（元）"], summaryTable(statement, null).map(({ zh, amount }) => [zh, sayFen(amount)])),
    heading("期末的钱"), table(["放在", "金额（元）", "说明"], [["库存现金", sayFen(statement.cash), ""], ...statement.banks.map((bank) => [sayAccount(bank), sayFen(bank.amount), agreement(bank)])]),
    ...sides.filter(([, lines]) => lines.length > 0).flatMap(([side, lines]) => [heading(`${lineSides[side].zh}明细`), table(lineHeads[side], lines.map(lineCells))]),
  ];
}

const noteHtml = (note: string) => (note.trim() ? [paragraph(`说明：${note}`)] : []);

function bodyHtml(body: NoticeBody): Html[] {
  switch (body.kind) {
    case "text":
      return textBlocks(body.text).map((block) => (block.kind === "list" ? bullets(block.items) : block.kind === "heading" ? heading(block.text) : paragraph(block.text)));
    case "table":
      return [table(body.columns.map(({ name }) => name), readableRows(body)), ...noteHtml(body.note)];
    case "beneficiaries":
      return [table(["户主", "户内人数", "保障类别", "所在村居、小组", "金额（元）"], body.rows.map((row) => [row.householder, row.people, row.category, row.place, sayFen(row.amount)])), ...noteHtml(body.note)];
    case "finance":
      return statementHtml(body.statement);
    case "nil":
      return [paragraph("本期没有这项内容。", "bold"), ...noteHtml(body.note)];
  }
}

export type ArchivedVersion = {
  content: Snapshot; versionNo: number; publishedAt: Instant; digest: string; checkCode: string; forced: boolean;
  removals: readonly { kind: RemovalKind; reason: string; at: Instant; liftedAt: Instant | null }[];
  hands: readonly Hand[];
  postings: readonly { postedOn: string; location: string }[];
};

/** A takedown for privacy leaves nothing of the content here either, from the moment it is asked for (ruling 16). */
export function isHiddenForPrivacy({ content, removals }: Pick<ArchivedVersion, "content" | "removals">): boolean {
  return content.erased !== undefined || removals.some(({ kind, liftedAt }) => kind === "privacy" && !liftedAt);
}

export function noticePage(version: ArchivedVersion, files: readonly Attached[]): string {
  const { content, versionNo, publishedAt, digest, checkCode, forced, removals, hands, postings } = version;
  const isGone = isHiddenForPrivacy(version);
  return htmlPage(isGone ? `${content.item}（${removalKinds.privacy.zh}）` : content.title, [
    facts([
      ["公开单位", content.owner.name], ["事项", `${content.code} ${content.item}`], ["期间", content.period ? sayPeriod(content.period) : ""], ["公开时间", `${sayInstant(publishedAt)}，第 ${versionNo} 版${forced ? "，镇里代为公开" : ""}`],
      ["校验码", sayCheckCode(checkCode)], ["内容摘要", digest], ["公开栏张贴", postings.map(({ postedOn, location }) => `${sayDay(postedOn)} ${location}`).join("\n")],
    ]),
    ...removals.map(({ kind, reason, at, liftedAt }) => paragraph(`${removalKinds[kind].zh}（${sayInstant(at)}）：${reason}${liftedAt ? `；${sayInstant(liftedAt)}恢复` : ""}`)),
    ...(isGone ? [] : [
      ...(content.correction ? [paragraph(`更正：${content.correction.reason}（责任人：${content.correction.responsible}）`)] : []),
      ...bodyHtml(content.body),
      facts([["责任人", content.responsiblePerson], ["联系方式", content.contact], ["异议渠道", content.objectionChannel], ["公示", content.publicity.says], ["依据", content.basis.join("\n")]]),
      ...(hands.length > 0 ? [heading("谁审核、谁签认"), table(["身份", "姓名", "日期"], hands.map((hand) => [hand.capacity, hand.name, `${sayDay(hand.on)}${hand.onPaper ? "（纸上签字）" : ""}`]))] : []),
      ...attachedLinks(files),
    ]),
  ]);
}
