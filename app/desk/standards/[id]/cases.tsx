import { FindingMark } from "@/components/desk/inspections/marks";
import { ButtonLink } from "@/components/desk/button";
import { Badge, Section } from "@/components/desk/show";
import type { ItemCase } from "@/db/standards/rectify";
import type { AssessmentInHand } from "@/db/standards/rows";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";

/** Items below the 达标 line with the case that each has become (STD-07). */
export function Cases({ viewer, found: { row, subject }, cases }: { viewer: Person; found: AssessmentInHand; cases: readonly ItemCase[] }) {
  if (cases.length === 0) return null;
  const missing = cases.filter(({ findingId }) => findingId === null).length;
  return (
    <Section title={`不达标项的整改（${cases.length} 项）`} id="cases">
      <ul className="mb-2 divide-y divide-line border-y border-line bg-white">
        {cases.map(({ item, findingId, state }) => (
          <li key={item.code} className="flex flex-wrap items-baseline gap-x-3 px-2 py-1">
            {findingId && mightDo(viewer, "finding.read") ? <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/findings/${findingId}`}>{item.code} {item.title}</a> : <span className="py-2">{item.code} {item.title}</span>}
            {state ? <FindingMark state={state} /> : <Badge tone="warn">还没有开出整改</Badge>}
          </li>
        ))}
      </ul>
      {missing > 0 && may(viewer, "assessment.rectify", subject) && <p className="print:hidden"><ButtonLink look="main" href={`/desk/standards/${row.id}/rectify`}>开出 {missing} 项整改</ButtonLink></p>}
    </Section>
  );
}
