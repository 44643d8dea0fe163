/** Signatures: a click, or a paper signature that the clerk transcribes; the last required one publishes (ruling 2, FIN-07). */
import { and, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { capacityFor, missingCapacities, requiredCapacities, signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import { rolesFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { powerHolds } from "../powers";
import { account, roleGrant } from "../schema/accounts";
import { notice, noticeSignature } from "../schema/disclosure";
import { atomically, exactlyOne } from "../write";
import { findPublicOwner } from "./owner";
import { publishing } from "./publish";
import type { Notice, NoticeInHand } from "./rows";

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
  if (!capacity) throw new Refusal("rule", `这一步不需要您签认。还差：${missing.map((c) => signingCapacities[c].zh).join("、") || "无"}。`);
  return write(permit, found, missing, { capacity, signerId: permit.actor, signedOn: permit.today, mode: "click", evidenceFileId: null });
}

/** A signature on paper: who, when, and the scan that proves it (kept as internal evidence). */
export async function transcribeSignature(permit: Permit<"notice.transcribe_signature">, found: NoticeInHand, input: { capacity: Capacity; signedOn: Day; evidenceFileId: string }): Promise<boolean> {
  const { missing } = await signaturesOf(found);
  if (!missing.includes(input.capacity)) throw new Refusal("rule", "这个签认已经有了，或者这一项不需要。", { capacity: "请选择还缺的签认" });
  if (input.signedOn > permit.today) throw new Refusal("rule", "签字日期不能晚于今天。", { signedOn: "请填写纸上的签字日期" });
  const signerId = await onlyHolder(found.row, input.capacity, input.signedOn);
  const { author, signer } = permit.subject.people!;
  if (author!.includes(signerId)) throw new Refusal("apart", "拟稿人不能签认自己拟的稿件。");
  if (signer!.includes(signerId)) throw new Refusal("apart", "这位同志已经签认过，每个签认要由不同的人完成。");
  return write(permit, found, missing, { ...input, signerId, mode: "paper" });
}

/** The person whose name the paper bears: the holder of that post on that day. */
async function onlyHolder(row: Notice, capacity: Capacity, on: Day): Promise<string> {
  const [holder] = await db()
    .select({ id: account.id })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(eq(roleGrant.role, signingCapacities[capacity].role), eq(roleGrant.scopeKind, row.ownerKind), eq(roleGrant.scopeId, row.ownerId), powerHolds(on)));
  if (!holder) throw new Refusal("rule", `系统里还没有登记${signingCapacities[capacity].zh}，请先由安全管理员授权。`);
  return holder.id;
}

async function write(permit: Permit<"notice.sign" | "notice.transcribe_signature">, found: NoticeInHand, missing: Capacity[], signing: Signing): Promise<boolean> {
  const { row, inHand } = found;
  const signature = db().insert(noticeSignature).values({ id: newId(), submissionId: inHand!.submission.id, ...signing, enteredBy: permit.actor, at: permit.now });
  if (missing.length > 1) {
    // the guard on the revision makes two last-but-one signers see each other
    await atomically(permit, [signature, exactlyOne(db().update(notice).set({ revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.revision, row.revision), eq(notice.state, "signing"))))]);
    return false;
  }
  const { statements, digest } = await publishing(permit, found, false);
  await atomically(permit, [signature, ...statements], { content: digest });
  return true;
}
