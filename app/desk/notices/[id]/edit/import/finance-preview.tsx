import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { Badge, Notice, Table, type Tone } from "@/components/desk/show";
import type { ImportPreview } from "@/domain/disclosure/finance/import";
import { cellText } from "@/domain/disclosure/finance/import-cells";
import { rowDecisions, type RowDecision } from "@/domain/disclosure/finance/import-details";
import { sheetKinds } from "@/domain/disclosure/finance/import-headers";
import type { UnknownAccount } from "@/domain/disclosure/finance/import-line";
import { lineRows, lineSides, statementRows } from "@/domain/disclosure/finance/rows";
import { sayYuan } from "@/domain/money/fen";
import { newFormToken } from "@/server/form-token";
import { mapAccounts } from "./actions";

const tones: Record<RowDecision["decision"], Tone> = { accepted: "good", refused: "bad", total: "plain", skipped: "plain" };

/** Every row of the file with its decision, the totals compared, the account names that are not known yet. */
export function FinancePreview({ preview }: { preview: ImportPreview }) {
  const refused = preview.rows.filter(({ decision }) => decision === "refused");
  return (
    <>
      {preview.doubts.length > 0 && <Notice tone="warn"><p className="font-bold">请留意：</p><ul className="list-disc pl-6">{preview.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul></Notice>}
      <p className="mb-2">{preview.sheets.map((sheet) => `工作表“${sheet.name}”：${sheetKinds[sheet.kind].zh}${sheet.headerRow ? `（表头在第 ${sheet.headerRow} 行）` : ""}`).join("；")}。</p>
      {preview.totals.length > 0 && <Totals totals={preview.totals} />}
      {refused.length > 0 && <><h3 className="font-bold">不能导入的行</h3><Rows rows={refused} /></>}
      <details className="mb-4">
        <summary className="min-h-11 cursor-pointer py-2 text-link underline">看每一行怎么处理（共 {preview.rows.length} 行）</summary>
        <Rows rows={preview.rows} />
      </details>
    </>
  );
}

function Totals({ totals }: { totals: ImportPreview["totals"] }) {
  const wrong = totals.filter(({ difference }) => difference !== 0).length;
  return (
    <details open={wrong > 0} className="mb-2">
      <summary className="min-h-11 cursor-pointer py-2 text-link underline">{wrong > 0 ? `文件写的合计有 ${wrong} 个和明细对不上` : `文件写的 ${totals.length} 个合计都和明细一致`}</summary>
      <Table
        caption="合计核对（元）" rows={totals} keyOf={(total) => `${total.row} ${total.place}`}
        columns={[
          { name: "项目", cell: (total) => statementRows[total.row].zh },
          { name: "文件写的", number: true, cell: (total) => sayYuan(total.declared) },
          { name: "明细合计", number: true, cell: (total) => sayYuan(total.reckoned) },
          { name: "核对", cell: (total) => (total.difference === 0 ? <Badge tone="good">一致</Badge> : <Badge tone="bad">差 {sayYuan(total.difference)}</Badge>) },
        ]}
      />
    </details>
  );
}

const MOST = 400;

function Rows({ rows }: { rows: readonly RowDecision[] }) {
  return (
    <>
      <ul className="mb-2 divide-y divide-line border-y border-line bg-white">
        {rows.slice(0, MOST).map((row) => (
          <li key={`${row.sheet} ${row.row}`} className="px-2 py-1.5">
            <Badge tone={tones[row.decision]}>{rowDecisions[row.decision].zh}</Badge> <span className="text-soft">“{row.sheet}”第 {row.row} 行</span> {row.cells.map(cellText).filter(Boolean).join("　")}
            {row.reasons.map((reason) => <p key={reason} className={row.decision === "refused" ? "font-bold text-accent" : "text-soft"}>{reason}</p>)}
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className="mb-2 text-soft">还有 {rows.length - MOST} 行。</p>}
    </>
  );
}

/** Names that the town does not know yet: where they belong is asked once. */
export async function UnknownAccounts({ id, accounts }: { id: string; accounts: readonly UnknownAccount[] }) {
  const options = (side: UnknownAccount["side"]) => lineRows.filter((row) => !side || statementRows[row].side === side).map((row) => ({ value: row, label: `${lineSides[statementRows[row].side!].zh}：${statementRows[row].zh}` }));
  return (
    <Notice tone="warn">
      <p className="mb-2 font-bold">账上这些科目归到收支总表的哪一行？选一次，以后都记得。</p>
      <ActionForm action={mapAccounts} token={await newFormToken()} hidden={{ id }}>
        {accounts.map((account, i) => (
          <div key={`${account.side} ${account.name}`}>
            <input type="hidden" name={`name.${i}`} value={account.name} />
            <Select name={`row.${i}`} label={`${account.side ? `${lineSides[account.side].zh}科目` : "科目"}“${account.name}”`} empty="请选择" options={options(account.side)} />
          </div>
        ))}
        <Submit>记住并重新核对</Submit>
      </ActionForm>
    </Notice>
  );
}
