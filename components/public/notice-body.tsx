import type { NoticeBody } from "@/domain/disclosure/body";
import { readableRows } from "@/domain/disclosure/table-cells";
import { sayYuan } from "@/domain/money/fen";
import { DataTable, type Column } from "./data-table";
import { FinanceLines } from "./finance-lines";
import { TextBody } from "./text-body";

/** What the notice says, whole or one part of it. */
export function NoticeBodyView({ body, caption }: { body: NoticeBody; caption: string }) {
  switch (body.kind) {
    case "text":
      return <TextBody text={body.text} />;
    case "table": {
      const columns: Column[] = body.columns.map(({ name, type }) => ({ name, number: type === "money" || type === "number" }));
      return <><DataTable caption={caption} columns={columns} rows={readableRows(body)} /><Note text={body.note} /></>;
    }
    case "beneficiaries": {
      const amounts = body.rows.some((row) => row.amount !== null);
      const columns: Column[] = [{ name: "户主" }, { name: "户内人数", number: true }, { name: "保障类别" }, { name: "所在村居、小组" }, ...(amounts ? [{ name: "金额（元）", number: true }] : [])];
      const rows = body.rows.map((row) => [row.householder, String(row.people), row.category, row.place, ...(amounts ? [row.amount === null ? "" : sayYuan(row.amount)] : [])]);
      return <><DataTable caption={caption} columns={columns} rows={rows} /><Note text={body.note} /></>;
    }
    case "finance":
      return <FinanceLines lines={body.statement.lines} />;
    case "nil":
      return <><p className="note"><b>本期没有这项内容。</b></p><Note text={body.note} /></>;
  }
}

function Note({ text }: { text: string }) {
  return text.trim() === "" ? null : <p>说明：{text}</p>;
}
