import { asc } from "drizzle-orm";
import { db } from "./client";
import { community, townProfile as townProfiles } from "./schema/organization";

export type TownProfile = { name: string; county: string; goLiveOn: string; recordNumber: string; officePhone: string; disciplinePhone: string };

/** The town's own page furniture, public by nature. Before it is set up the portal is nameless, not broken. */
export async function townProfile(): Promise<TownProfile> {
  const [row] = await db().select().from(townProfiles).limit(1);
  return row ?? { name: "本镇", county: "", goLiveOn: "9999-12-31", recordNumber: "", officePhone: "（待设置）", disciplinePhone: "12388" };
}

/** Communities in their usual order, for choosing one. Public facts only. */
export async function listPublicCommunities() {
  return db().select({ id: community.id, name: community.name, kind: community.kind }).from(community).orderBy(asc(community.seq));
}
