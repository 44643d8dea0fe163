import type { HowFarAnswer } from "@/domain/how-far";
import { importingNow } from "@/server/importing";
import { personWho } from "@/server/viewer";

/** How far the import is that this person has started: two numbers and nobody's data. */
export async function GET(): Promise<Response> {
  const running = importingNow(await personWho("member.import"));
  const answer: HowFarAnswer = { isRunning: running?.isOwn ?? false, howFar: running?.howFar ?? null };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
