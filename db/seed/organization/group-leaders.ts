/**
 * The demo's 组长 of its 100 party groups, named by the secretaries before going live: members at home without a post of the branch.
 * One branch has not named any (非公企业, organizational life not regular): what the health list says then (ORG-14).
 */
import { and, inArray, isNull } from "drizzle-orm";
import { addDays, instantAt } from "@/domain/calendar/day";
import { branchSubject } from "@/domain/organization/subject";
import { permit } from "@/domain/permissions/permit";
import { listElectable } from "../../branches/counts";
import { listGroups, nameLeader } from "../../branches/groups";
import { db } from "../../client";
import { listPublicBranches } from "../../organization";
import { mobileMember, orgPosition } from "../../schema/members";
import { findPersonByUsername } from "../../viewers";
import { GO_LIVE } from "../load-town";

const notNamed = new Set(["QH010"]);
const NAMED = addDays(GO_LIVE, -1);

export async function loadGroupLeaders(): Promise<void> {
  for (const branch of (await listPublicBranches()).filter(({ code }) => !notNamed.has(code))) {
    const secretary = (await findPersonByUsername(`secretary.${branch.id}`, instantAt(NAMED, "15:00")))!;
    const people = await listElectable([branch.id]);
    const busy = new Set([
      ...(await db().select({ id: mobileMember.memberId }).from(mobileMember).where(and(inArray(mobileMember.memberId, people.map(({ memberId }) => memberId)), isNull(mobileMember.returnedOn)))),
      ...(await db().select({ id: orgPosition.memberId }).from(orgPosition).where(isNull(orgPosition.endedOn))),
    ].map(({ id }) => id));
    for (const group of await listGroups(secretary, branch)) {
      const own = people.filter(({ groupId }) => groupId === group.id);
      const leader = own.find(({ memberId }) => !busy.has(memberId)) ?? own[0];
      if (leader) await nameLeader(permit(secretary, "branch.groups", branchSubject(branch)), { groupId: group.id, memberId: leader.memberId, startedOn: NAMED });
    }
  }
}
