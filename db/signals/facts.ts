/** Everything that signals are computed from, of a branch, of those in which something changed, or of the whole town (RL-1: entered for other purposes). */
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import type { Facts } from "@/domain/signals/detect";
import { settingsOn } from "../settings";
import { gatherKnown } from "./known";
import { gatherMeetings } from "./meeting-facts";
import { gatherNotices, gatherRectifications } from "./paper-facts";
import type { Scope } from "./scope";

/** @throws Refusal "hidden" for those who may not compare */
export async function gatherFacts(viewer: Viewer, scope: Scope): Promise<Facts> {
  if (!may(viewer, "signal.look", town)) throw hidden();
  const { signal_photo_bits } = await settingsOn(viewer.today);
  return { meetings: await gatherMeetings(scope, signal_photo_bits), ...(await gatherNotices(scope)), rectifications: await gatherRectifications(scope), cases: await gatherKnown(scope) };
}
