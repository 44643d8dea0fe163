/** The frame of every command written in TypeScript: ends with a plain sentence instead of a stack trace. */
import { closeDatabase } from "@/db/client";

export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`\n✗ ${process.env.DEBUG ? (error as Error).stack : (error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    closeDatabase();
  }
}
