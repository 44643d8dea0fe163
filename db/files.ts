/**
 * Files of a notice: attachments are published with it, evidence (vouchers, scans of signatures) stays inside (ruling 38). The
 * bytes are on disk before a row is written here.
 */
import { and, asc, eq, gte, isNull, ne, sql } from "drizzle-orm";
import { instantAt } from "@/domain/calendar/day";
import type { Person, SystemActor, Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { SettingValues } from "@/domain/settings";
import { db } from "./client";
import { newId } from "./id";
import { findMeetingInHand } from "./meetings/rows";
import { findNotice, type NoticeInHand } from "./notices/rows";
import { storedFile } from "./schema/files";
import { notice } from "./schema/notices";
import { atomically, exactlyOne } from "./write";

type Row = typeof storedFile.$inferSelect;
export type NewFile = Pick<Row, "digest" | "name" | "kind" | "bytes" | "capturedAt" | "imageHash" | "hasText" | "findings" | "use">;
export type FileLine = Pick<Row, "id" | "name" | "kind" | "bytes" | "hasText" | "use" | "at">;

/** The row of a stored file. A picture that nobody has looked at takes the author's word back that he looked at all of them. */
export async function addFile(permit: Permit<"notice.attach" | "notice.transcribe_signature">, file: NewFile): Promise<string> {
  const id = newId();
  const same = await db().$count(storedFile, and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, permit.subject.id), eq(storedFile.digest, file.digest), eq(storedFile.use, file.use), isNull(storedFile.removedAt)));
  if (same > 0) throw new Refusal("rule", `“${file.name}”已经上传过了，内容完全相同，没有再存一份。`);
  await atomically(
    permit,
    [
      db().insert(storedFile).values({ id, ...file, ownerKind: "notice", ownerId: permit.subject.id, by: permit.actor, at: permit.now, removedAt: null }),
      ...(file.use === "attachment" && !file.hasText ? [db().update(notice).set({ imagesChecked: false }).where(eq(notice.id, permit.subject.id))] : []),
    ],
    { content: file.digest },
  );
  return id;
}

/** Takes a file out of the draft. Published versions keep theirs. */
export async function removeFile(permit: Permit<"notice.attach">, fileId: string): Promise<void> {
  const own = and(eq(storedFile.id, fileId), eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, permit.subject.id), isNull(storedFile.removedAt));
  await atomically(permit, [exactlyOne(db().update(storedFile).set({ removedAt: permit.now }).where(own), "这个文件已经删除了。")]);
}

/** The files of a notice that the viewer has found: evidence only for those who may see it. */
export async function listFiles(viewer: Viewer, { row, subject }: Pick<NoticeInHand, "row" | "subject">): Promise<FileLine[]> {
  const files = await db()
    .select({ id: storedFile.id, name: storedFile.name, kind: storedFile.kind, bytes: storedFile.bytes, hasText: storedFile.hasText, use: storedFile.use, at: storedFile.at })
    .from(storedFile)
    .where(and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, row.id), isNull(storedFile.removedAt)))
    .orderBy(asc(storedFile.at), asc(storedFile.id));
  return may(viewer, "notice.evidence", subject) ? files : files.filter(({ use }) => use === "attachment");
}

/** @throws Refusal "hidden" when there is none or the viewer may not see it */
export async function findFile(viewer: Viewer, id: string): Promise<Pick<Row, "digest" | "name" | "kind" | "bytes">> {
  const [file] = await db().select().from(storedFile).where(and(eq(storedFile.id, id), isNull(storedFile.removedAt)));
  if (file?.ownerKind === "meeting") {
    if (!may(viewer, "meeting.evidence", (await findMeetingInHand(viewer, file.ownerId)).subject)) throw hidden();
    return file;
  }
  if (file?.ownerKind !== "notice") throw hidden();
  const { subject } = await findNotice(viewer, file.ownerId);
  if (file.use === "evidence" && !may(viewer, "notice.evidence", subject)) throw hidden();
  return file;
}

/** What must be on the disk: every file that some row still names. */
export async function listStoredDigests(_system: SystemActor): Promise<string[]> {
  const rows = await db().selectDistinct({ digest: storedFile.digest }).from(storedFile).where(ne(storedFile.digest, ""));
  return rows.map(({ digest }) => digest);
}

const MB = 1024 * 1024;

/** @throws Refusal when this person has used up the day's share, in bytes or in files (settings `upload_daily_max_mb`, `upload_daily_max_files`) */
export async function checkDailyShare(viewer: Person, settings: Pick<SettingValues, "upload_daily_max_mb" | "upload_daily_max_files">): Promise<void> {
  const [today] = await db()
    .select({ bytes: sql<number>`coalesce(sum(${storedFile.bytes}), 0)`, files: sql<number>`count(*)` })
    .from(storedFile)
    .where(and(eq(storedFile.by, viewer.id), gte(storedFile.at, instantAt(viewer.today))));
  if (today!.bytes >= settings.upload_daily_max_mb * MB) {
    throw new Refusal("busy", `您今天已经上传了 ${Math.floor(today!.bytes / MB)} MB，达到一天的上限（${settings.upload_daily_max_mb} MB），请明天再传。确有需要的，请镇党建办在“参数”里调整。`);
  }
  if (today!.files >= settings.upload_daily_max_files) {
    throw new Refusal("busy", `您今天已经上传了 ${today!.files} 个文件，达到一天的上限，请明天再传。确有需要的，请镇党建办在“参数”里调整。`);
  }
}
