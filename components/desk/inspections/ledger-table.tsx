import { ledgerColumns, type LedgerRow } from "@/domain/inspections/ledger";

/** Nineteen columns: scrollable on a screen, narrow and whole on landscape paper. */
export function LedgerTable({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <div className="print-wide mb-4 overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label="整改台账">
      <table className="w-full border-collapse bg-white text-left print:table-fixed print:text-[7pt] print:leading-tight">
        <caption className="sr-only">整改台账</caption>
        <colgroup>{ledgerColumns.map(([name, , percent]) => <col key={name} width={`${percent}%`} />)}</colgroup>
        <thead><tr>{ledgerColumns.map(([name]) => <th key={name} scope="col" className="min-w-28 border border-line px-2 py-1.5 print:min-w-0 print:px-0.5">{name}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={`${row.batch}-${row.no}`} className="break-inside-avoid align-top">
              {ledgerColumns.map(([name, cell]) => <td key={name} className="border border-line px-2 py-1.5 whitespace-pre-line wrap-anywhere print:px-0.5">{cell(row, i + 1)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
