import type { ReactNode } from "react";

/** Small pieces that staff pages are made of: no data, no session. */
export function Title({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header className="mb-4">
      <h1 className="text-2xl font-bold">{children}</h1>
      {lead && <p className="mt-1 max-w-3xl text-soft">{lead}</p>}
    </header>
  );
}

export function Section({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="mb-8" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <h2 id={id ? `${id}-title` : undefined} className="mb-2 border-l-4 border-accent pl-2 text-lg font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** An empty state that says what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="rounded border border-dashed border-stone-400 bg-white p-4 text-soft">{children}</p>;
}

const tones = { plain: "border-stone-500", good: "border-good text-good", warn: "border-warn text-warn", bad: "border-accent text-accent" } as const;
export type Tone = keyof typeof tones;

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`inline-block whitespace-nowrap rounded border bg-white px-1.5 text-sm ${tones[tone]}`}>{children}</span>;
}

const edges: Record<Tone, string> = { plain: "border-stone-500", good: "border-good", warn: "border-warn", bad: "border-accent" };

export function Notice({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <div className={`mb-4 border-l-4 bg-white p-3 ${edges[tone]}`}>{children}</div>;
}

/** Name and value, line by line. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="mb-4 grid gap-x-4 sm:grid-cols-[9rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="mb-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Column<Row> = { name: string; cell: (row: Row) => ReactNode; number?: boolean };

/** A table that becomes scrollable, never squeezed, on a phone. */
export function Table<Row>({ caption, columns, rows, keyOf }: { caption: string; columns: Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string }) {
  return (
    <div className="mb-4 overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full border-collapse bg-white text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.name} scope="col" className={`min-w-24 border-b-2 border-stone-400 px-2 py-1.5 ${column.number ? "text-right" : ""}`}>{column.name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line align-top">
              {columns.map((column) => <td key={column.name} className={`px-2 py-1.5 ${column.number ? "text-right tabular-nums whitespace-nowrap" : ""}`}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
