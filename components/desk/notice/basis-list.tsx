import type { Day } from "@/domain/calendar/day";
import { confidenceOn, sayBasis, type Basis } from "@/domain/disclosure/catalog/basis";

/** On what an item rests, with the mark of how sure we are (handbook §0.1): only 【核】 is law as read. */
export function BasisList({ basis, today }: { basis: readonly Basis[]; today: Day }) {
  return <>{basis.map((one) => `${sayBasis(one, today)}【${confidenceOn(one, today)}】`).join("；")}</>;
}
