/** Compares the records once. The server starts it beside itself (server/looking.ts): `node … scripts/look.ts INSTANT`. It ends with the server. */
import { systemActor } from "@/db/viewers";
import { lookForSignals } from "@/db/signals/look";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { command } from "./command";

const tell = (message: object) => new Promise<void>((told) => (process.send ? process.send(message, undefined, undefined, () => told()) : told()));

process.once("disconnect", () => process.exit(1)); // the server is gone: nobody is told, and the next one begins again
await command(async () => {
  try {
    await tell(await lookForSignals(permit(systemActor(process.argv[2]!), "signal.look", { ...town, kind: "signal_look" })));
  } catch (error) {
    if (error instanceof Refusal) await tell({ why: error.message });
    throw error;
  }
});
process.exit();
