/** What the build says it serves: the measure of completeness. */
import { readFileSync } from "node:fs";

const read = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8")) as T;

type References = { node: Record<string, { filename: string; exportedName: string }> };

/** Server actions, "file#export" -> the id by which a browser calls them. */
export function builtActions(): Map<string, string> {
  const { node } = read<References>("server/server-reference-manifest.json");
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]));
}

function built(kind: "page" | "route"): string[] {
  const names = Object.keys(read<Record<string, string>>("server/app-paths-manifest.json"));
  return names.filter((name) => name.endsWith(`/${kind}`)).map((name) => name.slice(0, -kind.length - 1) || "/").sort();
}

/** Routes that are pages, without the framework's own. */
export const builtPages = () => built("page").filter((route) => !route.startsWith("/_"));

export const builtHandlers = () => built("route");

/** Routes that were rendered at build and are served frozen. */
export function frozenRoutes(): string[] {
  const { routes, dynamicRoutes } = read<{ routes: object; dynamicRoutes: object }>("prerender-manifest.json");
  return [...Object.keys(routes), ...Object.keys(dynamicRoutes)];
}
