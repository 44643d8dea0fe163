/** Name, telephones, footer and go-live day of the town (ruling 43). */
import { eq } from "drizzle-orm";
import type { TownInput } from "@/domain/organization/town-profile";
import { addDays, sayDay, type Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { community, townProfile } from "../schema/organization";
import { atomically, type Statement } from "../write";

export type TownSetUp = { profile: (typeof townProfile.$inferSelect) | null; communities: number };

/** What is set up so far; public, for the sentence that says what to do next. */
export async function findPublicSetUp(): Promise<TownSetUp> {
  const [profile] = await db().select().from(townProfile).limit(1);
  return { profile: profile ?? null, communities: await db().$count(community) };
}

/** No later than this may going live be planned. */
const MOST_DAYS_AHEAD = 366;

/** Duties count from the go-live day on: once it has come, moving it would make what is overdue vanish. */
function refuseGoLive(before: Day | null, wanted: Day, today: Day): void {
  const fields = { goLiveOn: before && before <= today ? `保持 ${sayDay(before)}` : "请填写一年以内的日期" };
  if (before && before <= today && wanted !== before) throw new Refusal("rule", `${sayDay(before)}已经上线，上线日期不能再改：改了以后，已经应办的事项会凭空消失。个别事项确实不用办的，请用豁免。`, fields);
  if (wanted > addDays(today, MOST_DAYS_AHEAD)) throw new Refusal("rule", "上线日期太远了。", fields);
}

/** The go-live day holds for the communities that went by the town's day before; one with a day of its own keeps it. */
export async function maintainTown(permit: Permit<"town.maintain">, input: TownInput): Promise<void> {
  const { profile } = await findPublicSetUp();
  refuseGoLive(profile?.goLiveOn ?? null, input.goLiveOn, permit.today);
  const statements: Statement[] = profile
    ? [db().update(townProfile).set(input), db().update(community).set({ goLiveOn: input.goLiveOn }).where(eq(community.goLiveOn, profile.goLiveOn))]
    : [db().insert(townProfile).values({ id: "town", ...input, demo: false })];
  await atomically(permit, statements);
}
