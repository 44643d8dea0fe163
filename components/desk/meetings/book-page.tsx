import { paperFoot, paperRows, paperTitle, sayAmendments, signatures, type PaperRecord } from "@/domain/ledgers/paper-record";

/** A record as a page of the 会议记录本. `as` is the heading's rank where several stand on one page. */
export function BookPage({ paper, as: Heading = "h1" }: { paper: PaperRecord; as?: "h1" | "h2" }) {
  const amendments = sayAmendments(paper);
  const toSign: readonly string[] = signatures;
  return (
    <article className="max-w-3xl bg-white p-4 print:max-w-none print:p-0 print:text-[14pt]">
      <Heading className="mb-3 text-center text-xl font-bold">{paperTitle(paper)}</Heading>
      <dl className="border-x border-t border-ink">
        {paperRows(paper).map(([name, value]) => (
          <div key={name} className="grid grid-cols-[7rem_1fr] border-b border-ink break-inside-avoid">
            <dt className="border-r border-ink p-2 font-bold">{name}</dt>
            <dd className={`p-2 whitespace-pre-line wrap-anywhere ${toSign.includes(name) ? "min-h-12" : ""}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {amendments.length > 0 && <ul className="mt-2 list-disc pl-5">{amendments.map((said, i) => <li key={i}>{said}</li>)}</ul>}
      <p className="mt-2 text-sm wrap-anywhere">{paperFoot(paper)}</p>
    </article>
  );
}
