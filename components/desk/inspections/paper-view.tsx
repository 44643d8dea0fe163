import type { Block, Paper } from "@/domain/inspections/documents";

/** A paper of the rectification as it is printed on A4: the same structure as its Word file. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article className="paper mx-auto max-w-3xl bg-white p-6 text-lg leading-8 print:p-0">
      <p className="text-center text-2xl font-bold" aria-hidden="true">{paper.title}</p>
      <p className="mb-4 text-center">{paper.number}</p>
      {together(paper.blocks).map((blocks, i) => <div key={i} className={blocks.length > 1 ? "break-inside-avoid" : undefined}>{blocks.map((block, j) => <Drawn key={j} block={block} />)}</div>)}
    </article>
  );
}

/** Signatures with what is signed, and what hangs on a heading: never on two sheets. */
function together(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.at(-1);
    if (last?.kind === "text" && last.keep) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

const sides = { right: "text-right", center: "text-center" } as const;

function Drawn({ block }: { block: Block }) {
  if (block.kind === "text") return <p className={`mb-2 whitespace-pre-line wrap-anywhere ${block.align ? sides[block.align] : ""} ${block.bold ? "font-bold" : ""}`}>{block.text}</p>;
  return (
    <div className="mb-3 overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={block.head.join("、")}>
      <table className="w-full border-collapse text-base">
        <colgroup>{block.percents.map((percent, i) => <col key={i} width={`${percent}%`} />)}</colgroup>
        <thead><tr>{block.head.map((name) => <th key={name} scope="col" className="border border-ink px-2 py-1 text-left">{name}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, i) => <tr key={i} className="break-inside-avoid align-top">{row.map((cell, j) => <td key={j} className="min-w-16 border border-ink px-2 py-1 whitespace-pre-line">{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
