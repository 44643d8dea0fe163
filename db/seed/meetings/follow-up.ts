/** What came of what was decided: reported by the clerk, looked at by the secretary; a few are late, a few were given up. */
import { addDays, type Day } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { dropDecision, findDecision, listDecisionsOf, reportDecision, verifyDecision } from "../../meetings/decisions";
import { chance } from "../history/random";
import { at } from "../history/run";
import { YESTERDAY, type Planned } from "../history/timeline";
import { toRecord } from "./planted";
import type { Story } from "./story";

/** Newer ones are still being worked on. */
const SETTLED_BEFORE: Day = "2026-09-20";
/** Nothing waits here: October's record is begun before the visitor's eyes with a clean table. */
const prompt: ReadonlySet<string> = new Set(toRecord);
const outcomes = ["已办完，现场看过", "办完了，花费已贴到公开栏", "已办完，群众没有意见", "分两次办完，用具已收回", "办完了，住户当面说行", "已办完，剩下的料留给组里"];

/** @param idOf the record's id, once it is there */
export function followUps(stories: readonly Story[], idOf: (story: Story) => string | null): Planned[] {
  return stories.filter(({ decision, until, day }) => decision !== "" && (until === "filed" || until === "confirmed") && day < SETTLED_BEFORE).flatMap((story): Planned[] => {
    const dice = chance(`${story.branchId} ${story.kind} ${story.day} outcome`);
    const luck = prompt.has(story.branchId) ? 1 : dice.next();
    const handedIn = addDays(story.day, story.after);
    const on = addDays(handedIn, dice.between(5, prompt.has(story.branchId) ? 16 : 24));
    if (on > YESTERDAY || luck < 0.04) return []; // nobody has said what came of it
    if (luck < 0.06) return [{ on, run: () => settle(story, idOf(story), on, "drop", "情况变了，支委会商量后不再办") }];
    const reported: Planned = { on, run: () => settle(story, idOf(story), on, "report", dice.pick(outcomes)) };
    const verifiedOn = addDays(on, dice.between(1, 4));
    return verifiedOn > YESTERDAY ? [reported] : [reported, { on: verifiedOn, run: () => settle(story, idOf(story), verifiedOn, "verify", "") }];
  });
}

const who = { report: "clerk", verify: "secretary", drop: "secretary" } as const;

async function settle({ branchId }: Story, meetingId: string | null, on: Day, step: keyof typeof who, said: string): Promise<void> {
  if (!meetingId) return;
  const person = await at(`${who[step]}.${branchId}`, on, step === "report" ? "11:10" : "16:40");
  for (const { id } of await listDecisionsOf(person, meetingId)) {
    const { decision, subject } = await findDecision(person, id);
    if (step === "report") await reportDecision(permit(person, "decision.report", subject), decision, said);
    else if (step === "verify") await verifyDecision(permit(person, "decision.verify", subject), decision);
    else await dropDecision(permit(person, "decision.drop", subject), decision, said);
  }
}
