/** Puts 清河镇 into an empty database: organization, accounts, powers. The sums are asserted, so that no figure drifts. */
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { addDays, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import type { BranchKind } from "@/domain/organization/branch-status";
import { sum } from "@/domain/money/fen";
import { installAccounts } from "../first-accounts";
import { setUpOrganization, type Organization } from "../organization";
import { systemActor } from "../viewers";
import { branches, branchSums } from "./town/branches";
import { communities, communitySums } from "./town/communities";
import { fixedLine, groupNames, residentsGroupNames, staff } from "./town/staff";

export const GO_LIVE: Day = "2026-01-01";

function equal(what: string, is: unknown, shouldBe: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(shouldBe)) throw new Error(`演示数据对不上：${what} 是 ${JSON.stringify(is)}，应为 ${JSON.stringify(shouldBe)}`);
}

/** The sums of handbook §14.2–14.3. */
export function assertTownSums(): void {
  const total = (key: "groups" | "registeredHouseholds" | "registeredPeople" | "residentHouseholds" | "residentPeople") => sum(communities.map((c) => c[key]));
  equal("社区", {
    communities: communities.length, groups: total("groups"), registeredHouseholds: total("registeredHouseholds"),
    registeredPeople: total("registeredPeople"), residentHouseholds: total("residentHouseholds"), residentPeople: total("residentPeople"),
  }, communitySums);
  equal("支部", {
    branches: branches.length, full: sum(branches.map((b) => b.full)), probationary: sum(branches.map((b) => b.probationary)),
    groups: sum(branches.map((b) => b.groups)), committees: branches.filter((b) => b.hasCommittee).length,
  }, branchSums);
}

/** Branches that are more than one unit's, or whose members live elsewhere (handbook §14.3). */
const kinds: Readonly<Record<string, BranchKind>> = { QH015: "joint", QH033: "joint", QH037: "joint", QH040: "mobile" };
const coveredUnits: Readonly<Record<string, number>> = { QH015: 3, QH033: 5, QH037: 4 };

function organization(): Organization {
  return {
    town: { name: "清河镇", county: "（演示）", goLiveOn: GO_LIVE, recordNumber: "", officePhone: fixedLine(0), disciplinePhone: "12388", demo: true },
    communities: communities.map((c, i) => ({
      id: c.id, name: c.name, kind: c.kind, seq: i + 1,
      registeredHouseholds: c.registeredHouseholds, registeredPeople: c.registeredPeople, residentHouseholds: c.residentHouseholds, residentPeople: c.residentPeople,
      collectiveAccount: c.kind === "village", financeMonthly: false, secretaryIsDirector: true,
      officePhone: fixedLine(i + 1), boardLocation: `${c.name}党群服务中心门口公开栏`, goLiveOn: GO_LIVE,
    })),
    residentsGroups: communities.flatMap((c) => residentsGroupNames(c.groups).map((name, i) => ({ id: `${c.id}-${i + 1}`, communityId: c.id, name, seq: i + 1 }))),
    branches: branches.map((b, i) => ({
      id: b.code.toLowerCase(), code: b.code, name: b.name, category: b.category, communityId: b.community, leadsCommunity: b.leadsCommunity,
      kind: kinds[b.code] ?? "ordinary", parent: b.community ? "community" as const : "town" as const, status: "active" as const, statusSince: null,
      coveredUnits: coveredUnits[b.code] ?? 1, approvalDocument: `清党〔2011〕${i + 1}号`, termEndsOn: null, termReason: "", softLaxSince: null, themeDay: 5,
      address: b.community ? `${communities.find((c) => c.id === b.community)!.name}党群服务中心` : "镇政府二楼会议室", phone: fixedLine(40 + i),
      hasCommittee: b.hasCommittee, establishedOn: "2011-07-01", termStartedOn: b.category === "rural" || b.category === "community" ? "2021-11-20" : "2024-11-20", seq: i + 1,
    })),
    partyGroups: branches.flatMap((b) => groupNames(b.groups).map((name, i) => ({ id: `${b.code.toLowerCase()}-${i + 1}`, branchId: b.code.toLowerCase(), name, seq: i + 1, closedOn: null }))),
  };
}

/**
 * @param passwordHash one hash for all demo accounts: the demo has one password, printed at start.
 * @param passwordsSetAt when it was chosen: passwords age (password_max_age_days).
 */
export async function loadTown(passwordHash: string, passwordsSetAt: Instant): Promise<void> {
  assertTownSums();
  const before = systemActor(instantAt(addDays(GO_LIVE, -30), "09:00"));
  await setUpOrganization(permit(before, "organization.set_up", town), organization());
  await installAccounts(permit(before, "demo.load", town), staff.map((person) => ({ ...person, passwordHash })), { fromDay: addDays(GO_LIVE, -30), passwordsSetAt });
}
