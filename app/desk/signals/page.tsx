import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Pager } from "@/components/desk/pager";
import { Empty, Title } from "@/components/desk/show";
import { CaseList } from "@/components/desk/signals/case-list";
import { LookStanding } from "@/components/desk/signals/look-standing";
import { listPublicBranches } from "@/db/organization";
import { countCases, listCases } from "@/db/signals/cases";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { signalCodes } from "@/domain/signals/case";
import { caseStateNames, caseStates } from "@/domain/signals/lifecycle";
import { sayKind } from "@/domain/signals/signal";
import { newFormToken } from "@/server/form-token";
import { lookState } from "@/server/looking";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { look } from "./actions";
import { caseFilter, caseFilterSchema, caseViewNames, filterNames, sayView } from "./filter";

export const metadata = { title: "线索核实" };

/** What looked odd and how far its checking has come: the town's list, or what one's own branch was asked. */
export default async function SignalsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("signal.read");
  const query = await asked(searchParams, [...filterNames, "after", "said"]);
  const parsed = caseFilterSchema.safeParse(query);
  const filter = parsed.success ? parsed.data : {};
  const isTown = mightDo(viewer, "signal.list");
  const wanted = caseFilter(isTown ? filter : { view: filter.view ?? "all" });
  const page = await listCases(viewer, wanted, query.after ?? null);
  const counts = await countCases(viewer, { ...wanted, states: undefined });
  const { said: _said, ...kept } = query;
  return (
    <>
      <Title lead={isTown ? "比对记录找出来的只是线索，不是结论：先看两边，再请支部说明，由另一个人作结论。" : "镇里请本支部说明的事。说明清楚就好，有结论以前不作任何认定。"}>{isTown ? "线索核实" : "请本支部说明的事"}</Title>
      <SaidHere said={query.said} />
      {isTown && <Beginning viewer={viewer} />}
      {isTown && (
        <FilterForm path="/desk/signals">
          <Select name="view" label="看哪些" value={filter.view ?? "open"} options={caseViewNames.map((value) => ({ value, label: sayView(value) }))} />
          <Select name="code" label="哪一种" value={filter.code ?? ""} empty="全部" options={signalCodes.map((value) => ({ value, label: sayKind(value) }))} />
          <Select name="branch" label="支部" value={filter.branch ?? ""} empty="全部支部" options={(await listPublicBranches()).map(({ id, name }) => ({ value: id, label: name }))} />
        </FilterForm>
      )}
      <p className="mb-2">{caseStateNames.filter((state) => counts.has(state)).map((state) => `${caseStates[state].zh} ${counts.get(state)} 条`).join("　") || (isTown ? "现在没有线索。" : "")}</p>
      {page.rows.length === 0 ? <Empty>{isTown ? "没有符合条件的线索，换个条件再看。" : "没有要本支部说明的事。"}</Empty> : <CaseList cases={page.rows} today={viewer.today} />}
      <Pager path="/desk/signals" query={kept} next={page.next} />
    </>
  );
}

/** How the comparing stands, comparing now, and writing down what was seen on the spot. */
async function Beginning({ viewer }: { viewer: Person }) {
  const state = await lookState(viewer);
  const mayLook = mightDo(viewer, "signal.look") && state.since === null;
  return (
    <div className="mb-4 print:hidden">
      <LookStanding state={state} />
      <div className="flex flex-wrap items-start gap-2">
        {mayLook && <ActionForm action={look} token={await newFormToken()}><Submit look="plain">现在比对新记录</Submit></ActionForm>}
        {mightDo(viewer, "signal.enter") && <ButtonLink href="/desk/signals/new">登记看到、听到的线索</ButtonLink>}
      </div>
    </div>
  );
}
