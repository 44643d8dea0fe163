/** Runs once when the server starts: configuration, migrations, drain on SIGTERM. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./server/start")).start();
}
