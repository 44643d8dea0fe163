/** What waits for a viewer in the checking of signals, for the start page. */
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { decisionRefusal } from "@/domain/signals/lifecycle";
import { countCases, listAsked, type CaseLine } from "./cases";

export type SignalsWaiting = { /** of his branch, not answered yet */ toExplain: CaseLine[]; toVerify: number; toDecide: CaseLine[] };

export async function listSignalsWaiting(viewer: Person): Promise<SignalsWaiting> {
  const asked = await listAsked(viewer);
  return {
    toExplain: asked.filter(({ subject, explained }) => !explained && may(viewer, "signal.explain", subject)),
    toVerify: mightDo(viewer, "signal.ask") ? ((await countCases(viewer, { states: ["to_verify"] })).get("to_verify") ?? 0) : 0,
    toDecide: asked.filter(({ row, explained, subject }) => decisionRefusal({ explained, explainBy: row.explainBy! }, viewer.today) === null && may(viewer, "signal.decide", subject)),
  };
}
