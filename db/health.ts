import { sql } from "drizzle-orm";
import { db } from "./client";

/** "ok" when the database answers and is held as durably as promised. */
export async function health(): Promise<"ok" | "unavailable"> {
  try {
    const row = db().get<{ synchronous: number }>(sql`pragma synchronous`);
    return row?.synchronous === 2 ? "ok" : "unavailable";
  } catch {
    return "unavailable";
  }
}
