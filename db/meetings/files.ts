/** Scans and photos of a record: optional, internal (ruling 38), at most three pictures (RL-1: a missing photo costs nothing). */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { MOST_PHOTOS } from "@/domain/meetings/photos";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import type { FileLine, NewFile } from "../files";
import { newId } from "../id";
import { storedFile } from "../schema/files";
import { atomically, exactlyOne } from "../write";
import type { MeetingInHand } from "./rows";

const own = (meetingId: string) => and(eq(storedFile.ownerKind, "meeting"), eq(storedFile.ownerId, meetingId), isNull(storedFile.removedAt));
const pictures = ["jpeg", "png", "webp"] as const;
const isPicture = (kind: string) => pictures.some((picture) => picture === kind);

/** The row of a stored file. @throws Refusal when it is there already, or the pictures are three. */
export async function addMeetingFile(permit: Permit<"meeting.attach">, file: NewFile): Promise<string> {
  const meetingId = permit.subject.id;
  if ((await db().$count(storedFile, and(own(meetingId), eq(storedFile.digest, file.digest)))) > 0) throw new Refusal("rule", `“${file.name}”已经上传过了，没有再存一份。`);
  if (isPicture(file.kind) && (await db().$count(storedFile, and(own(meetingId), inArray(storedFile.kind, [...pictures])))) >= MOST_PHOTOS) throw new Refusal("rule", `照片最多 ${MOST_PHOTOS} 张，够用就行；要换的先删一张。`);
  const id = newId();
  await atomically(permit, [db().insert(storedFile).values({ id, ...file, use: "evidence", ownerKind: "meeting", ownerId: meetingId, by: permit.actor, at: permit.now, removedAt: null })], { content: file.digest });
  return id;
}

export async function removeMeetingFile(permit: Permit<"meeting.attach">, fileId: string): Promise<void> {
  await atomically(permit, [exactlyOne(db().update(storedFile).set({ removedAt: permit.now }).where(and(own(permit.subject.id), eq(storedFile.id, fileId))), "这个文件已经删除了。")]);
}

/** The files of a record, for those who may see them. */
export async function listMeetingFiles(viewer: Viewer, { row, subject }: Pick<MeetingInHand, "row" | "subject">): Promise<FileLine[]> {
  if (!may(viewer, "meeting.evidence", subject)) return [];
  return db()
    .select({ id: storedFile.id, name: storedFile.name, kind: storedFile.kind, bytes: storedFile.bytes, hasText: storedFile.hasText, use: storedFile.use, at: storedFile.at })
    .from(storedFile).where(own(row.id)).orderBy(asc(storedFile.at), asc(storedFile.id));
}
