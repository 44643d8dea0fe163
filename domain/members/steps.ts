/** Which stage and status may follow which (handbook §7.1): a table; what is not written cannot be recorded as an event. */
import type { Stage, Status } from "./vocabulary";

export const nextStages: Record<Stage, readonly Stage[]> = {
  applicant: ["activist"],
  activist: ["target", "applicant"],
  target: ["probationary", "activist"],
  probationary: ["full"],
  full: [],
};

const leaving = ["withdrew", "advised_out", "removed", "expelled", "deceased"] as const satisfies readonly Status[];
/** `transferred_out` is no choice: it follows from the receipt of a transfer (TRF-01). Death and expulsion are final. */
const byStatus: Record<Status, readonly Status[]> = {
  normal: ["lost_contact", "on_probation_discipline", "rights_suspended", "suspended", ...leaving],
  lost_contact: ["normal", "suspended", "removed", "deceased"],
  on_probation_discipline: ["normal", ...leaving],
  rights_suspended: ["normal", ...leaving],
  suspended: ["normal", "removed", "deceased"],
  transferred_out: [], withdrew: [], advised_out: [], removed: [], expelled: [], cancelled_probationary: [], deceased: [],
};

/** Only a probationary member can lose the candidacy; somebody on the way is no member yet and can only die or give up. */
export function nextStatuses(stage: Stage, status: Status): readonly Status[] {
  if (stage === "probationary" && status === "normal") return ["cancelled_probationary", ...byStatus.normal];
  if (stage !== "full" && stage !== "probationary") return status === "normal" ? ["withdrew", "deceased"] : [];
  return byStatus[status];
}
