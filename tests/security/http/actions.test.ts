/** Every server action, called by the whole cast over HTTP: exact sets (see ../row.ts). */
import { describe, expect, test } from "vitest";
import { anotherBearer, forgedFrameworkHeaders, origins, otherAddresses } from "../attacks";
import { useBuiltPortal } from "../built";
import { callAction, eachOf, postForm, tokenFor, type Answer, type Post, type Values } from "../call";
import type { Caller, CallerName } from "../cast";
import { builtActions } from "../manifest";
import { actionRows } from "../matrix/all";
import type { ActionRow } from "../row";
import { changesSince, mark, traceSince, type Trace } from "../watch";

const built = useBuiltPortal();
const ids = builtActions();
const titleOf = (row: ActionRow) => `${row.action.replace(/^app\/desk\//, "")}${row.situation ? ` (${row.situation})` : ""}`;
const caller = (name: CallerName): Caller => built.cast[name];

/** What this caller should get, by the row. */
function expected(row: ActionRow, { name, kind }: Caller): Answer["outcome"] {
  if (kind === "stranger") return "sign in";
  if (kind === "one-time" && !row.evenWithOneTimePassword) return "change password";
  if (kind === "one-time") return row.allowed.includes("branch_clerk") ? "done" : "refused";
  return (row.allowed as readonly string[]).includes(name) ? "done" : "refused";
}

async function prepare(row: ActionRow, who: Caller): Promise<Post> {
  const values: Values = { formToken: tokenFor(who), ...(await row.given(who)) };
  return { url: `${built.server.url}${row.page}`, id: ids.get(row.action)!, caller: who, values };
}


/** What came of each call: its answer, and the audit rows under the caller's own name. */
async function callAll(posts: readonly Post[], call: (post: Post) => Promise<Answer>) {
  const before = mark();
  const answers = await eachOf(posts, call);
  const trace = traceSince(before);
  const tracesOf = (who: Caller) => trace.filter((t) => t.actor === who.accountId).map(sayTrace);
  return { answers, tracesOf, changes: changesSince(before), traces: trace.length };
}

const sayTrace = ({ action, outcome }: Trace) => `${outcome} ${action}`;

/** A refusal leaves one audit row, a stranger none, a deed one. */
function expectedTrace(row: ActionRow, outcome: Answer["outcome"]): string[] {
  if (outcome === "refused") return [`refused ${row.permission}`];
  return outcome === "done" && !row.onlyLooks ? [`done ${row.permission}`] : [];
}

const overview = (list: readonly Caller[], of: (who: Caller, i: number) => unknown) => Object.fromEntries(list.map((who, i) => [who.name, of(who, i)]));

describe.each(actionRows.map((row) => [titleOf(row), row] as const))("%s", (_title, row) => {
  const group = (wanted: "done" | "not done") => Object.values(built.cast).filter((who) => (expected(row, who) === "done") === (wanted === "done"));

  test("who may not, cannot, and nothing happens", async () => {
    const callers = group("not done");
    const posts = await Promise.all(callers.map((who) => prepare(row, who)));
    const { answers, tracesOf, changes, traces } = await callAll(posts, callAction);
    expect(overview(callers, (_who, i) => answers[i]!.outcome)).toEqual(overview(callers, (who) => expected(row, who)));
    expect(overview(callers.filter(isPerson), tracesOf)).toEqual(overview(callers.filter(isPerson), (who) => expectedTrace(row, expected(row, who))));
    expect(changes).toEqual([]);
    expect(traces).toBe(callers.filter((who) => expected(row, who) === "refused").length);
  });

  test.runIf(row.allowed.length > 0)("who may, can", async () => {
    const callers = group("done").filter((who) => row.triedBy?.includes(who.name) ?? true);
    const posts = await Promise.all(callers.map((who) => prepare(row, who)));
    const { answers, tracesOf, changes } = await callAll(posts, callAction);
    expect(overview(callers, (_who, i) => `${answers[i]!.outcome}${answers[i]!.outcome === "done" ? "" : `: ${answers[i]!.says}`}`)).toEqual(overview(callers, () => "done"));
    expect(overview(callers, tracesOf)).toEqual(overview(callers, () => expectedTrace(row, "done")));
    expect(changes.length > 0).toBe(!row.onlyLooks);
  });
});

const isPerson = (who: Caller) => who.kind !== "stranger";
const firstRows = actionRows.filter((row, i) => actionRows.findIndex((other) => other.action === row.action) === i);

describe.each(firstRows.map((row) => [titleOf(row), row] as const))("attacks on %s", (_title, row) => {
  const allowed = () => caller(row.allowed[0]!);
  const refused = () => Object.values(built.cast).find((who) => who.kind === "person" && expected(row, who) === "refused");

  /** Sends prepared posts one after another and tells what each changed. */
  async function effectOf(post: Post, call: (post: Post) => Promise<Answer>) {
    const before = mark();
    const { outcome } = await call(post);
    return { outcome, done: traceSince(before).some((t) => t.outcome === "done") || changesSince(before).length > 0 };
  }

  test("forged framework headers open nothing to a stranger or a refused person", async () => {
    for (const who of [caller("visitor"), refused()]) {
      if (!who) continue;
      const post = await prepare(row, who);
      for (const [name, headers] of Object.entries(forgedFrameworkHeaders)) {
        expect([name, (await effectOf({ ...post, headers }, callAction)).done]).toEqual([name, false]);
        expect([name, (await effectOf({ ...post, headers }, postForm)).done]).toEqual([name, false]);
      }
    }
  });

  test("the action's id sent to another address opens nothing", async () => {
    for (const who of [caller("visitor"), refused()]) {
      if (!who) continue;
      const post = await prepare(row, who);
      for (const address of otherAddresses) {
        const url = `${built.server.url}${address}`;
        expect([address, (await effectOf({ ...post, url }, callAction)).done]).toEqual([address, false]);
      }
    }
  });

  test.runIf(row.allowed.length > 0)("only a form of our own pages counts", async () => {
    for (const [name, { headers, token, passes }] of Object.entries(origins)) {
      const post = await prepare(row, allowed());
      const { formToken: own, ...rest } = post.values;
      const values = token === "none" ? rest : { ...rest, formToken: token === "own" ? own! : tokenFor(anotherBearer) };
      const { outcome, done } = await effectOf({ ...post, values, headers }, callAction);
      expect([name, outcome === "done", done]).toEqual([name, passes, passes && !row.onlyLooks]);
    }
  });

  test("without JavaScript the same people may", async () => {
    for (const who of [caller("visitor"), refused(), row.allowed.length > 0 ? allowed() : undefined]) {
      if (!who) continue;
      const { done } = await effectOf(await prepare(row, who), postForm);
      expect([who.name, done]).toEqual([who.name, expected(row, who) === "done" && !row.onlyLooks]);
    }
  });
});
