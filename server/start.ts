import "server-only";
import { db, closeDatabase } from "@/db/client";
import { installKnownHolidays } from "@/db/holidays";
import { environment } from "./environment";
import { endAll } from "./own-process";
import { keepHeadersPlain } from "./plain-headers";
import { startTimers } from "./timers";

/** Everything that must be right before the first request. @throws with a plain sentence. */
export async function start(): Promise<void> {
  const { publicUrl } = environment();
  process.env.NEXTAUTH_URL = publicUrl; // next-auth reads it from here
  keepHeadersPlain();
  db();
  await installKnownHolidays();
  startTimers();
  process.once("exit", () => {
    endAll();
    closeDatabase();
  });
}
