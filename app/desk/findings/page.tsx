import { ButtonLink } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { FindingList } from "@/components/desk/inspections/finding-list";
import { Pager } from "@/components/desk/pager";
import { Empty, Title } from "@/components/desk/show";
import { countFindings, listFindings, type FindingLine } from "@/db/inspections/findings";
import { listDecidable } from "@/db/inspections/waiting";
import { settingsOn } from "@/db/settings";
import { findingStates, findingStateNames } from "@/domain/inspections/lifecycle";
import { findingCategories, names, sayCategory } from "@/domain/inspections/vocabulary";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { filterNames, findingFilter, findingFilterSchema, findingViews } from "./filter";

export const metadata = { title: "问题整改" };

const listed = <T extends FindingLine>(line: T) => ({ ...line, branchName: line.branch.name });

/** Cases: first what this person can decide now, then what is due first. */
export default async function FindingsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("finding.read");
  const query = await asked(searchParams, [...filterNames, "after", "said"]);
  const parsed = findingFilterSchema.safeParse(query);
  const filter = parsed.success ? parsed.data : {};
  const view = filter.view ?? "now";
  const wanted = findingFilter(filter);
  const page = view === "now" ? { rows: (await listDecidable(viewer, wanted)).map(listed), next: null } : await listFindings(viewer, wanted, query.after ?? null).then(({ rows, next }) => ({ rows: rows.map(listed), next }));
  const counts = await countFindings(viewer, { ...wanted, states: undefined });
  const { said: _said, ...kept } = query;
  return (
    <>
      <Title lead="支部报已整改、督查员复核通过、当事人说解决了，是三件不同的事，三件都有才能销号。">问题整改</Title>
      <SaidHere said={query.said} />
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={`/desk/findings/ledger?${new URLSearchParams({ ...(filter.branch && { branch: filter.branch }), ...(filter.round && { round: filter.round }) })}`}>整改台账</ButtonLink>
        {mightDo(viewer, "finding.draw_look_back") && <ButtonLink href="/desk/findings/look-back">回头看</ButtonLink>}
        {mightDo(viewer, "inspection.read") && <ButtonLink href="/desk/inspections">督查</ButtonLink>}
      </p>
      <FilterForm path="/desk/findings">
        <Select name="view" label="看哪些" value={view} options={names(findingViews).map((value) => ({ value, label: findingViews[value].zh }))} />
        <Select name="category" label="类别" value={filter.category ?? ""} empty="全部类别" options={names(findingCategories).map((value) => ({ value, label: sayCategory(value) }))} />
      </FilterForm>
      <p className="mb-2">{findingStateNames.filter((state) => counts.has(state)).map((state) => `${findingStates[state].zh} ${counts.get(state)} 件`).join("　") || "还没有登记过问题。"}</p>
      {page.rows.length === 0 ? <Empty>{view === "now" ? "没有等办的问题。要看已销号的，请在上面选“已销号的”。" : "没有符合条件的问题，换个条件再看。"}</Empty> : <FindingList findings={page.rows} today={viewer.today} settings={await settingsOn(viewer.today)} />}
      <Pager path="/desk/findings" query={kept} next={page.next} />
    </>
  );
}
