import { ButtonLink, Submit } from "@/components/desk/button";
import { CellsTable } from "@/components/desk/cells-table";
import { TextField } from "@/components/desk/field";
import { Pager } from "@/components/desk/pager";
import { Empty, Section, Title } from "@/components/desk/show";
import { readBook } from "@/db/ledgers/read";
import { PAGE_ROWS } from "@/db/page";
import { keptBooks, type KeptBookName } from "@/domain/ledgers/books";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { orNotFound } from "../../meetings/find-or-404";
import { bookPlace, type BookProps } from "../book-or-404";
import { Choose } from "../choose";
import { queryOf } from "../place";

export const metadata = { title: "台账" };

export default async function BookPage(props: BookProps) {
  const { viewer, name, branches, branch, year, after } = await bookPlace(props);
  const path = `/desk/ledgers/${name}`;
  const { zh, no, note, heads } = keptBooks[name];
  const rows = branch ? (await orNotFound(readBook(viewer, name, { branchId: branch.id, year }))).rows : [];
  const shown = rows.slice(after, after + PAGE_ROWS);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/ledgers${branch ? queryOf(branch.id, year) : ""}`}>返回台账</a></p>
      <Title lead={note}>{no ? `${no}. ` : ""}{zh}</Title>
      <Choose path={path} branches={branches} branch={branch} year={year} today={viewer.today} />
      {!branch ? <Empty>请先选择党支部，再点“查看”。</Empty> : (
        <>
          <p className="mb-2">{branch.name}　{year}年　共 {rows.length} 行{shown.length < rows.length && `，这里是第 ${after + 1} 到 ${after + shown.length} 行`}。</p>
          {rows.length === 0 ? <Empty>这一年还没有这样的记录。有了会议、党员、公开的记录，这里会自动出现，不用另外填写。</Empty> : <CellsTable caption={zh} heads={heads} rows={shown} />}
          <Pager path={path} query={{ branch: branch.id, year, ...(after > 0 && { after: String(after) }) }} next={after + shown.length < rows.length ? String(after + shown.length) : null} />
          {rows.length > 0 && <p className="mb-6 print:hidden"><ButtonLink href={`${path}/print${queryOf(branch.id, year)}`}>打印整本</ButtonLink></p>}
          {rows.length > 0 && may(viewer, "ledger.export", ledgerSubject(branch, year)) && <TakeOut name={name} branchId={branch.id} year={year} token={await newFormToken()} />}
        </>
      )}
    </>
  );
}

/** A plain POST: it is answered with a file, and works without scripts. */
function TakeOut({ name, branchId, year, token }: { name: KeptBookName; branchId: string; year: string; token: string }) {
  return (
    <Section title="导出" id="export">
      <form method="post" action="/desk/ledgers/export" className="print:hidden">
        <input type="hidden" name="formToken" value={token} />
        <input type="hidden" name="book" value={name} />
        <input type="hidden" name="branch" value={branchId} />
        <input type="hidden" name="year" value={year} />
        <TextField name="purpose" label="导出用途" hint="导出整本，按您的岗位脱敏；用途会留下记录。" required minLength={4} maxLength={200} />
        <p className="flex flex-wrap gap-2">
          <Submit look="plain" name="format" value="xlsx">导出表格（.xlsx）</Submit>
          <Submit look="plain" name="format" value="docx">导出打印本（.docx）</Submit>
        </p>
      </form>
    </Section>
  );
}
