import { expect, test } from "@playwright/test";
import { builtHandlers, builtPages } from "../security/manifest";
import { noPages, publicPages, staffPages } from "./pages";

const routesOf = (visits: readonly { route: string }[]) => [...new Set(visits.map(({ route }) => route))].sort();

test("every page of the build is visited", () => {
  expect(routesOf(staffPages)).toEqual(builtPages());
  expect(routesOf(publicPages)).toEqual(builtHandlers().filter((route) => !noPages.includes(route)));
});
