import { sayDay, sayInstant, type Day } from "@/domain/calendar/day";
import { categories } from "@/domain/disclosure/lifecycle";
import { posterFlow, type PosterBlock } from "@/domain/disclosure/poster/flow";
import { heightOf } from "@/domain/disclosure/poster/measure";
import { sheetsOf, type Sheet, type SheetBlock, type SheetTable } from "@/domain/disclosure/poster/sheets";
import { publicityState } from "@/domain/disclosure/publicity";
import type { PublicNotice, Shown } from "@/domain/disclosure/public-notice";
import { sayCheckCode } from "@/domain/disclosure/snapshot";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { QrUse } from "./qr";

/** A notice that may be printed: shown, and for statements with the period before. */
export type Printable = { notice: PublicNotice & { shown: Shown }; last: Statement | null };

/** One sheet of a print job, with its number within its notice. */
export type NumberedSheet = { printable: Printable; sheet: Sheet; no: number; of: number };

const META = 26 * 2 + 24;
const MARK = 44;

export function numberedSheets(printable: Printable): NumberedSheet[] {
  const { notice, last } = printable;
  const { content, hands } = notice.shown;
  const marks = [notice.versionNo > 1, notice.forced !== null].filter(Boolean).length;
  const flow: PosterBlock[] = [...posterFlow(content.body, last), ...(hands.length > 0 ? [{ kind: "paragraph" as const, text: `审核、签认：${hands.map((hand) => `${hand.capacity} ${hand.name}`).join("，")}。` }] : [])];
  const sheets = sheetsOf(flow, heightOf(content.title, "title") + META + marks * MARK);
  return sheets.map((sheet, i) => ({ printable, sheet, no: i + 1, of: sheets.length }));
}

/** @param site the address under which villagers find the site, without https:// */
export function PosterSheet({ numbered: { printable, sheet, no, of }, today, site }: { numbered: NumberedSheet; today: Day; site: string }) {
  const { notice } = printable;
  return (
    <section className="sheet" aria-label={`${notice.shown.content.title} 第 ${no} 页`}>
      {no === 1 ? <Top notice={notice} today={today} /> : <p className="run">{notice.shown.content.title}（续）</p>}
      {sheet.map((block, i) => <Block key={i} block={block} />)}
      <Foot notice={notice} no={no} of={of} site={site} />
    </section>
  );
}

function Top({ notice, today }: { notice: Printable["notice"]; today: Day }) {
  const { content } = notice.shown;
  const { state, daysLeft } = publicityState({ from: notice.publishedOn, to: notice.publicityEnd }, today);
  return (
    <>
      <h2 className="title">{content.title}</h2>
      <p className="meta">
        {content.owner.name}　{categories[notice.category].zh}　{sayInstant(notice.publishedAt)}公开<br />
        公示到{sayDay(notice.publicityEnd)}，{state === "ended" ? "已期满" : `打印时（${sayDay(today)}）还有 ${daysLeft} 天`}
      </p>
      {notice.versionNo > 1 && content.correction && <p className="mark">更正后重新公开（第 {notice.versionNo} 版）。原因：{content.correction.reason}</p>}
      {notice.forced && <p className="mark">未经监督审核，强制公开{notice.forced.confirmed ? "" : "，等待第二人复核"}。</p>}
    </>
  );
}

/** On every sheet: how to see that it is genuine, where to ask, which page it is. */
function Foot({ notice, no, of, site }: { notice: Printable["notice"]; no: number; of: number; site: string }) {
  const { content } = notice.shown;
  return (
    <div className="foot">
      <p>校验码 <b>{sayCheckCode(notice.checkCode)}</b></p>
      <p>查真伪：扫二维码，或到 {site}/verify 输入</p>
      <p>有疑问：{content.responsiblePerson}，电话 {content.contact}</p>
      <QrUse id={`qr-${notice.noticeId}`} label="查真伪的二维码" />
      <p className="no">第 {no} / {of} 页</p>
    </div>
  );
}

function Block({ block }: { block: SheetBlock }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "item":
      return <p className="item">• {block.text}</p>;
    case "table":
      return <Table table={block} />;
  }
}

function Table({ table: { heading, columns, rows, widths } }: { table: SheetTable }) {
  return (
    <>
      {heading && <h3>{heading}</h3>}
      <table>
        <colgroup>{widths.map((width, c) => <col key={c} width={`${width}%`} />)}</colgroup>
        <thead><tr>{columns.map((column, c) => <th key={c} scope="col" className={column.number ? "n" : undefined}>{column.name}</th>)}</tr></thead>
        <tbody>{rows.map((cells, r) => <tr key={r}>{cells.map((cell, c) => <td key={c} className={columns[c]!.number ? "n" : undefined}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </>
  );
}
