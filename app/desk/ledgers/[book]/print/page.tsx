import { notFound } from "next/navigation";
import { CellsTable } from "@/components/desk/cells-table";
import { BookPage } from "@/components/desk/meetings/book-page";
import { Empty, Title } from "@/components/desk/show";
import { readBook, readPages } from "@/db/ledgers/read";
import { sayDay } from "@/domain/calendar/day";
import { keptBooks } from "@/domain/ledgers/books";
import { orNotFound } from "../../../meetings/find-or-404";
import { bookPlace, type BookProps } from "../../book-or-404";
import { queryOf } from "../../place";

export const metadata = { title: "台账（打印）" };

/** The whole book for the browser's own printing: a page for each record, or the list. What is printed is the paper book (§5.6). */
export default async function PrintBookPage(props: BookProps) {
  const { viewer, name, branch, year } = await bookPlace(props);
  if (!branch) notFound();
  const { zh, pages, heads, note } = keptBooks[name];
  const place = { branchId: branch.id, year };
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/ledgers/${name}${queryOf(branch.id, year)}`}>返回{zh}</a>　用浏览器的“打印”即可，按 A4 纸排好。</p>
      <Title lead={`${branch.name}　${sayDay(viewer.today)}从记录生成。${note ?? ""}`}>{year}年{zh}</Title>
      {pages ? <Pages papers={(await orNotFound(readPages(viewer, name, place))).papers} /> : <CellsTable caption={zh} heads={heads} rows={(await orNotFound(readBook(viewer, name, place))).rows} />}
    </>
  );
}

function Pages({ papers }: { papers: Awaited<ReturnType<typeof readPages>>["papers"] }) {
  if (papers.length === 0) return <Empty>这一年还没有确认过的记录。</Empty>;
  return papers.map((paper) => <div key={paper.id} className="mb-8 print:break-before-page"><BookPage paper={paper} as="h2" /></div>);
}
