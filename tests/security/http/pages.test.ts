/** Every staff page, opened by the whole cast: exact sets. What one may not see is not there (design §5). */
import { describe, expect, test } from "vitest";
import { everythingForged, forgedFrameworkHeaders } from "../attacks";
import { useBuiltPortal } from "../built";
import { eachOf, headersOf } from "../call";
import type { Caller } from "../cast";
import { pageRows } from "../matrix/all";
import type { PageRow } from "../row";
import { changesSince, mark } from "../watch";

const built = useBuiltPortal();
type Seen = "shown" | "sent on" | "not found" | "sign in" | "change password" | `status ${number}`;

function expected(row: PageRow, { name, kind }: Caller): Seen {
  if (kind === "stranger") return "sign in";
  if (kind === "one-time" && !row.evenWithOneTimePassword) return "change password";
  if ((row.sentOn as readonly string[] | undefined)?.includes(name)) return "sent on";
  return (row.allowed as readonly string[]).includes(kind === "one-time" ? "branch_clerk" : name) ? "shown" : "not found";
}

const pathFor = async (row: PageRow, who: Caller) => (row.given ? row.given(who) : row.page);

const redirects: Record<string, Seen> = { "/login": "sign in", "/desk/password": "change password" };

async function open(path: string, who: Caller, headers: Record<string, string | null> = {}): Promise<Seen> {
  const response = await fetch(`${built.server.url}${path}`, { headers: headersOf(who, headers), redirect: "manual" });
  const text = await response.text();
  const location = response.headers.get("location") ?? /NEXT_REDIRECT;\w+;([^;]+);/.exec(text)?.[1];
  if (location) return redirects[new URL(location, built.server.url).pathname] ?? "sent on";
  if (response.status === 404 || text.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "not found";
  return response.status === 200 ? "shown" : `status ${response.status}`;
}

const overview = (callers: readonly Caller[], of: (who: Caller, i: number) => Seen) => Object.fromEntries(callers.map((who, i) => [who.name, of(who, i)]));

/** ASVS 7.4.4. */
test("every page that anybody is shown has the way out on it", async () => {
  let looked = 0;
  const without = await eachOf(pageRows.filter(({ allowed }) => allowed.length > 0), async (row) => {
    const who = built.cast[row.allowed[0]!];
    const response = await fetch(`${built.server.url}${await pathFor(row, who)}`, { headers: headersOf(who, {}), redirect: "manual" });
    if (response.status !== 200) return [];
    looked++;
    return /<form[^>]*>(?:(?!<\/form>).)*name="sessionId"(?:(?!<\/form>).)*退出/s.test(await response.text()) ? [] : [row.page];
  });
  expect(without.flat()).toEqual([]);
  expect(looked).toBeGreaterThan(80);
});

describe.each(pageRows.map((row) => [`${row.page}${row.situation ? ` (${row.situation})` : ""}`, row] as const))("%s", (_title, row) => {
  const cast = () => Object.values(built.cast);

  test("is shown to those who may see it; looking changes nothing", async () => {
    const paths: string[] = [];
    for (const who of cast()) paths.push(await pathFor(row, who));
    const before = mark();
    const seen = await eachOf(cast(), (who) => open(paths[cast().indexOf(who)]!, who));
    expect(overview(cast(), (_who, i) => seen[i]!)).toEqual(overview(cast(), (who) => expected(row, who)));
    expect(changesSince(before)).toEqual([]);
  });

  test("forged framework headers show it to nobody else", async () => {
    const kept = cast().filter((who) => expected(row, who) !== "shown");
    const tried = [kept.find((who) => who.kind === "stranger"), kept.find((who) => who.kind === "person")].filter((who) => who !== undefined);
    for (const who of tried) {
      const path = await pathFor(row, who);
      for (const [name, headers] of Object.entries(row.page === "/desk/[...missing]" ? forgedFrameworkHeaders : { everythingForged })) {
        expect([who.name, name, await open(path, who, headers)]).not.toEqual([who.name, name, "shown"]);
      }
    }
  });
});
