/** Speaks to the built portal like a browser with and without JavaScript, and like an attacker who forges what he likes. */
import { randomBytes } from "node:crypto";
import { formToken } from "@/server/origin";
import { emptyForm, type FormState } from "@/domain/form-state";
import type { Caller } from "./cast";

export type Values = Record<string, string | readonly string[] | Blob>;

/**
 * What a call came to: "done"; "refused" with a sentence; "sign in" or "change password" first; "invalid" when the form was
 * not even understood (then the test proves nothing); "error" when the framework or we broke off.
 */
export type Outcome = "done" | "refused" | "sign in" | "change password" | "invalid" | "error";
export type Answer = { outcome: Outcome; status: number; says: string };

/** A token as a page would hand it to this caller's form. */
export function tokenFor(caller: Caller | null): string {
  return formToken(randomBytes(16).toString("base64url"), caller?.sessionId ?? (caller ? "none" : "visitor"));
}

export function entriesOf(values: Values): [string, string | Blob][] {
  return Object.entries(values).flatMap(([name, value]) => (value instanceof Blob || typeof value === "string" ? [[name, value]] : value.map((one) => [name, one])) as [string, string | Blob][]);
}

export function headersOf(caller: Caller, own: Record<string, string | null>): Headers {
  const headers = new Headers();
  if (caller.cookie) headers.set("cookie", caller.cookie);
  for (const [name, value] of Object.entries(own)) if (value !== null) headers.set(name, value);
  return headers;
}

export type Post = { url: string; id: string; caller: Caller; values: Values; headers?: Record<string, string | null> };

/** The call of React's client: the action's id in a header, the arguments (previous state, form) in React's encoding. */
export async function callAction({ url, id, caller, values, headers = {} }: Post): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of entriesOf(values)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([emptyForm, "$K1"]));
  const own = { origin: new URL(url).origin, accept: "text/x-component", "next-action": id, ...headers };
  const response = await fetch(url, { method: "POST", headers: headersOf(caller, own), body, redirect: "manual" });
  const text = await response.text();
  const redirect = (response.headers.get("x-action-redirect") ?? response.headers.get("location"))?.split(";")[0];
  if (redirect) return { ...afterRedirect(redirect), status: response.status };
  const state = /^1:(\{.*)$/m.exec(text)?.[1];
  return { status: response.status, ...(state ? afterState(JSON.parse(state) as FormState) : { outcome: "error", says: text.slice(0, 200) }) };
}

/** The same form posted by a browser without JavaScript. */
export async function postForm({ url, id, caller, values, headers = {} }: Post): Promise<Answer> {
  const body = new FormData();
  body.append("$ACTION_REF_1", "");
  body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
  body.append("$ACTION_1:1", JSON.stringify([emptyForm]));
  for (const [name, value] of entriesOf(values)) body.append(name, value);
  const own = { origin: new URL(url).origin, ...headers };
  const response = await fetch(url, { method: "POST", headers: headersOf(caller, own), body, redirect: "manual" });
  await response.arrayBuffer();
  const redirect = response.headers.get("location");
  if (redirect) return { ...afterRedirect(redirect), status: response.status };
  return { outcome: response.status < 400 ? "refused" : "error", status: response.status, says: "" }; // what it did is read from the audit chain
}

function afterRedirect(target: string): Pick<Answer, "outcome" | "says"> {
  const { pathname, search } = new URL(target, "http://localhost");
  if (pathname === "/login" && !search.startsWith("?error=ended")) return { outcome: "sign in", says: target };
  return { outcome: pathname === "/desk/password" ? "change password" : "done", says: target };
}

function afterState(state: FormState): Pick<Answer, "outcome" | "says"> {
  const errors = Object.entries(state.errors).map(([field, error]) => `${field}: ${error}`);
  if (errors.length > 0) return { outcome: "invalid", says: errors.join("; ") };
  return state.message === undefined ? { outcome: "done", says: state.done ?? "" } : { outcome: "refused", says: state.message };
}

/** Runs calls four at a time: enough to keep two cores busy. */
export async function eachOf<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(list.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) results[i] = await work(list[i]!);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return results;
}
