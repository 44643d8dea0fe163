import { Submit } from "@/components/desk/button";
import { LedgerTable } from "@/components/desk/inspections/ledger-table";
import { Empty, Title } from "@/components/desk/show";
import { LEDGER_ROWS, listLedger } from "@/db/inspections/ledger";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { filterNames, findingFilter, findingFilterSchema, type AskedFindings } from "../filter";

export const metadata = { title: "整改台账" };

/** 整改台账 in the columns of the paper (handbook §6.5); it writes itself. */
export default async function LedgerPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("finding.read");
  const parsed = findingFilterSchema.safeParse(await asked(searchParams, filterNames));
  const filter: AskedFindings = parsed.success ? parsed.data : {};
  const rows = await listLedger(viewer, findingFilter(filter));
  const whole = rows.length <= LEDGER_ROWS;
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/findings">返回问题整改</a></p>
      <Title lead={whole ? `共 ${rows.length} 件，按批次和编号排列。` : `超过 ${LEDGER_ROWS} 件，下面不全：请在“问题整改”里先按支部、批次或进度筛选。`}>整改台账</Title>
      {whole && mightDo(viewer, "finding.export") && <ExportForm filter={filter} />}
      {rows.length === 0 ? <Empty>还没有问题。</Empty> : <LedgerTable rows={rows} />}
    </>
  );
}

async function ExportForm({ filter }: { filter: AskedFindings }) {
  const token = await newFormToken();
  return (
    <details className="mb-4 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">导出表格</summary>
      <form method="post" action="/desk/findings/export">
        <input type="hidden" name="formToken" value={token} />
        {Object.entries(filter).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <label className="mb-2 block max-w-2xl"><span className="font-bold">用途</span><input name="purpose" required className="mt-1 block min-h-11 w-full rounded border border-stone-500 bg-white px-3 py-2" /></label>
        <Submit look="plain">导出</Submit>
      </form>
    </details>
  );
}
