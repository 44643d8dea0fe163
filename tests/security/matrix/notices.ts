/** Drafting: what each role may do with a notice of 石桥 that is being written. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { addFile } from "@/db/files";
import { keepImport } from "@/db/notices/import";
import { claimException } from "@/db/notices/privacy";
import { findNotice } from "@/db/notices/rows";
import { notice, privacyDecision } from "@/db/schema/notices";
import { addDays } from "@/domain/calendar/day";
import type { NoticeBody } from "@/domain/disclosure/body";
import { permit } from "@/domain/permissions/permit";
import { as } from "../../database";
import { drafted } from "../../db/notices/shiqiao";
import { actionRow, handlerRow, pageRow, type ActionRow } from "../row";

const text: NoticeBody = { kind: "text", text: "本季度收到居民意见八件，办结七件。" };
const table: NoticeBody = { kind: "table", columns: [{ name: "类别", type: "text" }, { name: "件数", type: "number" }], rows: [], note: "" };

let made = 0;
/** A fresh draft of 石桥 about an item that has one for every day. */
const draft = (body: NoticeBody = text) => drafted({ code: "V20", period: addDays("2024-01-01", made++), body, title: "石桥社区居民意见办理情况" });

async function onDraft(body?: NoticeBody) {
  const clerk = await as("clerk.qh007");
  const { subject } = await findNotice(clerk, await draft(body));
  return { clerk, id: subject.id, subject };
}

/** A file of a draft, with its bytes where the portal under test looks for them. */
async function withFile(use: "attachment" | "evidence"): Promise<{ id: string; fileId: string }> {
  const { clerk, id, subject } = await onDraft();
  const bytes = randomBytes(64);
  const digest = createHash("sha256").update(bytes).digest("hex");
  const folder = path.join(process.env.DATA_DIR!, "files", digest.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, digest.slice(2)), bytes);
  const file = { digest, name: "回单.pdf", kind: "pdf", bytes: 64, capturedAt: null, imageHash: null, hasText: true, findings: [], use } as const;
  return { id, fileId: await addFile(permit(clerk, "notice.attach", subject), { ...file, findings: [] }) };
}

async function withImport(): Promise<{ id: string }> {
  const { clerk, id, subject } = await onDraft(table);
  await keepImport(permit(clerk, "notice.edit", subject), { name: "意见.xlsx", sheets: [{ name: "Sheet1", rows: [["类别", "件数"], ["咨询", 5]] }] });
  return { id };
}

async function claimed(): Promise<{ decisionId: string }> {
  const { clerk, id, subject } = await onDraft();
  await claimException(permit(clerk, "notice.edit", subject), { key: "identity:x", kind: "identity", level: "block", where: "正文", shown: "999***", masked: "999***" } as never, "not_personal", "这是物资编号，不是证件号");
  const [decision] = await db().select({ id: privacyDecision.id }).from(privacyDecision).where(eq(privacyDecision.noticeId, id));
  return { decisionId: decision!.id };
}

/** 石桥 has not begun its third quarter. */
async function notBegun() {
  await db().delete(notice).where(and(eq(notice.ownerId, "shiqiao"), eq(notice.catalogCode, "F02"), eq(notice.period, "2026-Q3")));
  return { owner: "community.shiqiao", code: "F02", occasion: "period:2026-Q3" };
}

const written = { revision: "1", title: "石桥社区居民意见办理情况", text: "收到九件，办结八件。", publicityRule: "board_keep", do: "save" };
const edit = "app/desk/notices/[id]/edit/actions.ts";
const imports = "app/desk/notices/[id]/edit/import/actions.ts";
const importing: Partial<ActionRow> = { page: "/desk/notices/x/edit/import" };
const row = (action: ActionRow["action"], permission: ActionRow["permission"], given: ActionRow["given"], own: Partial<ActionRow> = {}) =>
  actionRow({ action, permission, page: "/desk/notices/x/edit", allowed: ["branch_clerk"], given, ...own });

export const noticeActions = [
  row(`${edit}#saveDraft`, "notice.edit", async () => ({ id: await draft(), ...written })),
  row(`${edit}#changeBodyKind`, "notice.edit", async () => ({ id: await draft(), kind: "table" })),
  row(`${edit}#discardDraft`, "notice.discard", async () => ({ id: await draft(), sure: "yes" })),
  row(`${edit}#dropAutosave`, "notice.edit", async () => ({ id: await draft() }), { onlyLooks: true }), // its own words only: ruling 22
  row(`${imports}#applyImport`, "notice.edit", withImport, importing),
  row(`${imports}#dropImport`, "notice.edit", withImport, importing),
  row(`${imports}#mapAccounts`, "notice.edit", async () => ({ id: await draft(), "name.0": "摊位费", "row.0": "operating_income" }), importing),
  row("app/desk/notices/[id]/files/actions.ts#removeFile", "notice.attach", () => withFile("evidence"), { page: "/desk/notices/x/files" }),
  row("app/desk/notices/new/actions.ts#startNotice", "notice.draft", notBegun, { page: "/desk/notices/new" }),
  row("app/desk/privacy/actions.ts#answerClaim", "notice.waive_privacy", async () => ({ ...(await claimed()), do: "grant", reason: "已核对，是物资编号" }), { page: "/desk/privacy", allowed: ["town_party_office"] }),
];

const readers = [
  "branch_clerk", "branch_secretary", "commissioner", "village_cashier", "village_supervision_chair", "village_committee_member",
  "town_party_office", "town_inspector", "town_leader",
] as const;
const evidenceReaders = ["branch_clerk", "branch_secretary", "commissioner", "village_cashier", "village_supervision_chair", "town_party_office", "town_inspector"] as const;

/** The smallest PNG there is: one grey pixel. */
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");

export const noticeHandlers = [
  handlerRow({ handler: "GET /files/desk/[id]", given: async () => ({ path: `/files/desk/${(await withFile("attachment")).fileId}` }), allowed: readers }),
  handlerRow({ handler: "GET /files/desk/[id]", situation: "evidence", given: async () => ({ path: `/files/desk/${(await withFile("evidence")).fileId}` }), allowed: evidenceReaders }),
  handlerRow({ handler: "POST /desk/notices/[id]/autosave", given: async () => ({ path: `/desk/notices/${await draft()}/autosave`, form: written }), allowed: ["branch_clerk"] }),
  handlerRow({
    handler: "POST /files/upload/[id]", permission: "notice.attach", status: 303, allowed: ["branch_clerk"],
    given: async () => ({ path: `/files/upload/${await draft()}?use=attachment`, form: { file: new File([pixel], "公示栏.png", { type: "image/png" }) } }),
  }),
  handlerRow({
    handler: "POST /files/import/[id]", permission: "notice.edit", status: 303, allowed: ["branch_clerk"],
    given: async () => ({ path: `/files/import/${await draft(table)}`, form: { file: new File([await spreadsheet()], "意见.xlsx") } }),
  }),
];

async function spreadsheet(): Promise<BlobPart> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const buffer = await writeXlsxFile([[{ value: "类别" }, { value: "件数" }], [{ value: "咨询" }, { value: 5 }]]).toBuffer();
  return new Uint8Array(buffer);
}

const onlyReaders = readers.filter((role) => role !== "branch_clerk");

export const noticePages = [
  pageRow({ page: "/desk/notices", allowed: readersEverywhere() }),
  pageRow({ page: "/desk/notices/[id]", given: async () => `/desk/notices/${await draft()}`, allowed: readers }),
  pageRow({ page: "/desk/notices/[id]/edit", given: async () => `/desk/notices/${await draft()}/edit`, allowed: ["branch_clerk"], sentOn: onlyReaders }),
  pageRow({ page: "/desk/notices/[id]/edit/import", given: async () => `/desk/notices/${await draft(table)}/edit/import`, allowed: ["branch_clerk"], sentOn: onlyReaders }),
  pageRow({ page: "/desk/notices/[id]/files", given: async () => `/desk/notices/${await draft()}/files`, allowed: readers }),
  pageRow({ page: "/desk/notices/new", allowed: ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere"] }),
  pageRow({ page: "/desk/privacy", allowed: ["town_party_office"] }),
];

function readersEverywhere() {
  const elsewhere = ["branch_clerk", "branch_secretary", "commissioner"] as const;
  return [
    ...readers,
    ...elsewhere.flatMap((role) => [`${role} of another branch`, `${role} elsewhere`] as const),
    "village_cashier elsewhere", "village_supervision_chair elsewhere", "village_committee_member elsewhere",
  ] as const;
}
