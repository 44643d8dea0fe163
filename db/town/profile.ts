/** Name, telephones, footer and go-live day of the town (ruling 43). */
import { eq } from "drizzle-orm";
import type { TownInput } from "@/domain/organization/town-profile";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { community, townProfile } from "../schema/organization";
import { atomically, type Statement } from "../write";

export type TownSetUp = { profile: (typeof townProfile.$inferSelect) | null; communities: number };

/** What is set up so far; public, for the sentence that says what to do next. */
export async function findPublicSetUp(): Promise<TownSetUp> {
  const [profile] = await db().select().from(townProfile).limit(1);
  return { profile: profile ?? null, communities: await db().$count(community) };
}

/** The go-live day holds for the communities that went by the town's day before; one with a day of its own keeps it. */
export async function maintainTown(permit: Permit<"town.maintain">, input: TownInput): Promise<void> {
  const { profile } = await findPublicSetUp();
  const statements: Statement[] = profile
    ? [db().update(townProfile).set(input), db().update(community).set({ goLiveOn: input.goLiveOn }).where(eq(community.goLiveOn, profile.goLiveOn))]
    : [db().insert(townProfile).values({ id: "town", ...input, demo: false })];
  await atomically(permit, statements);
}
