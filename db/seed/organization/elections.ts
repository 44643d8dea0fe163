/**
 * The demo's 换届: the terms of all village branches end on 2026-11-20. Most have asked and been allowed, a few have not asked yet,
 * one has leave to hold it later, one has held its meeting and waits for approval. By the code paths of real entries.
 */
import { instantAt, type Day } from "@/domain/calendar/day";
import { branchCategories } from "@/domain/organization/kinds";
import { termEnd } from "@/domain/organization/branch-status";
import { branchSubject } from "@/domain/organization/subject";
import { permit } from "@/domain/permissions/permit";
import { delayElection, planElection, recordElection } from "../../branches/elections";
import { listElectable } from "../../branches/counts";
import { listPublicBranches, type Branch } from "../../organization";
import { findPersonByUsername } from "../../viewers";

const notAsked = new Set(["QH016", "QH021", "QH026"]);
const notAllowedYet = new Set(["QH012", "QH035"]);
const DELAYED = "QH024";
const HELD = "QH020";

async function recording(branch: Branch, on: Day) {
  const office = (await findPersonByUsername("office.town", instantAt(on, "10:00")))!;
  return permit(office, "election.record", branchSubject(branch));
}

export async function loadElections(): Promise<void> {
  const due = (await listPublicBranches()).filter(({ category, code }) => branchCategories[category].village && !notAsked.has(code));
  for (const branch of due) {
    const plan = { dueOn: termEnd(branch), planSubmittedOn: "2026-06-08", planApprovedOn: notAllowedYet.has(branch.code) ? null : "2026-07-06" };
    await planElection(await recording(branch, "2026-07-07"), plan);
    if (branch.code === DELAYED) await delayElection(await recording(branch, "2026-08-18"), { delayReason: "书记人选还在考察", delayDocumentNo: "清党〔2026〕18号" });
    if (branch.code === HELD) await holdMeeting(branch);
  }
}

async function holdMeeting(branch: Branch): Promise<void> {
  const voters = await listElectable([branch.id]);
  const present = voters.length - 4;
  const posts = ["支部书记", "组织委员", "宣传委员", "纪检委员", "副书记"];
  const results = posts.map((post, i) => `${voters[i * 5]!.name} ${post} ${present - i}`).join("\n");
  await recordElection(await recording(branch, "2026-10-10"), { meetingOn: "2026-10-09", dueVoters: voters.length, presentVoters: present, candidates: 6, seats: 5, results, reportedOn: "2026-10-10" });
}
