/** Calls the route handlers of the villagers' side as the server does, by address. */
import { gzipSync } from "node:zlib";
import * as home from "@/app/route";
import * as accessibility from "@/app/accessibility/route";
import * as chain from "@/app/chain/route";
import * as feed from "@/app/feed.xml/route";
import * as help from "@/app/help/route";
import * as notices from "@/app/notices/route";
import * as notice from "@/app/notices/[id]/route";
import * as answers from "@/app/notices/[id]/answers/route";
import * as broadcast from "@/app/notices/[id]/broadcast/route";
import * as file from "@/app/notices/[id]/files/[file]/route";
import * as poster from "@/app/notices/[id]/poster/route";
import * as verify from "@/app/verify/route";
import * as village from "@/app/villages/[code]/route";
import * as board from "@/app/villages/[code]/board/route";

type Handler = { GET(request: Request, context: { params: Promise<never> }): Promise<Response> };

const routes: [RegExp, Handler][] = [
  [/^\/$/, home], [/^\/accessibility$/, accessibility], [/^\/chain$/, chain], [/^\/feed\.xml$/, feed], [/^\/help$/, help], [/^\/verify$/, verify],
  [/^\/notices$/, notices], [/^\/notices\/(?<id>[^/]+)$/, notice], [/^\/notices\/(?<id>[^/]+)\/poster$/, poster], [/^\/notices\/(?<id>[^/]+)\/broadcast$/, broadcast],
  [/^\/notices\/(?<id>[^/]+)\/answers$/, answers], [/^\/notices\/(?<id>[^/]+)\/files\/(?<file>[^/]+)$/, file], [/^\/villages\/(?<code>[^/]+)$/, village], [/^\/villages\/(?<code>[^/]+)\/board$/, board],
];

export type Answered = { status: number; body: string; headers: Headers; gzip: number };

/** GET of an address of the public side. @throws when no handler is there */
export async function ask(address: string, headers: Record<string, string> = {}): Promise<Answered> {
  const url = new URL(address, "http://localhost:3000");
  const [pattern, handler] = routes.find(([route]) => route.test(url.pathname)) ?? [];
  if (!pattern || !handler) throw new Error(`no public page at ${url.pathname}`);
  const params = Object.fromEntries(Object.entries(pattern.exec(url.pathname)!.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
  const response = await handler.GET(new Request(url, { headers }), { params: Promise.resolve(params as never) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, body: bytes.toString(), headers: response.headers, gzip: gzipSync(bytes).length };
}
