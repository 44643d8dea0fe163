/** What a roster would do to what is known. Reads only; an import makes the same plan again before it writes. */
import { digestOfIdentity } from "./digests";
import { listKnown, listPublicPlaces, type Known } from "./known";
import { decideRoster, type Decision } from "@/domain/members/roster/decide";
import { readRoster, type RosterFile } from "@/domain/members/roster/read";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { Viewer } from "@/domain/permissions/actor";
import type { Day } from "@/domain/calendar/day";
import { personKeyOf } from "../accounts";

export type RosterPlan = { file: RosterFile; decisions: Decision[]; known: ReadonlyMap<string, Known>; missing: Known[]; names: ReadonlyMap<string, string> };

/** @param latest the last day that a date of the file may name @throws Refusal "hidden" unless the viewer may import rosters */
export async function planRoster(viewer: Viewer, sheets: readonly Sheet[], latest: Day): Promise<RosterPlan> {
  const known = await listKnown(viewer);
  const places = await listPublicPlaces();
  const names = new Map([...places.branches, ...places.groups].map(({ id, name }) => [id, name] as const));
  const file = readRoster(sheets, places, latest);
  const digests = file.lines.map(({ row }) => ({ idDigest: row?.identity ? digestOfIdentity(row.identity) : null, mobileDigest: row?.mobile ? personKeyOf(row.mobile) : null }));
  const decisions = decideRoster(file.lines, digests, known, names);
  const seen = new Set(decisions.flatMap((decision) => ("member" in decision ? [decision.member.id] : [])));
  const inBranch = known.filter(({ id, placeId }) => placeId !== null && !seen.has(id));
  return { file, decisions, known: new Map(known.map((member) => [member.id, member])), missing: inBranch, names };
}
