import { ButtonLink } from "@/components/desk/button";
import { StateCount } from "@/components/desk/duties/duty-mark";
import { Unannounced } from "@/components/desk/duties/unannounced";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { Empty, Section, Table, Title, type Column } from "@/components/desk/show";
import { listDuties } from "@/db/staff-duties";
import { periodOf, periodsBetween, sayPeriod } from "@/domain/calendar/period";
import { disclosureKinds, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";
import { dutyStates, type DutyState } from "@/domain/duties/duty";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import { byOrg, byState, type OrgDuties } from "@/domain/duties/duty-lists";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { communitiesFor } from "../../questions/scope";
import { Figures } from "../figures";
import { dutiesAt, dutyFilterSchema } from "../filter";
import { unannouncedIn } from "../unannounced-years";

export const metadata = { title: "全镇一览" };
const PATH = "/desk/duties/overview";

/** Bodies by items as states, in the order of the town's register: a board to look things up on, never a ranking (RL-1). */
export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("duty.overview");
  const query = await asked(searchParams, ["kind", "community", "due"]);
  const { kind = "village", community, due = periodOf("quarter", viewer.today) } = dutyFilterSchema.parse({ ...query, state: "all" });
  const communities = await communitiesFor(viewer, "duty.overview");
  const all = (await listDuties(viewer)).filter((duty) => !community || duty.communityId === community);
  const shown = all.filter((duty) => duty.kind === kind && periodOf("quarter", duty.dueOn) === due);
  const quarters = periodsBetween("quarter", `${+viewer.today.slice(0, 4) - 1}-01-01`, viewer.today).reverse();
  return (
    <>
      <Title lead="按村（社区）和支部的固定顺序排列，每一格是状态；点开就是那几项。">全镇一览</Title>
      <p className="mb-4 print:hidden"><ButtonLink href="/desk/duties">看清单、催办、导出</ButtonLink></p>
      <Unannounced years={await unannouncedIn(shown)} />
      <Figures duties={all} today={viewer.today} community={community} />
      <FilterForm path={PATH}>
        <Select name="kind" label="类别" value={kind} options={Object.entries(disclosureKinds).map(([value, { zh }]) => ({ value, label: zh }))} />
        <Select name="community" label="社区（含所属支部）" value={community} empty="全部" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />
        <Select name="due" label="应公开日在" value={due} options={quarters.map((value) => ({ value, label: sayPeriod(value) }))} />
      </FilterForm>
      <Section title={`${disclosureKinds[kind].zh}：应公开日在${sayPeriod(due)}`} id="board">
        {shown.length === 0 ? <Empty>这个季度没有到期的{disclosureKinds[kind].zh}事项。请换一个季度或类别。</Empty> : <Board duties={shown} kind={kind} due={due} />}
      </Section>
    </>
  );
}

/** Communities and branches owe different items, so each has a table of its own. */
function Board({ duties, kind, due }: { duties: readonly PlacedDuty[]; kind: DisclosureKind; due: string }) {
  const inOrder = [...duties].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.period < b.period ? -1 : 1));
  return (["community", "branch"] as const).map((orgKind) => {
    const own = inOrder.filter((duty) => duty.orgKind === orgKind);
    if (own.length === 0) return null;
    const items = new Map(own.map((duty) => [duty.code, duty.itemTitle]));
    const columns: Column<OrgDuties<PlacedDuty>>[] = [
      { name: orgKind === "community" ? "社区" : "党支部", cell: (row) => <span className="inline-block min-w-24 py-2">{row.duties[0]!.ownerName}</span> },
      ...[...items].map(([code, title]) => ({
        name: `${code} ${title}`,
        cell: (row: OrgDuties<PlacedDuty>) => <Cell duties={row.duties.filter((duty) => duty.code === code)} href={dutiesAt({ state: "all", kind, due, code, body: `${orgKind}/${row.orgId}` })} />,
      })),
    ];
    return <Table key={orgKind} caption={orgKind === "community" ? "各社区" : "各党支部"} rows={byOrg(own).sort((a, b) => a.duties[0]!.seq - b.duties[0]!.seq)} keyOf={(row) => row.orgId} columns={columns} />;
  });
}

function Cell({ duties, href }: { duties: readonly PlacedDuty[]; href: string }) {
  if (duties.length === 0) return <span className="inline-block py-2 text-soft">不涉及</span>;
  const groups = byState(duties);
  const states = (Object.keys(dutyStates) as DutyState[]).filter((state) => groups[state].length > 0);
  return <a className="inline-flex min-h-11 min-w-11 flex-wrap items-center gap-1 py-1 text-link underline" href={href}>{states.map((state) => <StateCount key={state} state={state} n={groups[state].length} />)}</a>;
}
