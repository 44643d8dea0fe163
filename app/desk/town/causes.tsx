import { Empty, Table } from "@/components/desk/show";
import type { Period } from "@/domain/calendar/period";
import { findingCategories, names, causesOnRecord, sayCategory, type FindingCategory, type CauseOnRecord } from "@/domain/inspections/vocabulary";
import { fateOf } from "@/domain/overview/charts";
import type { TownFacts } from "@/domain/overview/facts";
import { byCause, comesAgain } from "@/domain/overview/repeats";
import { causeViews, type CauseView } from "@/domain/overview/rows";
import { rowsAt } from "./address";

const causes = names(causesOnRecord);

/** Why problems come, and which come again: by root cause, and by category with what was found before. */
export function Causes({ facts, period }: { facts: TownFacts; period: Period }) {
  const link = (n: number, cause: CauseOnRecord | null, category: FindingCategory | null, view: CauseView) => n > 0 && <a className="inline-flex min-h-11 min-w-11 sm:min-h-8 sm:min-w-8 items-center justify-end text-link underline" href={rowsAt({ of: "cause", cause, category, view }, period)}>{n}</a>;
  const own = facts.findings.filter(({ foundOn }) => foundOn.startsWith(facts.year));
  const again = comesAgain(facts.findings);
  const categories = names(findingCategories).filter((category) => own.some((one) => one.category === category));
  const count = (category: FindingCategory, cause: CauseOnRecord) => own.filter((one) => one.category === category && one.rootCause === cause).length;
  const repeated = (category: FindingCategory) => own.filter(({ id, category: one }) => one === category && again.has(id)).length;
  if (own.length === 0 && facts.visits.length === 0) return <Empty>{facts.year} 年没有检查的记录。</Empty>;
  return (
    <>
      <p className="mb-2 text-sm text-soft">{facts.year} 年查出的问题 {own.length} 件，原因由督查员登记；标准化评定开出的，由支部在整改方案里写明。“以前查出过同类的”：同一支部同一类，以前的督查已经查出过。</p>
      <Table
        caption="问题的原因" rows={byCause(facts.findings, facts.year, (one) => fateOf(one, facts) !== "closed")} keyOf={({ cause }) => cause}
        columns={[
          { name: "原因", cell: ({ cause }) => causesOnRecord[cause].zh },
          { name: causeViews.all.zh, number: true, cell: ({ cause, all }) => link(all, cause, null, "all") },
          { name: causeViews.repeated.zh, number: true, cell: ({ cause, repeated: n }) => link(n, cause, null, "repeated") },
          { name: causeViews.came_back.zh, number: true, cell: ({ cause, cameBack }) => link(cameBack, cause, null, "came_back") },
          { name: causeViews.open.zh, number: true, cell: ({ cause, open }) => link(open, cause, null, "open") },
        ]}
      />
      {categories.length > 0 && (
        <Table
          caption="问题的类别和原因" rows={categories} keyOf={(category) => category}
          columns={[
            { name: "类别", cell: (category) => sayCategory(category) },
            ...causes.map((cause) => ({ name: causesOnRecord[cause].zh, number: true, cell: (category: FindingCategory) => link(count(category, cause), cause, category, "all") })),
            { name: causeViews.repeated.zh, number: true, cell: (category) => link(repeated(category), null, category, "repeated") },
          ]}
        />
      )}
    </>
  );
}
