/** What a roster would do to what is known. Reads only; an import makes the same plan again before it writes. */
import { digestOfIdentity } from "./digests";
import { listKnown, listPublicPlaces, type Known } from "./known";
import { decideRoster, type Decision, type Digests } from "@/domain/members/roster/decide";
import { readRoster, type RosterFile, type RosterLine } from "@/domain/members/roster/read";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { Viewer } from "@/domain/permissions/actor";
import type { Day } from "@/domain/calendar/day";
import type { Tell } from "@/domain/how-far";
import { personKeyOf } from "../accounts";

export type RosterPlan = { file: RosterFile; decisions: Decision[]; known: ReadonlyMap<string, Known>; missing: Known[]; names: ReadonlyMap<string, string> };

const TELL_EVERY = 50; // rows

/** @param latest the last day that a date of the file may name @param tell hears how many rows were checked @throws Refusal "hidden" unless the viewer may import rosters */
export async function planRoster(viewer: Viewer, sheets: readonly Sheet[], latest: Day, tell: Tell = () => {}): Promise<RosterPlan> {
  const known = await listKnown(viewer);
  const places = await listPublicPlaces();
  const names = new Map([...places.branches, ...places.groups].map(({ id, name }) => [id, name] as const));
  const file = readRoster(sheets, places, latest);
  const decisions = decideRoster(file.lines, telling(file.lines.length, tell), known, names);
  const seen = new Set(decisions.flatMap((decision) => ("member" in decision ? [decision.member.id] : [])));
  const inBranch = known.filter(({ id, placeId }) => placeId !== null && !seen.has(id));
  return { file, decisions, known: new Map(known.map((member) => [member.id, member])), missing: inBranch, names };
}

/** The digests of one line after the other, which is most of the checking; tells how far it is. */
function telling(of: number, tell: Tell): (line: RosterLine) => Digests {
  let done = 0;
  return ({ row }) => {
    if (++done % TELL_EVERY === 0 || done === of) tell({ step: "checked", done, of });
    return { idDigest: row?.identity ? digestOfIdentity(row.identity) : null, mobileDigest: row?.mobile ? personKeyOf(row.mobile) : null };
  };
}
