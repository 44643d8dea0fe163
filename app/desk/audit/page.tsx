import { ButtonLink } from "@/components/desk/button";
import { Pager } from "@/components/desk/pager";
import { Badge, Empty, Notice, Table, Title } from "@/components/desk/show";
import { listAudit, type AuditEntry } from "@/db/audit-log";
import { listScopeNames } from "@/db/organization";
import { sayInstant } from "@/domain/calendar/day";
import { auditFilterNames, auditFilterSchema } from "@/domain/audit/filter";
import { outcomes } from "@/domain/audit/outcomes";
import { sayAction, sayEntryActor, sayEntrySubject } from "@/domain/audit/say-entry";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { AuditFilterForm } from "./audit-filter";
import { ExportForm } from "./export-form";

export const metadata = { title: "审计日志" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("audit.read");
  const query = await asked(searchParams, [...auditFilterNames, "after"]);
  const { after, ...typed } = query;
  const filter = auditFilterSchema.safeParse(typed);
  const page = filter.success ? await listAudit(viewer, filter.data, /^\d{1,12}$/.test(after ?? "") ? +after! : null) : null;
  const scopes = await listScopeNames();
  return (
    <>
      <Title lead="谁在什么时候办了什么、什么被拒绝，每一条都接在上一条后面，改动、删除、调换都会被发现。这里只有编号和摘要，没有业务内容。">审计日志</Title>
      <p className="mb-4 flex flex-wrap gap-2">
        <ButtonLink href="/desk/audit/chain">校验日志</ButtonLink>
        <ButtonLink href="/desk/audit/uses">用途登记</ButtonLink>
      </p>
      {!filter.success && <Notice tone="bad">查找条件不对：{filter.error.issues[0]!.message}。请改一改再查。</Notice>}
      <AuditFilterForm typed={typed} scopes={scopes} />
      {page && (page.rows.length === 0 ? <Empty>按这些条件没有记录。请放宽日期，或者清除条件。</Empty> : <Entries rows={page.rows} scopes={scopes} />)}
      {page && <Pager path="/desk/audit" query={{ ...typed, ...(after && { after }) }} next={page.next} />}
      {page && page.rows.length > 0 && <ExportForm typed={typed} />}
    </>
  );
}

function Entries({ rows, scopes }: { rows: AuditEntry[]; scopes: ReadonlyMap<string, string> }) {
  return (
    <Table
      caption="审计日志"
      rows={rows}
      keyOf={(row) => String(row.seq)}
      columns={[
        { name: "序号", cell: (row) => row.seq, number: true },
        { name: "时间", cell: (row) => <span className="whitespace-nowrap">{sayInstant(row.at)}</span> },
        { name: "谁", cell: (row) => sayEntryActor(row.actor, { name: row.actorName, username: row.actorUsername }) },
        { name: "办了什么", cell: (row) => sayAction(row.action) },
        { name: "结果", cell: (row) => (row.outcome === "refused" ? <Badge tone="bad">{outcomes.refused.zh}</Badge> : <span className="whitespace-nowrap">{outcomes.done.zh}</span>) },
        { name: "对象", cell: (row) => <a className="text-link underline" href={`/desk/audit?${new URLSearchParams({ kind: row.subjectKind, subject: row.subjectId })}`}>{sayEntrySubject(row.subjectKind, row.subjectId, { name: row.ownerName, username: row.ownerUsername })}</a> },
        { name: "范围", cell: (row) => (row.scope ? (scopes.get(row.scope) ?? row.scope) : "") },
        { name: "摘要", cell: (row) => <span className="font-mono text-sm" title={row.hash}>{row.hash.slice(0, 12)}</span> },
      ]}
    />
  );
}
