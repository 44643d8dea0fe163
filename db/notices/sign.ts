/** Signatures: a click, or a paper signature that the clerk transcribes; the last required one publishes (ruling 2, FIN-07). */
import { and, eq, isNull } from "drizzle-orm";
import { dayOf, type Day } from "@/domain/calendar/day";
import { capacityFor, missingCapacities, requiredCapacities, signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import { rolesFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { bodyKey, listHolders } from "../holders";
import { newId } from "../id";
import { storedFile } from "../schema/files";
import { notice, noticeSignature } from "../schema/notices";
import { atomically, exactlyOne } from "../write";
import { findPublicOwner } from "./owner";
import { publishing } from "./publish";
import type { NoticeInHand } from "./rows";

/** Which signatures the notice needs, and which are still missing. */
export async function signaturesOf({ row, inHand }: Pick<NoticeInHand, "row" | "inHand">): Promise<{ required: Capacity[]; missing: Capacity[] }> {
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const required = requiredCapacities(row.catalogCode, owner.secretaryIsDirector);
  return { required, missing: missingCapacities(required, inHand?.signatures.map((signature) => signature.capacity) ?? []) };
}

type Signing = { capacity: Capacity; signerId: string; signedOn: Day; mode: "click" | "paper"; evidenceFileId: string | null };

/** Signs in the capacity that the viewer's role gives; publishes when nothing is missing any more. Returns true when it did. */
export async function signNotice(permit: Permit<"notice.sign">, found: NoticeInHand): Promise<boolean> {
  const { missing } = await signaturesOf(found);
  const capacity = capacityFor(missing, rolesFor(permit.viewer, "notice.sign", permit.subject));
  if (!capacity) throw new Refusal("role", `这一步不需要您签认。还差：${missing.map((c) => signingCapacities[c].zh).join("、") || "无"}。`);
  return write(permit, found, missing, { capacity, signerId: permit.actor, signedOn: permit.today, mode: "click", evidenceFileId: null });
}

export type PaperSignature = { capacity: Capacity; signerId: string; signedOn: Day; evidenceFileId: string };

/** A signature on paper: who, when, and the scan that proves it (kept as internal evidence; rulings 2, 38). */
export async function transcribeSignature(permit: Permit<"notice.transcribe_signature">, found: NoticeInHand, input: PaperSignature): Promise<boolean> {
  const { missing } = await signaturesOf(found);
  if (!missing.includes(input.capacity)) throw new Refusal("rule", "这个签认已经有了，或者这一项不需要。", { signer: "请选择还缺的签认" });
  refuseWrongDay(input.signedOn, dayOf(found.inHand!.submission.at), permit.today);
  await refuseStranger(permit, found, input);
  await refuseWithoutScan(found.row.id, input.evidenceFileId);
  return write(permit, found, missing, { ...input, mode: "paper" });
}

/** Only what was handed in can have been signed. */
function refuseWrongDay(signedOn: Day, handedIn: Day, today: Day): void {
  if (signedOn > today) throw new Refusal("rule", "签字日期不能晚于今天。", { signedOn: "请填写纸上的签字日期" });
  if (signedOn < handedIn) throw new Refusal("rule", "签字日期早于提交审核的日期：签的应是这次提交的内容，请打印这一稿重新签字。", { signedOn: "不能早于提交日期" });
}

/** The paper bears the name of somebody who holds that post, who is neither the author nor has signed already. */
async function refuseStranger(permit: Permit<"notice.transcribe_signature">, { row }: NoticeInHand, { capacity, signerId }: PaperSignature): Promise<void> {
  const holders = (await listHolders(permit.viewer, [row])).get(bodyKey(row)) ?? [];
  if (!holders.some((holder) => holder.accountId === signerId && holder.role === signingCapacities[capacity].role)) {
    throw new Refusal("rule", `系统里没有登记这位同志是${signingCapacities[capacity].zh}，请先由安全管理员授权。`, { signer: "请选择签字的同志" });
  }
  const { author, signer } = permit.subject.people!;
  if (author!.includes(signerId)) throw new Refusal("apart", "拟稿人不能签认自己拟的稿件。", { signer: "请换一位同志签认" });
  if (signer!.includes(signerId)) throw new Refusal("apart", "这位同志已经签认过，每个签认要由不同的人完成。", { signer: "请换一位同志签认" });
}

async function refuseWithoutScan(noticeId: string, fileId: string): Promise<void> {
  const scans = await db().$count(storedFile, and(eq(storedFile.id, fileId), eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, noticeId), eq(storedFile.use, "evidence"), isNull(storedFile.removedAt)));
  if (scans === 0) throw new Refusal("rule", "请先上传签字纸的扫描件或照片（内部凭证），再选择它。", { evidenceFileId: "请选择签字扫描件" });
}

async function write(permit: Permit<"notice.sign" | "notice.transcribe_signature">, found: NoticeInHand, missing: Capacity[], signing: Signing): Promise<boolean> {
  const { row, inHand } = found;
  const signature = db().insert(noticeSignature).values({ id: newId(), submissionId: inHand!.submission.id, ...signing, enteredBy: permit.actor, at: permit.now });
  if (missing.length > 1) {
    // the guard on the revision makes two last-but-one signers see each other
    await atomically(permit, [exactlyOne(db().update(notice).set({ revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.revision, row.revision), eq(notice.state, "signing")))), signature]);
    return false;
  }
  const { statements, digest } = await publishing(permit, found, false);
  await atomically(permit, [...statements, signature], { content: digest });
  return true;
}
