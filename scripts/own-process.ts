/** One long work, done beside the server, which starts it (server/own-process.ts): `node … scripts/own-process.ts JOB ID…`. It ends with the server. */
import { applyWaitingRoster } from "@/db/members/roster-import";
import { lookForSignals } from "@/db/signals/look";
import { findPersonById, systemActor } from "@/db/viewers";
import type { Instant } from "@/domain/calendar/day";
import type { Tell } from "@/domain/how-far";
import { rosterSubject } from "@/domain/members/subject";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import type { JobName, OwnJobs, Said } from "@/server/own-process";
import { command } from "./command";

const say = (said: Said) => new Promise<void>((heard) => (process.send ? process.send(said, undefined, undefined, () => heard()) : heard()));
const tell: Tell = (howFar) => void say({ howFar });

/** Whoever asked, with the powers that he has now. */
async function personOf(id: string, at: Instant): Promise<Person> {
  const person = await findPersonById(id, at);
  if (!person) throw new Refusal("role", "您的账号已经停用，这件事没有办。");
  return person;
}

const jobs: { [J in JobName]: (...args: OwnJobs[J]["args"]) => Promise<OwnJobs[J]["result"]> } = {
  look: (at) => lookForSignals(permit(systemActor(at), "signal.look", { ...town, kind: "signal_look" })),
  roster: async (personId, at, once, digest) => applyWaitingRoster(permit(await personOf(personId, at), "member.import", rosterSubject, once || null), digest, tell),
};

process.once("disconnect", () => process.exit(1)); // the server is gone: nobody is told, and the next one begins again
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => {}); // the server is told as well: it waits for what somebody waits for, and ends the rest
await command(async () => {
  const [job, ...args] = process.argv.slice(2);
  try {
    await say({ result: await (jobs[job as JobName] as (...ids: string[]) => Promise<OwnJobs[JobName]["result"]>)(...args) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await say({ refusal: { reason: error.reason, message: error.message } });
  }
});
process.exit();
