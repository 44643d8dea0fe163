/** What anybody sees when something breaks inside (ASVS 16.5.1): that it broke, and nothing of how. */
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { useBuiltPortal } from "../built";
import { headersOf, tokenFor } from "../call";
import { builtActions } from "../manifest";

const built = useBuiltPortal();

/** Words of the inside: the engine, the packages, our files, names of tables and columns, secrets. */
const inside = /sqlite|drizzle|no such table|node_modules|\bat [\w.]+ \(|\.tsx?:\d|\/work\/|\/tmp\/|DATA_DIR|FIELD_KEY|AUTH_SECRET|notice_version|townProfile|town_profile|select .+ from /i;

/** The portal loses tables under its feet: every read of them throws what nobody has foreseen. */
beforeAll(() => {
  db().$client.pragma("foreign_keys = OFF");
  for (const table of ["notice_version", "meeting_plan", "notice", "question"]) db().$client.exec(`ALTER TABLE ${table} RENAME TO ${table}_gone`);
});

describe("a broken inside", () => {
  test.each(["/", "/notices", "/villages/shiqiao", "/feed.xml", "/unanswered"])("%s says nothing of the inside", async (path) => {
    const response = await fetch(`${built.server.url}${path}`);
    const body = await response.text();
    expect(response.status).toBe(503);
    expect(body).not.toMatch(inside);
    expect(JSON.stringify([...response.headers])).not.toMatch(inside);
  });

  test.each(["/desk", "/desk/notices", "/desk/meetings/plan", "/desk/questions"])("%s says nothing of the inside", async (path) => {
    const response = await fetch(`${built.server.url}${path}`, { headers: headersOf(built.cast.branch_clerk, {}) });
    const body = await response.text();
    expect(body).not.toMatch(inside);
  });

  test("an action says nothing of the inside, and the log does", async () => {
    const id = builtActions().get("app/desk/notices/new/actions.ts#startNotice");
    const who = built.cast.branch_clerk;
    const body = new FormData();
    for (const [name, value] of Object.entries({ owner: "community:shiqiao", code: "V04", formToken: tokenFor(who) })) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify([{ values: {}, errors: {} }, "$K1"]));
    const response = await fetch(`${built.server.url}/desk/notices/new`, { method: "POST", headers: headersOf(who, { origin: built.server.url, accept: "text/x-component", "next-action": id! }), body, redirect: "manual" });
    expect(await response.text()).not.toMatch(inside);
    expect(built.server.log()).toMatch(/no such table/i);
  });
});
