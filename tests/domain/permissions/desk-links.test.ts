import { describe, expect, test } from "vitest";
import type { Person } from "@/domain/permissions/actor";
import { linksFor } from "@/domain/permissions/desk-links";
import { grantableAt, isAdministrator, roleNames, type Role } from "@/domain/permissions/roles";

const withRole = (role: Role, to: string | null = null): Person => ({
  kind: "person", id: "me", name: "某", now: "2026-10-12T01:00:00.000Z", today: "2026-10-12",
  grants: grantableAt[role].map((scopeKind) => ({ role, scopeKind, scopeId: "x", from: "2026-01-01", to })),
});
const businessPages = ["/desk/notices", "/desk/duties", "/desk/questions"];

describe("the staff navigation", () => {
  test.each(roleNames.filter(isAdministrator))("shows %s no business", (role) => {
    const shown = linksFor(withRole(role)).map((link) => link.href);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((href) => businessPages.includes(href))).toEqual([]);
  });

  test("shows the log to the auditor only", () => {
    expect(roleNames.filter((role) => linksFor(withRole(role)).some((link) => link.href === "/desk/audit"))).toEqual(["auditor"]);
  });

  test.each(roleNames)("shows nothing to a former %s", (role) => expect(linksFor(withRole(role, "2026-10-11"))).toEqual([]));
});
