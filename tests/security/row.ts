/**
 * The security matrix: every server action, every route handler and every staff page of the build has its rows in
 * tests/security/matrix/*.ts. A new action needs a few lines there; without them tests/security/http/complete.test.ts is red.
 *
 *   actionRow({
 *     action: "app/desk/notices/[id]/actions.ts#submitNotice",      file and export, as in the build's manifest
 *     permission: "notice.submit",                                  the line of the permission table that must decide
 *     page: "/desk/notices/x",                                      any staff page of that segment (the form's address)
 *     given: async () => ({ noticeId: await draftIn石桥() }),         a fresh subject for one call, and valid form values
 *     allowed: ["branch_clerk"],                                    the exact set; everybody else must be refused
 *   })
 *
 * Every row is called by the whole cast (cast.ts): each role in 石桥 and elsewhere, people whose powers ended, have not begun
 * or were never confirmed, and strangers. A refusal must leave exactly one audit row "refused" under `permission` and no
 * changed business row; a success exactly one row "done". The values must pass the form's schema: "invalid" is a failure, for
 * it proves nothing. Use `situation` for a further row of the same action: another state, the author himself (four eyes),
 * somebody else's session. The first row of an action is also attacked (attacks.ts): forged framework headers, foreign, null
 * and missing Origin with and without token, without JavaScript.
 *
 * A `given` without a parameter is asked once for all who are refused, one that takes the caller once for each.
 * `given` runs in the test process on the same database: use the functions of db/ with `as("clerk.qh007", now)` or insert.
 */
import type { Action } from "@/domain/permissions/table";
import type { Values } from "./call";
import type { Caller, CallerName, PersonName } from "./cast";

export type ActionRow = {
  action: `${string}#${string}`;
  situation?: string;
  permission: Action;
  page: string;
  given: (caller: Caller) => Promise<Values> | Values;
  allowed: readonly PersonName[];
  /** The spec says so too: the only things that somebody with a one-time password may do. */
  evenWithOneTimePassword?: true;
  /** A look, not a deed: an allowed call writes neither facts nor an audit row. */
  onlyLooks?: true;
  /** For calls that cost half a second each: which of the allowed try it. */
  triedBy?: readonly CallerName[];
};

export type Request = { path: string; form?: Values; headers?: Record<string, string> };

export type HandlerRow = {
  /** Method and route, as in the build's manifest: "GET /notices/[id]". */
  handler: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`;
  situation?: string;
  given: (caller: Caller) => Promise<Request> | Request;
  allowed: readonly CallerName[] | "anybody";
  /** For handlers that ask a permission: the refused leave one audit row under it, and so does a deed. */
  permission?: Action;
  /** Where calls are limited or dear: which of the allowed try it. */
  triedBy?: readonly CallerName[];
  /** Status of an allowed call, when it is not 200 (a form that redirects: 303). */
  status?: number;
};

export type PageRow = {
  /** The route, as in the build's manifest: "/desk/audit". */
  page: `/${string}`;
  situation?: string;
  /** The address to open, when the route has parameters. */
  given?: (caller: Caller) => Promise<string> | string;
  allowed: readonly PersonName[];
  /** May see the thing but not do this with it: led to the page where it is shown. */
  sentOn?: readonly PersonName[];
  evenWithOneTimePassword?: true;
};

export const actionRow = (row: ActionRow) => row;
export const handlerRow = (row: HandlerRow) => row;
export const pageRow = (row: PageRow) => row;

/** A public page made by a GET handler: open to everybody. */
export const publicPage = (handler: HandlerRow["handler"], path: string, status = 200): HandlerRow => ({ handler, given: () => ({ path }), allowed: "anybody", status });
