/** Nothing that the build serves is without its row in the matrix, and no row is about something that is gone. */
import { describe, expect, test } from "vitest";
import { useBuiltPortal } from "../built";
import { builtActions, builtHandlers, builtPages, frozenRoutes } from "../manifest";
import { actionRows, handlerRows, pageRows } from "../matrix/all";

const built = useBuiltPortal();
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** The methods a handler exports, as the built portal itself tells. */
async function methodsOf(route: string): Promise<string[]> {
  const address = route.replace(/\[\.{3}\w+\]/g, "x/y").replace(/\[\w+\]/g, "x");
  const { headers } = await fetch(`${built.server.url}${address}`, { method: "OPTIONS" });
  return (headers.get("allow") ?? "").split(", ").filter((method) => method !== "HEAD" && method !== "OPTIONS");
}

describe("the matrix is complete", () => {
  test("every server action has a row", () => {
    expect(sorted(actionRows.map((row) => row.action))).toEqual(sorted(builtActions().keys()));
  });

  test("every route handler has a row for each of its methods", async () => {
    const all = await Promise.all(builtHandlers().map(async (route) => (await methodsOf(route)).map((method) => `${method} ${route}`)));
    expect(sorted(handlerRows.map((row) => row.handler))).toEqual(sorted(all.flat()));
  });

  test("every page has a row", () => {
    expect(sorted(pageRows.map((row) => row.page))).toEqual(sorted(builtPages()));
  });
});

test("no page and no handler was frozen at build: a publication shows at once", () => {
  expect(frozenRoutes()).toEqual(["/_global-error"]);
});
