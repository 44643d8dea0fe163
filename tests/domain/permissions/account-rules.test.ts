/** Who may do what in accounts, powers, settings and the log: exact sets of roles. */
import { describe, expect, test } from "vitest";
import type { Person, SystemActor, Visitor } from "@/domain/permissions/actor";
import { accountRules } from "@/domain/permissions/account-rules";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { grantableAt, isAdministrator, roleNames, type Role } from "@/domain/permissions/roles";
import { actions, table, type Action } from "@/domain/permissions/table";

const clock = { now: "2026-10-12T01:00:00.000Z", today: "2026-10-12" };
const holder = (role: Role, id = "me"): Person => ({
  kind: "person", id, name: "", ...clock, grants: grantableAt[role].map((scopeKind) => ({ role, scopeKind, scopeId: scopeKind === "town" ? "town" : "x", from: "2026-01-01", to: null })),
});
const visitor: Visitor = { kind: "visitor", ...clock };
const system: SystemActor = { kind: "system", ...clock };

const stateFor = (action: Action) => (table[action] as { while?: readonly string[] }).while?.[0];
const whoMay = (action: Action) => roleNames.filter((role) => may(holder(role), action, { kind: "x", id: "x", community: "x", branch: "x", group: "x", state: stateFor(action) }));

const expected: Partial<Record<Action, Role[]>> = {
  "account.read": ["sysadmin", "secadmin"],
  "account.create": ["sysadmin"],
  "account.install": [],
  "account.rename": ["sysadmin"],
  "account.suspend": ["sysadmin", "secadmin"],
  "account.resume": ["secadmin"],
  "password.read_resets": ["sysadmin", "secadmin"],
  "password.propose_reset": ["secadmin"],
  "password.confirm_reset": ["sysadmin", "secadmin"],
  "password.reject_reset": ["sysadmin", "secadmin"],
  "grant.read": ["secadmin"],
  "grant.propose": ["secadmin"],
  "grant.confirm": ["secadmin"],
  "grant.propose_many": ["secadmin"],
  "grant.confirm_many": ["secadmin"],
  "grant.reject": ["secadmin"],
  "grant.end": ["secadmin"],
  "grant.end_all": ["secadmin"],
  "grant.review": ["secadmin"],
  "setting.read": ["town_party_office", "town_leader", "sysadmin"],
  "setting.propose": ["town_party_office"],
  "setting.approve": ["town_leader"],
  "setting.reject": ["town_leader"],
  "calendar.maintain": ["town_party_office"],
  "audit.read": ["auditor"],
  "audit.verify": ["auditor"],
  "audit.export": ["auditor"],
  "audit.anchor": [],
  "access_log.purge": [],
};

describe("administration", () => {
  test.each(Object.entries(expected) as [Action, Role[]][])("%s", (action, roles) => {
    expect(whoMay(action).sort()).toEqual([...roles].sort());
    expect(may(visitor, action, { kind: "x", id: "x", state: stateFor(action) })).toBe(false);
  });

  test("timers may do only what nobody presses", () => {
    const bySystem = (Object.keys(accountRules) as Action[]).filter((action) => may(system, action, { kind: "x", id: "x", state: stateFor(action) }));
    expect(bySystem.sort()).toEqual(["access_log.purge", "account.install", "audit.anchor", "audit.verify", "backup.make", "demo.load", "organization.set_up"]);
  });

  // 三员 see no business data (handbook §11.3): every action that is not administration is closed to them.
  test.each(roleNames.filter(isAdministrator))("%s might do nothing outside administration", (role) => {
    expect(actions.filter((action) => !(action in accountRules) && mightDo(holder(role), action))).toEqual([]);
  });

  test("the auditor reads the log and nothing else", () => {
    expect(actions.filter((action) => mightDo(holder("auditor"), action)).sort()).toEqual(["audit.export", "audit.read", "audit.verify"]);
  });
});

describe("second person (SOD-02, SOD-03)", () => {
  const me = holder("secadmin");
  const cases: [Action, string, string][] = [
    ["grant.confirm", "proposed", "proposer"],
    ["grant.confirm", "proposed", "self"],
    ["grant.propose", "active", "self"],
    ["grant.end", "confirmed", "self"],
    ["grant.end_all", "active", "self"],
    ["grant.review", "active", "self"],
    ["password.confirm_reset", "proposed", "proposer"],
    ["password.confirm_reset", "proposed", "self"],
    ["password.propose_reset", "active", "self"],
    ["account.suspend", "active", "self"],
    ["account.resume", "suspended", "suspender"],
    ["account.resume", "suspended", "self"],
  ];
  test.each(cases)("%s is refused to the %s/%s", (action, state, part) => {
    const subject = (who: string) => ({ kind: "x", id: "x", state, people: { [part]: [who] } });
    expect(may(me, action, subject("me"))).toBe(false);
    expect(may(me, action, subject("somebody else"))).toBe(true);
  });

  test("a leader who proposed a setting (while standing in at the office) may not approve it", () => {
    const leader = holder("town_leader");
    expect(may(leader, "setting.approve", { kind: "setting_change", id: "x", state: "proposed", people: { proposer: ["me"] } })).toBe(false);
  });

  test.each(["confirmed", "rejected", "ended"])("what is %s is not decided again", (state) => {
    for (const action of ["grant.confirm", "grant.reject", "password.confirm_reset", "setting.approve"] as const) {
      expect(may(holder(action === "setting.approve" ? "town_leader" : "secadmin"), action, { kind: "x", id: "x", state })).toBe(false);
    }
  });
});

test("a power outside its term is no power", () => {
  const power = (from: string, to: string | null): Person => ({ ...holder("secadmin"), grants: [{ role: "secadmin", scopeKind: "town", scopeId: "town", from, to }] });
  const asks = (person: Person) => may(person, "grant.read", { kind: "town", id: "town" });
  expect([power("2026-01-01", null), power("2026-10-12", "2026-10-12")].map(asks)).toEqual([true, true]);
  expect([power("2026-10-13", null), power("2026-01-01", "2026-10-11")].map(asks)).toEqual([false, false]);
});
