/** The records side by side, as they are now: their words, and the digest by which a later change shows. */
import { and, inArray } from "drizzle-orm";
import { plainText } from "@/domain/disclosure/texts";
import type { CaseSide } from "@/domain/signals/case";
import { sayRecord } from "@/domain/signals/side-by-side";
import type { Side } from "@/domain/signals/signal";
import { db } from "../client";
import { isNewest } from "../notices/shown";
import { noticeVersion } from "../schema/publications";
import { finding } from "../schema/findings";
import { keyedDigest } from "../seal";
import { meetingFactsOf } from "./meeting-facts";

/** `branchId`: whose record it is, null for a community's. */
export type SideContent = { /** of a meeting: its times and people; "" for others */ about: string; text: string; digest: string; branchId: string | null };
type Which = Pick<Side, "kind" | "id">;

export const sideKey = ({ kind, id }: { kind: CaseSide["kind"]; id: string }) => `${kind}/${id}`;
const digestOf = (parts: readonly (string | number)[]) => keyedDigest("signal", JSON.stringify(parts));

/** By `sideKey`; papers have none. Inside db/ only: what of it somebody may read is decided by the callers. */
export async function contentsOf(sides: readonly { kind: CaseSide["kind"]; id: string }[]): Promise<Map<string, SideContent>> {
  const ids = (kind: Which["kind"]) => [...new Set(sides.filter((side) => side.kind === kind && side.id !== "").map(({ id }) => id))];
  const meetings = (await meetingFactsOf(ids("meeting"))).map(({ id, branchId, text, startedAt, endedAt, submittedAt, due, present, photos }) => [
    sideKey({ kind: "meeting", id }), { about: sayRecord({ startedAt, endedAt, submittedAt, due, present }), text, branchId, digest: digestOf([text, startedAt, endedAt, due, present, ...photos.map(({ fileId }) => fileId)]) },
  ] as const);
  const notices = (await db().select({ id: noticeVersion.noticeId, branchId: noticeVersion.branchId, content: noticeVersion.content, digest: noticeVersion.digest }).from(noticeVersion).where(and(inArray(noticeVersion.noticeId, ids("notice")), isNewest)))
    .map(({ id, branchId, content, digest }) => [sideKey({ kind: "notice", id }), { about: "", text: plainText(content.body), branchId, digest: digestOf([digest]) }] as const);
  const findings = (await db().select({ id: finding.id, branchId: finding.branchId, text: finding.description }).from(finding).where(inArray(finding.id, ids("finding"))))
    .map(({ id, branchId, text }) => [sideKey({ kind: "finding", id }), { about: "", text, branchId, digest: digestOf([text]) }] as const);
  return new Map<string, SideContent>([...meetings, ...notices, ...findings]);
}
