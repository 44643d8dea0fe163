/** Every route handler, called by the whole cast over HTTP: exact sets (see ../row.ts). */
import { describe, expect, test } from "vitest";
import { unseal } from "@/db/seal";
import { anotherBearer, forgedFrameworkHeaders, origins } from "../attacks";
import { useBuiltPortal } from "../built";
import { eachOf, entriesOf, headersOf, tokenFor, type Values } from "../call";
import type { Caller } from "../cast";
import { handlerRows } from "../matrix/all";
import type { HandlerRow, Request } from "../row";
import { changesSince, mark, traceSince } from "../watch";

const built = useBuiltPortal();
const titleOf = (row: HandlerRow) => `${row.handler}${row.situation ? ` (${row.situation})` : ""}`;

/** Strangers of every kind count as visitors; a one-time password opens nothing that is not open to all. */
function mayCall(row: HandlerRow, { name, kind }: Caller): boolean {
  if (row.allowed === "anybody") return true;
  if (kind === "one-time") return false;
  return row.allowed.includes(kind === "stranger" ? "visitor" : name);
}

type Own = { headers?: Record<string, string | null>; values?: (form: Values) => Values };

/** What each caller sends, made before anything is watched. */
async function given(row: HandlerRow, callers: readonly Caller[]): Promise<Map<Caller, Request>> {
  const requests = new Map<Caller, Request>();
  for (const who of callers) requests.set(who, await row.given(who));
  return requests;
}

async function call(row: HandlerRow, who: Caller, { path, form, headers }: Request, own: Own = {}): Promise<number> {
  const { url } = built.server;
  const method = row.handler.split(" ")[0]!;
  let body: FormData | undefined;
  if (form) {
    body = new FormData();
    const values = { formToken: tokenFor(who.kind === "stranger" ? null : who), ...form };
    for (const [name, value] of entriesOf(own.values?.(values) ?? values)) body.append(name, value);
  }
  const all = { ...(method === "GET" ? {} : { origin: url }), ...headers, ...own.headers };
  const response = await fetch(`${url}${path}`, { method, headers: headersOf(who, all), body, redirect: "manual" });
  await response.arrayBuffer();
  const location = response.headers.get("location") ?? "";
  if (/^(https?:\/\/[^/]+)?\/(login|desk\/password)/.test(location)) return 401;
  return saysNo(response) ? 403 : response.status;
}

/** An upload leads back to its page in any case; what it says there is sealed in a cookie. */
function saysNo(response: Response): boolean {
  const said = /portal-said=([^;]+)/.exec(response.headers.get("set-cookie") ?? "")?.[1];
  return said !== undefined && (JSON.parse(unseal("said", said)) as { tone: string }).tone === "bad";
}

const isDone = (row: HandlerRow, status: number) => status === (row.status ?? 200);
const overview = <T>(callers: readonly Caller[], of: (who: Caller, i: number) => T) => Object.fromEntries(callers.map((who, i) => [who.name, of(who, i)]));

describe.each(handlerRows.map((row) => [titleOf(row), row] as const))("%s", (_title, row) => {
  const cast = () => Object.values(built.cast);

  test("who may not, cannot, and nothing happens", async () => {
    const callers = cast().filter((who) => !mayCall(row, who));
    const requests = await given(row, callers);
    const before = mark();
    const statuses = await eachOf(callers, (who) => call(row, who, requests.get(who)!));
    expect(overview(callers, (_who, i) => isDone(row, statuses[i]!))).toEqual(overview(callers, () => false));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(changesSince(before)).toEqual([]);
    const refused = callers.filter((who) => who.kind === "person").map((who) => who.accountId).sort();
    const traced = traceSince(before).map(({ actor, outcome, action }) => [actor, outcome, action]);
    expect(traced.sort()).toEqual(row.permission ? refused.map((id) => [id, "refused", row.permission]) : []);
  });

  test.runIf(row.allowed.length > 0)("who may, can", async () => {
    const callers = cast().filter((who) => mayCall(row, who) && (row.triedBy?.includes(who.name) ?? true));
    const requests = await given(row, callers);
    const before = mark();
    const statuses = await eachOf(callers, (who) => call(row, who, requests.get(who)!));
    expect(overview(callers, (_who, i) => statuses[i])).toEqual(overview(callers, () => row.status ?? 200));
    const deeds = traceSince(before).filter(({ action, outcome }) => action === row.permission && outcome === "done").length;
    if (!row.handler.startsWith("GET ") && row.permission) expect(deeds).toBe(callers.length);
  });

  test("forged framework headers open nothing", async () => {
    const callers = cast().filter((who) => !mayCall(row, who));
    const who = callers.find(({ kind }) => kind === "person") ?? callers[0];
    if (!who) return;
    for (const [name, headers] of Object.entries(forgedFrameworkHeaders)) {
      const request = await row.given(who);
      const before = mark();
      expect([name, isDone(row, await call(row, who, request, { headers })), changesSince(before)]).toEqual([name, false, []]);
    }
  });

  test.runIf(!row.handler.startsWith("GET ") && row.allowed.length > 0)("only a form of our own pages counts", async () => {
    const who = cast().find((one) => mayCall(row, one))!;
    for (const [name, { headers, token, passes }] of Object.entries(origins)) {
      const values = (form: Values): Values => {
        const { formToken: own, ...rest } = form;
        return token === "none" ? rest : { ...rest, formToken: token === "own" ? own! : tokenFor(anotherBearer) };
      };
      const request = await row.given(who);
      const before = mark();
      const status = await call(row, who, request, { headers, values });
      expect([name, isDone(row, status), passes || changesSince(before).length === 0]).toEqual([name, passes, true]);
    }
  });
});
