import "server-only";
import { createHash } from "node:crypto";
import { auditHead } from "@/db/audit";
import { visitor } from "@/db/viewers";
import type { Visitor } from "@/domain/permissions/actor";
import { now } from "./clock";

/**
 * What anybody may read, in any format, with an ETag of its content (ruling 31). A good answer is kept until somebody writes
 * anything (every write moves the head of the audit chain) or the day changes, so that a rush of readers costs one rendering.
 */
export type Answer = { body: string | Buffer; status?: number; headers?: Record<string, string> };
type Kept = { body: Buffer; headers: Record<string, string>; head: string };

const kept = new Map<string, Kept>();
const KEEP = 500;

/** @param headers those of this kind of answer, Content-Type among them */
export async function publicAnswer(request: Request, headers: Record<string, string>, make: (visitor: Visitor) => Promise<Answer>): Promise<Response> {
  try {
    return await answer(request, headers, make);
  } catch (error) {
    console.error(error);
    return trouble();
  }
}

async function answer(request: Request, headers: Record<string, string>, make: (visitor: Visitor) => Promise<Answer>): Promise<Response> {
  const who = visitor(now());
  const url = new URL(request.url);
  const key = url.pathname + url.search;
  const head = `${who.today}:${(await auditHead()).hash}`;
  const found = kept.get(key);
  if (found?.head === head) return respond(request, found);

  const made = await make(who);
  const body = Buffer.from(made.body);
  if ((made.status ?? 200) !== 200) {
    return new Response(new Uint8Array(body), { status: made.status, headers: { ...headers, ...made.headers, "Cache-Control": "no-store" } });
  }
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const fresh = { body, head, headers: { ...headers, ...made.headers, ETag: etag, "Cache-Control": "public, no-cache" } };
  keep(key, fresh);
  return respond(request, fresh);
}

function keep(key: string, page: Kept): void {
  if (kept.size >= KEEP) kept.delete(kept.keys().next().value!);
  kept.set(key, page);
}

function respond(request: Request, { body, headers }: Kept): Response {
  const asked = request.headers.get("if-none-match")?.replace(/W\//g, "") ?? "";
  if (asked.split(/,\s*/).includes(headers.ETag!)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(body), { headers });
}

/** Our own words when something broke: what happened is in the log, what to do is on the page. */
function trouble(): Response {
  const body = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>暂时打不开</title></head>
<body><h1>网页暂时打不开</h1><p>服务器出了问题，不是您的手机坏了。请过几分钟再试；急着看，可以到公开栏，或者打电话问社区。</p><p><a href="/">回首页</a></p></body></html>`;
  return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Retry-After": "60" } });
}
