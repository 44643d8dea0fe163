/** After a privacy takedown was erased, no table of the database knows a word of it (ruling 16). */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { addFile } from "@/db/files";
import { keepAutosave } from "@/db/notices/autosave";
import { correctNotice, fieldsOf } from "@/db/notices/correct";
import { saveNotice } from "@/db/notices/draft";
import { keepImport } from "@/db/notices/import";
import { claimException } from "@/db/notices/privacy";
import { returnNotice } from "@/db/notices/review";
import { newestVersion } from "@/db/notices/shown";
import { submitNotice } from "@/db/notices/submit";
import { findPublicFile } from "@/db/publications/file";
import { findPublicNotice } from "@/db/publications/notice";
import { act, at } from "@/db/seed/history/run";
import { finish, publishText } from "../../cast/publish";
import { useDatabase } from "../../database";
import { erase, hidePrivate, removalsOf } from "./later";

useDatabase("town");

const SECRET = "赵家老屋后院";
const DIGEST = "ab".repeat(32);

/** Every place of the database in which the words stand: "table.column". The index keeps pairs of characters. */
function placesOf(words: string): string[] {
  const tables = db().all<{ name: string }>(sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'notice_search_%'`);
  return tables.flatMap(({ name }) => db().all<{ name: string }>(sql`select name from pragma_table_info(${name})`).flatMap((column) => {
    const [found] = db().all<{ n: number }>(sql.raw(`select count(*) as n from "${name}" where instr(cast("${column.name}" as text), '${words}') > 0`));
    return found!.n > 0 ? [`${name}.${column.name}`] : [];
  }));
}

test("title, text, attachment, correction, what was typed, imported, explained and indexed", async () => {
  const id = await publishText("还没有写", "2026-10-05", { stopAt: "draft" });
  const clerk = ["clerk.qh007", "2026-10-06", "08:00"] as const;
  await act(...clerk, "notice.edit", id, (p, { row }) => saveNotice(p, { fields: { ...fieldsOf(row), title: `${SECRET}一户`, body: { kind: "text", text: `${SECRET}的说明` } }, correction: null, revision: row.revision }));
  let fileId = "";
  await act(...clerk, "notice.attach", id, async (p) => {
    fileId = await addFile(p, { digest: DIGEST, name: `${SECRET}.pdf`, kind: "pdf", bytes: 64, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "attachment" });
  });
  await act(...clerk, "notice.edit", id, (p) => claimException(p, { key: "address:x", kind: "address", level: "warn", where: "正文", excerpt: "***" } as never, "not_personal", `${SECRET}是地名`));
  await act("clerk.qh007", "2026-10-06", "08:05", "notice.submit", id, (p, found) => submitNotice(p, found));
  await act("supervisor.shiqiao", "2026-10-06", "08:10", "notice.return", id, (p, found) => returnNotice(p, found, `${SECRET}要不要写？`));
  await finish(id, "2026-10-06");
  await act("clerk.qh007", "2026-10-07", "08:00", "notice.correct", id, (p, f) => correctNotice(p, f, { reason: `${SECRET}写错了`, responsible: "牛耘嘉", substantive: true }));
  await act("clerk.qh007", "2026-10-07", "08:10", "notice.edit", id, (p, { row }) => saveNotice(p, { fields: { ...fieldsOf(row), body: { kind: "text", text: `${SECRET}的新说明` } }, correction: row.correction, revision: row.revision }));
  await finish(id, "2026-10-07");
  await act("clerk.qh007", "2026-10-08", "08:00", "notice.correct", id, (p, f) => correctNotice(p, f, { reason: `又改${SECRET}`, responsible: "牛耘嘉", substantive: false }));
  await act("clerk.qh007", "2026-10-08", "08:10", "notice.edit", id, (p) => keepImport(p, { name: `${SECRET}.xlsx`, sheets: [] }));
  await keepAutosave(await at("clerk.qh007", "2026-10-08", "08:20"), id, 9, { text: `${SECRET}没写完` });
  expect(await findPublicFile(id, fileId, "2026-10-08")).not.toBeNull();
  expect(placesOf(SECRET)).toEqual(expect.arrayContaining(["notice.title", "notice_version.content", "notice_submission.content", "notice_review.reason", "stored_file.name", "notice_autosave.form", "notice_import.file_name", "privacy_decision.reason"]));

  await hidePrivate(id, "2026-10-08");
  for (const version of [null, 1, 2]) expect(JSON.stringify(await findPublicNotice(id, version, "2026-10-08"))).not.toContain(SECRET);
  expect(await findPublicFile(id, fileId, "2026-10-08")).toBeNull();
  const { digest, checkCode } = (await newestVersion(id))!;
  expect(await erase((await removalsOf(id))[0]!.id, "2026-10-09")).toEqual([DIGEST]);

  expect(placesOf(SECRET)).toEqual([]);
  expect(db().all(sql`select rowid from notice_search where notice_search match '"赵家" AND "老屋"'`)).toEqual([]);
  expect(await newestVersion(id)).toMatchObject({ digest, checkCode, versionNo: 2, content: { erased: { on: "2026-10-09" } } });
  expect(await findPublicNotice(id, 1, "2026-10-09")).toMatchObject({ shown: null, title: null, visibility: { because: "privacy", removal: { confirmed: true } } });
});

test("a file that another notice carries too stays on the disk", async () => {
  const attach = (id: string) => act("clerk.qh007", "2026-10-06", "08:00", "notice.attach", id, (p) =>
    addFile(p, { digest: "cd".repeat(32), name: "图.pdf", kind: "pdf", bytes: 64, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "attachment" }).then(() => undefined));
  const [one, other] = [await publishText("这一份", "2026-10-05", { stopAt: "draft" }), await publishText("那一份", "2026-10-05", { stopAt: "draft" })];
  for (const id of [one, other]) {
    await attach(id);
    await finish(id, "2026-10-06");
  }
  await hidePrivate(one, "2026-10-07");
  expect(await erase((await removalsOf(one))[0]!.id, "2026-10-07")).toEqual([]);
});
