import { textBlocks, type BodyOf, type NoticeBody } from "@/domain/disclosure/body";
import { beneficiaryColumns } from "@/domain/privacy/beneficiary-columns";
import { sayYuan } from "@/domain/money/fen";
import { Empty, Table } from "../show";
import { StatementView } from "./statement-view";

/** What would be published, as staff read it. */
export function BodyView({ body }: { body: NoticeBody }) {
  switch (body.kind) {
    case "text":
      return <TextView text={body.text} />;
    case "table":
      return <><TableView body={body} /><Note text={body.note} /></>;
    case "beneficiaries":
      return <><Beneficiaries body={body} /><Note text={body.note} /></>;
    case "nil":
      return <><p className="text-lg font-bold">本期无此事项</p><Note text={body.note} /></>;
    case "finance":
      return <StatementView statement={body.statement} />;
  }
}

function Note({ text }: { text: string }) {
  return text ? <p className="mb-4 whitespace-pre-wrap">说明：{text}</p> : null;
}

/** Headings, paragraphs and lists of the typed text. */
export function TextView({ text }: { text: string }) {
  const blocks = textBlocks(text);
  if (blocks.length === 0) return <Empty>正文还是空的。</Empty>;
  return (
    <div className="mb-4 max-w-3xl space-y-2 leading-relaxed">
      {blocks.map((block, i) => {
        if (block.kind === "heading") return <h3 key={i} className="text-lg font-bold">{block.text}</h3>;
        if (block.kind === "list") return <ul key={i} className="list-disc pl-6">{block.items.map((item, n) => <li key={n}>{item}</li>)}</ul>;
        return <p key={i}>{block.text}</p>;
      })}
    </div>
  );
}

function TableView({ body }: { body: BodyOf<"table"> }) {
  if (body.rows.length === 0) return <Empty>表格还没有内容。</Empty>;
  return (
    <Table
      caption="表格内容"
      rows={body.rows.map((cells, r) => ({ cells, r }))}
      keyOf={({ r }) => String(r)}
      columns={body.columns.map((column, c) => ({ name: column.name, number: column.type === "number" || column.type === "money", cell: ({ cells }: { cells: string[] }) => <Cell text={cells[c] ?? ""} /> }))}
    />
  );
}

/** Wide enough that Chinese does not run down the page one character a line. */
export function Cell({ text }: { text: string }) {
  return <span className={`block ${text.length > 3 ? "min-w-20" : ""}`}>{text}</span>;
}

function Beneficiaries({ body }: { body: BodyOf<"beneficiaries"> }) {
  if (body.rows.length === 0) return <Empty>名单还没有内容。</Empty>;
  const withAmount = body.rows.some((row) => row.amount !== null);
  return (
    <Table
      caption="享受对象名单"
      rows={body.rows.map((row, r) => ({ ...row, r }))}
      keyOf={({ r }) => String(r)}
      columns={[
        { name: beneficiaryColumns.householder.zh, cell: (row) => row.householder },
        { name: beneficiaryColumns.insured_persons.zh, number: true, cell: (row) => row.people },
        { name: beneficiaryColumns.category.zh, cell: (row) => row.category },
        { name: beneficiaryColumns.community.zh, cell: (row) => row.place },
        ...(withAmount ? [{ name: `${beneficiaryColumns.amount.zh}（元）`, number: true, cell: (row: { amount: number | null }) => (row.amount === null ? "" : sayYuan(row.amount)) }] : []),
      ]}
    />
  );
}
