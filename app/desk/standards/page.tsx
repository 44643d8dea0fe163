import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Badge, Empty, Table, Title } from "@/components/desk/show";
import { listAssessments } from "@/db/standards/rows";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { assessmentStates } from "@/domain/standards/lifecycle";
import { grades } from "@/domain/standards/score";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { open } from "./actions";

export const metadata = { title: "标准化" };

/** 标准化台账: one per branch and year, as states; in the branches' own order, never a ranking (RL-1). */
export default async function StandardsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("assessment.read");
  const query = await asked(searchParams, ["year"]);
  const thisYear = +viewer.today.slice(0, 4);
  const year = /^20\d{2}$/.test(query.year ?? "") ? +query.year! : thisYear;
  const rows = await listAssessments(viewer, year);
  const tokens = new Map(await Promise.all(rows.map(async ({ branch }) => [branch.id, await newFormToken()] as const)));
  return (
    <>
      <Title lead="每项都先看站里已有的记录，再由人写下过程分、结果分和理由。支部自评，镇党建办复核，镇党委评定。">标准化台账（{year} 年）</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {[thisYear, thisYear - 1].map((one) => <ButtonLink key={one} look={one === year ? "main" : "plain"} href={`/desk/standards?year=${one}`}>{one} 年</ButtonLink>)}
        {mightDo(viewer, "template.read") && <ButtonLink href="/desk/standards/templates">标准模板</ButtonLink>}
      </p>
      {rows.length === 0 ? <Empty>没有您能看的支部。</Empty> : (
        <Table
          caption={`${year} 年标准化台账`}
          rows={rows}
          keyOf={({ branch }) => branch.id}
          columns={[
            { name: "支部", cell: ({ branch, row }) => (row ? <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/standards/${row.id}`}>{branch.name}</a> : branch.name) },
            { name: "状态", cell: ({ row }) => (row ? <Badge tone={assessmentStates[row.state].tone}>{assessmentStates[row.state].zh}</Badge> : <Badge>还没有开始</Badge>) },
            { name: "等次", cell: ({ row }) => (row?.grade ? grades[row.grade].zh : "") },
            {
              name: "办理",
              cell: ({ branch, row }) => (row || !may(viewer, "assessment.open", { kind: "assessment", id: "new", branch: branch.id }) ? (row ? assessmentStates[row.state].waitsFor : "") : (
                <ActionForm action={open} token={tokens.get(branch.id)!} hidden={{ branchId: branch.id, year: String(year) }}><Submit look="plain">开始自评</Submit></ActionForm>
              )),
            },
          ]}
        />
      )}
    </>
  );
}
