/** What the site knows about each item of a branch's ledger as it stands today (STD-05). */
import { sayDay, type Day } from "@/domain/calendar/day";
import type { Duty } from "@/domain/duties/duty";
import type { Viewer } from "@/domain/permissions/actor";
import { countByState } from "@/domain/duties/duty-lists";
import { dutyEvidence, type DutyEvidence } from "@/domain/standards/evidence";
import type { StandardItem } from "@/domain/standards/item";
import { disclosureDutiesOf, listPublicBodies } from "../duties";
import { listLifeDuties } from "../life-duties";
import { findPublicCommunity, townProfile } from "../organization";
import { recordEvidenceOf } from "./record-evidence";
import type { AssessmentInHand } from "./rows";

/** By item; an item that the site keeps nothing about is not in it. */
export async function evidenceFor(viewer: Viewer, branch: AssessmentInHand["branch"], items: readonly StandardItem[], year: number): Promise<Map<string, DutyEvidence>> {
  const live = await goLiveOf(branch);
  if (`${year}-12-31` < live) {
    const before = { duties: [], counts: countByState([]), suggestion: null, reason: `本站 ${sayDay(live)}上线，${year} 年的记录不在站里，请看纸质台账` };
    return new Map(items.map(({ code }) => [code, before]));
  }
  const duties = await dutiesOfBranch(viewer, branch);
  const known = new Map(items.flatMap(({ code }) => {
    const evidence = dutyEvidence(code, duties, year, viewer.today);
    return evidence ? [[code, evidence] as const] : [];
  }));
  const ask = recordEvidenceOf(viewer, branch, year);
  for (const { code, evidence: material } of items) {
    const found = known.has(code) ? null : await ask(material);
    if (found) known.set(code, { duties: [], counts: countByState([]), ...found });
  }
  return known;
}

/** From when the site keeps this branch's records: what lies before is unknown, not undone. */
async function goLiveOf({ communityId }: AssessmentInHand["branch"]): Promise<Day> {
  const own = communityId ? await findPublicCommunity(communityId) : null;
  return own?.goLiveOn ?? (await townProfile()).goLiveOn;
}

/** The duties of the branch, and of the community that it speaks for (ruling 1). */
export async function dutiesOfBranch(viewer: Viewer, branch: AssessmentInHand["branch"]): Promise<Duty[]> {
  const bodies = await listPublicBodies({ branch: [branch.id], community: branch.leadsCommunity && branch.communityId ? [branch.communityId] : [] });
  return [...(await disclosureDutiesOf(bodies, viewer.today)), ...(await listLifeDuties(viewer, [branch.id]))];
}

/** One line that can be frozen. */
export function sayEvidence({ reason, suggestion }: DutyEvidence): string {
  return suggestion === null ? reason : `${reason}；建议过程分：${{ full: "做到", half: "部分做到", none: "未做到" }[suggestion]}`;
}
