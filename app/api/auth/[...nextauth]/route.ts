import NextAuth from "next-auth";
import { authOptions } from "@/server/auth-options";
import { environment } from "@/server/environment";
import { rememberTried } from "@/server/tried-name";

/** Only these doors of next-auth are open. */
const open: Record<string, readonly string[]> = { GET: ["csrf"], POST: ["callback/credentials"] };

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open[request.method]?.includes(nextauth.join("/"))) return new Response("没有这个地址", { status: 404 });
  return NextAuth(request as never, { params: { nextauth } } as never, authOptions());
}

export { handle as GET };

const LARGEST_FORM = 16 * 1024; // bytes; a name, a password and a token

/** The sign-in: plain POST, works without JavaScript; next-auth checks its own token, we check where it came from. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== "null" && origin !== environment().publicUrl) return new Response("请从本站登录页登录", { status: 403 });
  if (!(Number(request.headers.get("content-length") ?? Infinity) <= LARGEST_FORM)) return new Response("登录信息太长，请从本站登录页登录", { status: 413 });
  const form = await request.clone().formData().catch(() => null);
  if (!form) return new Response("请从本站登录页登录", { status: 400 });
  const response = await handle(request, context);
  return rememberTried(backToLogin(response), String(form.get("username") ?? ""));
}

/** Whatever went wrong is said on our own page, without a detour. */
function backToLogin(response: Response): Response {
  const location = new URL(response.headers.get("location") ?? "/", environment().publicUrl);
  const error = location.searchParams.has("csrf") ? "stale" : location.searchParams.get("error");
  if (error) response.headers.set("location", `/login?error=${encodeURIComponent(error)}`);
  return response;
}
