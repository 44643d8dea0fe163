import { FindingMark } from "@/components/desk/inspections/marks";
import { Badge, Section } from "@/components/desk/show";
import type { ItemCase } from "@/db/standards/rectify";
import type { AssessmentInHand } from "@/db/standards/rows";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";

/** Items below the 达标 line with the case that the grading opened for each (STD-07); before it, what it will open. */
export function Cases({ viewer, found: { row }, cases }: { viewer: Person; found: AssessmentInHand; cases: readonly ItemCase[] }) {
  if (cases.length === 0) return null;
  return (
    <Section title={`不达标项的整改（${cases.length} 项）`} id="cases">
      <p className="mb-2 max-w-3xl">{row.state === "verified" ? "复核值在达标线以下的各项，评定时同时开成整改，和督查问题走同一套闭环；原因由支部在整改方案里写明。" : "评定时同时开成整改，和督查问题走同一套闭环。"}</p>
      <ul className="mb-2 divide-y divide-line border-y border-line bg-white">
        {cases.map(({ item, findingId, state }) => (
          <li key={item.code} className="flex flex-wrap items-baseline gap-x-3 px-2 py-1">
            {findingId && mightDo(viewer, "finding.read") ? <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/findings/${findingId}`}>{item.code} {item.title}</a> : <span className="py-2">{item.code} {item.title}</span>}
            {state ? <FindingMark state={state} /> : <Badge tone="warn">{row.state === "verified" ? "评定时开出" : "没有开成整改"}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
