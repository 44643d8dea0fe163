import { health } from "@/db/health";
import packageJson from "@/package.json";

/** For monitors: database state and version, nothing about people. */
export async function GET(): Promise<Response> {
  const database = await health();
  return Response.json({ ok: database === "ok", database, version: packageJson.version }, { status: database === "ok" ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
