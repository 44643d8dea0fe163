/** Checking, signing, publishing and what comes after: who may do what with a notice of 石桥, in which state. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { addFile } from "@/db/files";
import { forceNotice } from "@/db/notices/force";
import { hidePrivateNotice, takeDownNotice } from "@/db/notices/remove";
import { roleGrant } from "@/db/schema/accounts";
import { noticeRemoval } from "@/db/schema/publications";
import { nameStandIn } from "@/db/stand-ins";
import { addDays } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { publish, publishText } from "../../cast/publish";
import { as } from "../../database";
import { act } from "../../db/notices/shiqiao";
import { accountIdOf } from "../cast";
import { actionRow, pageRow, type ActionRow } from "../row";

const file = "app/desk/notices/[id]/actions.ts";
type Stage = "review" | "signing" | "published";
const stopAt = (stage: Stage) => (stage === "published" ? undefined : stage);
const words = "本季度收到居民意见八件，办结七件，均已答复本人。";

/** A village notice of 石桥, brought to a stage by the people whose turn it is. */
const village = (stage: Stage) => publishText(words, "2026-10-12", { stopAt: stopAt(stage) });

let made = 0;
/** Days that no other notice of these items has taken. */
const period = () => addDays("2023-01-01", made++);
const own = (code: string, stage: Stage) => publish({ code, period: period(), body: { kind: "text", text: words }, on: "2026-10-12", stopAt: stopAt(stage) });

const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], more: Partial<ActionRow> = {}) =>
  actionRow({ action: `${file}#${name}`, permission, page: "/desk/notices/x", allowed, given, ...more });
const on = (stage: Stage, values: Record<string, string> = {}) => async () => ({ id: await village(stage), ...values });

const reason = "与凭证不符，请核对后再报";
const correction = { reason: "第三行录入错误", responsible: "牛耘嘉", substantive: "yes" };

/** A scan of the paper, and the one who signed it. */
async function onPaper() {
  const id = await village("signing");
  const fileId = await act(await as("clerk.qh007"), "notice.transcribe_signature", id, (p) =>
    addFile(p, { digest: `${"0".repeat(56)}${String(made).padStart(8, "0")}`, name: "签字.jpg", kind: "jpeg", bytes: 64, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "evidence" }));
  return { id, signer: `secretary:${await accountIdOf("secretary.qh007")}`, signedOn: "2026-10-12", evidenceFileId: fileId };
}

async function forced(): Promise<{ id: string }> {
  const id = await village("review");
  return { id: await act(await as("office2.town"), "notice.force", id, (p, f) => forceNotice(p, f, "审核人住院，已超过时限")) };
}

/** Taken down by the office's other person. */
async function removed(kind: "emergency" | "privacy") {
  const id = await village("published");
  if (kind === "emergency") await act(await as("office2.town"), "notice.take_down", id, (p, { row: notice }) => takeDownNotice(p, notice, "内容有争议，先撤下核实"));
  else await act(await as("office2.town"), "notice.hide_private", id, (p, { row: notice }) => hidePrivateNotice(p, notice, "正文带有个人信息"));
  const [removal] = await db().select({ id: noticeRemoval.id }).from(noticeRemoval).where(eq(noticeRemoval.noticeId, id));
  return { id: removal!.id };
}

/** Another month for every call: grants are kept, and a stand-in stands in once at a time. */
async function absence() {
  const fromDay = addDays("2027-01-01", 40 * made++);
  return { post: `village_supervision_chair:${await accountIdOf("supervisor.shiqiao")}`, standInId: await accountIdOf("clerk.qh010"), fromDay, toDay: addDays(fromDay, 7), reason: "住院治疗" };
}

/** Named by the office, not confirmed yet. */
async function standingIn() {
  const { post, ...absent } = await absence();
  const accountId = post.slice(post.indexOf(":") + 1);
  const office = await as("office.town");
  await nameStandIn(permit(office, "stand_in.name", town), { ...absent, post: { role: "village_supervision_chair", accountId } });
  const [grant] = await db().select({ id: roleGrant.id }).from(roleGrant).where(and(eq(roleGrant.standsInFor, accountId), eq(roleGrant.fromDay, absent.fromDay)));
  return { id: grant!.id, reason: "本人已回来上班" };
}

const decisions = "app/desk/decisions/actions.ts";
const decide = (name: string, permission: ActionRow["permission"], given: ActionRow["given"]) =>
  actionRow({ action: `${decisions}#${name}`, permission, page: "/desk/decisions", allowed: ["town_party_office", "town_leader"], given });

export const noticeActRows = [
  row("pass", "notice.review", ["village_supervision_chair"], on("review", { opinion: "账实相符" })),
  row("pass", "notice.review", [], on("signing", { opinion: "" }), { situation: "checked already" }),
  row("passSecrecy", "notice.secrecy_review", ["commissioner"], async () => ({ id: await own("P16", "review"), opinion: "" })),
  row("passSecrecy", "notice.secrecy_review", [], on("review", { opinion: "" }), { situation: "no party notice" }),
  row("sendBack", "notice.return", ["village_supervision_chair"], on("review", { reason })),
  row("sendBack", "notice.return", ["branch_secretary"], on("signing", { reason }), { situation: "waiting for the secretary" }),
  row("sign", "notice.sign", ["branch_secretary"], on("signing")),
  row("sign", "notice.sign", ["branch_secretary", "village_supervision_chair", "village_cashier", "village_committee_member"], async () => ({ id: await own("F16", "signing") }), { situation: "a finance notice" }),
  row("sign", "notice.sign", [], on("review"), { situation: "not checked yet" }),
  row("transcribe", "notice.transcribe_signature", ["branch_clerk"], onPaper),
  row("post", "notice.post_board", ["branch_clerk"], on("published", { postedOn: "2026-10-12", location: "公开栏" })),
  row("broadcast", "notice.log_broadcast", ["branch_clerk"], on("published", { playedOn: "2026-10-12", slot: "noon", playedBy: "牛耘嘉", result: "正常" })),
  row("correct", "notice.correct", ["branch_clerk"], on("published", correction)),
  row("correct", "notice.correct", [], on("signing", correction), { situation: "not published yet" }),
  row("withdraw", "notice.withdraw", ["branch_secretary", "town_party_office"], on("published", { reason })),
  row("force", "notice.force", ["town_party_office"], on("review", { reason })),
  row("force", "notice.force", [], on("published", { reason }), { situation: "published already" }),
  row("takeDown", "notice.take_down", ["town_party_office"], on("published", { reason })),
  row("hidePrivate", "notice.hide_private", ["town_party_office"], on("published", { reason })),
  row("conclude", "notice.close_publicity", ["branch_clerk"], async () => ({ id: await publishText(words, "2026-08-03", { posted: "2026-08-03" }), handling: "", witness: "居民代表" })),
  decide("confirmForced", "notice.confirm_force", forced),
  decide("confirmTakeDown", "notice.confirm_take_down", () => removed("emergency")),
  decide("restore", "notice.restore", async () => ({ ...(await removed("privacy")), reason: "核实后没有个人信息" })),
  decide("erase", "notice.erase_private", async () => ({ ...(await removed("privacy")), sure: "yes" })),
  actionRow({ action: "app/desk/stand-ins/actions.ts#nameStandIn", permission: "stand_in.name", page: "/desk/stand-ins", allowed: ["town_party_office"], given: absence }),
  actionRow({ action: "app/desk/stand-ins/actions.ts#endStandIn", permission: "stand_in.end", page: "/desk/stand-ins", allowed: ["town_party_office"], given: standingIn }),
];

export const noticeActPages = [
  pageRow({ page: "/desk/decisions", allowed: ["town_party_office", "town_leader"] }),
  pageRow({ page: "/desk/stand-ins", allowed: ["town_party_office"] }),
];
