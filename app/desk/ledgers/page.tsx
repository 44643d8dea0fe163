import { ButtonLink } from "@/components/desk/button";
import { Badge, Empty, Section, Title } from "@/components/desk/show";
import { mayReadBook } from "@/db/ledgers/read";
import type { BranchRow } from "@/db/meetings/rows";
import { sensitivities } from "@/domain/ledgers/book";
import { books } from "@/domain/ledgers/books";
import type { Person } from "@/domain/permissions/actor";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { Choose } from "./choose";
import { ledgerPlace, queryOf } from "./place";

export const metadata = { title: "台账" };
const PATH = "/desk/ledgers";

/** The eighteen books of §5.6: what the records fill by themselves, and plainly what they do not. */
export default async function LedgersPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("ledger.read");
  const { branches, branch, year } = await ledgerPlace(viewer, await asked(searchParams, ["branch", "year"]));
  return (
    <>
      <Title lead="从会议、党员、公开等记录自动生成，不用另外填写；打印出来就是纸质台账。">台账</Title>
      <Choose path={PATH} branches={branches} branch={branch} year={year} today={viewer.today} />
      {branch ? <Books viewer={viewer} branch={branch} year={year} /> : <Empty>请先选择党支部，再点“查看”。</Empty>}
    </>
  );
}

function Books({ viewer, branch, year }: { viewer: Person; branch: BranchRow; year: string }) {
  return (
    <Section title={`${branch.name}　${year}年`} id="books">
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={`${PATH}/year${queryOf(branch.id, year)}`}>支部的一年</ButtonLink>
        <ButtonLink href={`${PATH}/archive${queryOf(branch.id, year)}`}>年度归档</ButtonLink>
      </p>
      <ul className="divide-y divide-line border-y border-line bg-white">
        {books.map((book) => {
          const title = `${book.no ? `${book.no}. ` : ""}${book.zh}`;
          if (!book.kept || book.name === null) {
            return <li key={book.zh} className="px-2 py-2"><span className="inline-block min-h-11 py-2 font-bold text-soft">{title}</span><p className="text-sm text-soft">{book.kept ? "" : book.says}{!book.kept && book.see && <> <a className="inline-block min-h-11 py-2 text-link underline" href={book.see.href(branch.id)}>{book.see.label}</a></>}</p></li>;
          }
          if (!mayReadBook(viewer, book.name, branch)) return <li key={book.zh} className="px-2 py-2"><span className="inline-block min-h-11 py-2 font-bold text-soft">{title}</span><p className="text-sm text-soft">您的岗位不看这一本。</p></li>;
          return (
            <li key={book.zh} className="px-2 py-2">
              <a className="inline-block min-h-11 py-2 font-bold text-link underline" href={`${PATH}/${book.name}${queryOf(branch.id, year)}`}>{title}</a> {book.sensitivity !== "plain" && <Badge>{sensitivities[book.sensitivity].zh}</Badge>}
              {book.note && <p className="max-w-3xl text-sm text-soft">{book.note}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
