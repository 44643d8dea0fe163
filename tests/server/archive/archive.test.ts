/** From records to a sealed year and back: whoever touches a byte of it is told where, by the archive's own command and by the site. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkArchive, findArchiveBranch, findPublicArchive, listArchives } from "@/db/archives/keep";
import { publicSealKey } from "@/db/archives/seal-key";
import { auditHead } from "@/db/audit";
import { db } from "@/db/client";
import { dataDirectory } from "@/db/config";
import { confirmMeeting } from "@/db/meetings/confirm";
import { addMeetingFile } from "@/db/meetings/files";
import { submitMeeting } from "@/db/meetings/submit";
import { yearArchive } from "@/db/schema/archives";
import { findSite, saveSite } from "@/db/sites/versions";
import { audit, dataUse } from "@/db/schema/audit";
import { readListing } from "@/domain/archive/manifest";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { permit } from "@/domain/permissions/permit";
import { makeArchive } from "@/server/archive/make-archive";
import { incomingFolder } from "@/server/files/receive";
import { storeFile } from "@/server/files/store";
import { publish } from "../../cast/publish";
import { as, NOW, useDatabase } from "../../database";
import { approvedPlan, findingAt } from "../../db/inspections/told";
import { allow, bring } from "../../db/meetings/held";

useDatabase("town");

const branch = { id: "qh007", communityId: "shiqiao" };
const place = { branchId: "qh007", branchName: "石桥社区第一党支部", year: "2026" };
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

async function archive(who = "clerk.qh007", now = NOW, purpose = "年底移交档案室") {
  const made = await makeArchive(permit(await as(who, now), "archive.make", ledgerSubject(branch, place.year)), place, purpose);
  const zip = new Uint8Array(await new Response(made.stream).arrayBuffer());
  return { ...made, zip, entries: unzipSync(zip) };
}
type Made = Awaited<ReturnType<typeof archive>>;

const folder = mkdtempSync(path.join(tmpdir(), "archive-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let unpacked = 0;

function unpack({ entries }: Made): string {
  const to = path.join(folder, String(unpacked++));
  for (const [name, bytes] of Object.entries(entries)) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    writeFileSync(path.join(to, name), bytes);
  }
  return to;
}

function verify(at: string, ...key: string[]): { ok: boolean; says: string } {
  try {
    return { ok: true, says: execFileSync(process.execPath, [path.join(at, "verify.mjs"), ...key], { encoding: "utf8" }) };
  } catch (error) {
    return { ok: false, says: (error as { stdout: string }).stdout };
  }
}

/** As `sha256sum` and the archive's page list a folder. */
function listing(at: string): string {
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => `${sha256(readFileSync(file))}  ${path.relative(at, file).split(path.sep).join("/")}`).join("\n");
}

async function checked({ fileDigest }: Made, text: string): Promise<string[]> {
  const [kept] = await db().select().from(yearArchive).where(eq(yearArchive.fileDigest, fileDigest));
  const viewer = await as("inspector.town");
  const found = await findArchiveBranch(viewer, kept!.id);
  const read = readListing(text);
  return checkArchive(permit(viewer, "archive.check", ledgerSubject(found.branch, found.year)), kept!.id, "files" in read ? read.files : []);
}

const photo = Buffer.from("not really a picture, but bytes that must come back");
let first: Made;
beforeAll(async () => {
  const meetingId = await bring("held", { title: "归档用的<党日>" });
  const temporary = path.join(folder, "photo.part");
  writeFileSync(temporary, photo);
  const stored = await storeFile(dataDirectory(), temporary);
  const attaching = await allow(await as("clerk.qh007"), "meeting.attach", meetingId);
  await addMeetingFile(attaching.permit, { ...stored, name: "签到表.jpg", kind: "jpeg", capturedAt: null, imageHash: null, hasText: false, findings: [], use: "evidence" });
  const submitting = await allow(await as("clerk.qh007"), "meeting.submit", meetingId);
  await submitMeeting(submitting.permit, submitting.found);
  const confirming = await allow(await as("secretary.qh007"), "meeting.confirm", meetingId);
  await confirmMeeting(confirming.permit, confirming.found, "");
  await publish({ code: "V13", period: "2026-Q2", body: { kind: "text", text: "# 低保\n王耘嘉户" }, on: "2026-07-10", posted: "2026-07-11", title: "二季度救助公示" });
  await approvedPlan();
  await findingAt("reported");
  await registered();
  first = await archive();
}, 120_000);

async function registered(): Promise<void> {
  const clerk = await as("clerk.qh007", "2026-01-06T02:00:00.000Z");
  const site = { name: "石桥社区党群服务中心", rooms: [{ name: "图书阅览室", use: "看书<学习>" }], opening: "周一至周五", office: "值班室", responsible: "书记", plaques: [], otherPlaques: [], answers: { house: { met: "yes" as const, evidence: "现场看过", remark: "" } }, reason: "" };
  await saveSite(permit(clerk, "site.save", (await findSite(clerk, "qh007")).subject), "qh007", site);
}

const page = (made: Made, start: string) => Object.entries(made.entries).filter(([name]) => name.startsWith(start)).map(([, bytes]) => new TextDecoder().decode(bytes)).join("\n");

describe("what is in it", () => {
  test("records with both clocks, books, notices with their versions and data, originals, contents", () => {
    const meetings = page(first, "meetings/");
    expect(meetings).toContain("清理灌溉渠道");
    expect(meetings).toMatch(/开会：.*；记录：/);
    expect(meetings).not.toContain("<党日>");
    expect(page(first, "notices/")).toContain("王耘嘉户");
    expect(page(first, "books/theme_day_book")).toContain("主题党日");
    expect(Object.entries(first.entries).find(([name]) => name.startsWith("attachments/"))?.[1]).toEqual(new Uint8Array(photo));
    const index = page(first, "index.html");
    expect(index).not.toMatch(/<script/);
    const named = [...index.matchAll(/href="([^"]+)"/g)].map(([, href]) => decodeURI(href!));
    expect(named.sort()).toEqual(Object.keys(first.entries).filter((name) => !["index.html", "manifest.json", "seal.json"].includes(name)).sort());
  });

  test("the place with rooms, opening and checklist, and where its use is registered", () => {
    const site = page(first, "sites/");
    expect(site).toMatch(/开放时间<\/th><td>周一至周五/);
    expect(site).toMatch(/图书阅览室<\/td><td>看书&#60;学习&#62;/);
    expect(site).toMatch(/有房子<\/td><td>必备<\/td><td>有<\/td><td>现场看过/);
    expect(Object.keys(first.entries)).toContain(/href="\.\.\/(books\/site[^"]*)"/.exec(site)![1]);
  });

  test("the seal says where the log stood, and the public key is the printed one", async () => {
    const seal = JSON.parse(page(first, "seal.json")) as { publicKey: string; body: { chain: { seq: number }; manifest: string; madeAt: string } };
    expect(seal.publicKey).toBe(publicSealKey());
    expect(seal.body).toMatchObject({ manifest: sha256(first.entries["manifest.json"]!), madeAt: NOW });
    expect(seal.body.chain.seq).toBe((await auditHead()).seq - 1); // the row of the archive itself came after
  });

  test("the papers of rectification as they are printed: the notice for whoever may read inspections, the report for all", async () => {
    const secretarys = await archive("secretary.qh007");
    expect(page(secretarys, "rectification/2026-01-notice")).toMatch(/<h1>整改通知书<\/h1>[\s\S]*清督整〔2026〕1号[\s\S]*8 月收支表有 3 笔没有经手人签认[\s\S]*回　执/);
    expect(page(secretarys, "rectification/2026-01-1.html")).toMatch(/<h1>整改报告<\/h1>[\s\S]*逐笔补签[\s\S]*支部书记签字/);
    expect(page(secretarys, "index.html")).toContain("整改通知书：清督整〔2026〕1号");
    expect(page(first, "rectification/")).toContain("逐笔补签");
    expect(page(first, "rectification/2026-01-notice")).toBe("");
  });

  test("masked by role, and what a role may not read is not there", async () => {
    const [clerks, secretarys] = [page(first, "books/member_roster"), page(await archive("secretary.qh007"), "books/member_roster")];
    expect(clerks).not.toMatch(/<td>\d{4}-\d{2}<\/td>/);
    expect(secretarys).toMatch(/<td>\d{4}-\d{2}<\/td>/);
  });

  test("nothing stays in the folder of temporary files", () => {
    expect(readdirSync(incomingFolder(dataDirectory()))).toEqual([]);
  });
});

describe("same records, same digests", () => {
  test("an hour later everything but the seal is the same to the byte", async () => {
    const later = await archive("clerk.qh007", "2026-10-12T02:00:00.000Z");
    expect(later.contentDigest).toBe(first.contentDigest);
    expect(later.fileDigest).not.toBe(first.fileDigest);
    const differ = Object.keys(first.entries).filter((name) => sha256(first.entries[name]!) !== sha256(later.entries[name]!));
    expect(differ).toEqual(["seal.json"]);
  });

  test("another record is another digest", async () => {
    await bring("confirmed", { day: "2026-10-10", title: "又一次党日" });
    expect((await archive()).contentDigest).not.toBe(first.contentDigest);
  });
});

describe("whoever touches it is found out", () => {
  const touches: Record<string, { touch: (at: string, record: string) => void; says: (record: string) => RegExp }> = {
    "one byte of a record": {
      touch: (at, record) => {
        const bytes = readFileSync(path.join(at, record));
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(path.join(at, record), bytes);
      },
      says: (record) => new RegExp(`被改动：${record}（`),
    },
    "a record taken away": { touch: (at, record) => rmSync(path.join(at, record)), says: (record) => new RegExp(`缺少：${record}（`) },
    "a file put in": { touch: (at) => writeFileSync(path.join(at, "meetings/new.html"), "x"), says: () => /多出：meetings\/new\.html/ },
  };

  test("untouched, both say so", async () => {
    const at = unpack(first);
    expect(verify(at, publicSealKey())).toMatchObject({ ok: true, says: expect.stringMatching(/完好：\d+ 个文件都和归档时一样/) });
    expect(await checked(first, listing(at))).toEqual([]);
  });

  test.each(Object.entries(touches))("%s: verify.mjs and the site name it", async (_what, { touch, says }) => {
    const at = unpack(first);
    const record = `meetings/${readdirSync(path.join(at, "meetings"))[0]!}`;
    touch(at, record);
    const verdict = verify(at);
    expect(verdict.ok).toBe(false);
    expect(verdict.says).toMatch(says(record));
    expect(verdict.says).toMatch(/有 1 处不对/);
    const told = await checked(first, listing(at));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(says(record));
  });

  test("a record and its line in the list, both changed: the seal does not fit, and the site still names it", async () => {
    const at = unpack(first);
    const record = `meetings/${readdirSync(path.join(at, "meetings"))[0]!}`;
    const before = sha256(readFileSync(path.join(at, record)));
    appendFileSync(path.join(at, record), "<p>后来加的</p>");
    const manifest = path.join(at, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(before, sha256(readFileSync(path.join(at, record)))));
    expect(verify(at)).toMatchObject({ ok: false, says: expect.stringContaining("被改动：manifest.json（和封签对不上）") });
    expect((await checked(first, listing(at)))[0]).toContain(record);
  });

  test("a seal by another key: told against the printed key", () => {
    expect(verify(unpack(first), "0".repeat(64))).toMatchObject({ ok: false, says: expect.stringContaining("公钥不对") });
  });

  test("an edited seal", () => {
    const at = unpack(first);
    const seal = path.join(at, "seal.json");
    writeFileSync(seal, readFileSync(seal, "utf8").replace(NOW, "2026-01-01T00:00:00.000Z"));
    expect(verify(at)).toMatchObject({ ok: false, says: expect.stringContaining("封签不对") });
  });
});

describe("the site remembers", () => {
  test("by the digest of the contents and of the .zip; nothing for another", async () => {
    expect(sha256(first.zip)).toBe(first.fileDigest);
    expect(await findPublicArchive(first.fileDigest)).toMatchObject({ branchName: "石桥社区第一党支部", year: "2026", on: "2026-10-12", by: "file" });
    expect(await findPublicArchive(first.contentDigest)).toMatchObject({ on: "2026-10-12", by: "content" });
    expect(await findPublicArchive("0".repeat(64))).toBeNull();
  });

  test("with purpose, maker and the digest in the log, in one act", async () => {
    const made = await archive("clerk.qh007", NOW, "只此一次的用途");
    const [use] = await db().select().from(dataUse).where(eq(dataUse.purpose, "只此一次的用途")).limit(1);
    expect(use).toMatchObject({ action: "archive.make", rows: Object.keys(made.entries).length - 2 });
    expect(await db().$count(audit, eq(audit.content, made.fileDigest))).toBe(1);
    const [line] = (await listArchives(await as("secretary.qh007"), "qh007")).filter(({ fileDigest }) => fileDigest === made.fileDigest);
    expect(line).toMatchObject({ year: "2026", on: "2026-10-12" });
    expect(() => db().delete(yearArchive).run()).toThrow(/stays on record/);
    expect(() => db().update(yearArchive).set({ contentDigest: "x" }).run()).toThrow(/not rewritten/);
  });

  test.each(["clerk.qh008", "clerk.qh005", "bookkeeper.shiqiao", "sysadmin"])("%s neither lists nor makes it", async (who) => {
    const viewer = await as(who);
    await expect(listArchives(viewer, "qh007")).rejects.toMatchObject({ reason: "hidden" });
    expect(() => permit(viewer, "archive.make", ledgerSubject(branch, "2026"))).toThrow();
  });
});
