/** Sensitive values on their way in and out (handbook §7.2; quality.md, security 10). */
import type { MemberPrivate } from "@/domain/members/form";
import { personKeyOf } from "../accounts";
import { seal, unseal } from "../seal";
import { digestOfIdentity } from "./digests";
import type { MemberRow } from "./rows";

/** What was typed, as columns; what was left empty is left alone. @param keepWhole the owner wants whole identity numbers kept */
export function sealedColumns({ mobile, identity, duesBase }: MemberPrivate, keepWhole: boolean) {
  return {
    ...(mobile && { mobileSealed: seal("member_mobile", mobile), mobileDigest: personKeyOf(mobile), mobileTail: mobile.slice(-4) }),
    ...(identity && { idDigest: digestOfIdentity(identity), idTail: identity.slice(-4), ...(keepWhole && { idSealed: seal("identity", identity) }) }),
    ...(duesBase !== null && { duesBaseSealed: seal("dues_base", String(duesBase)) }),
  };
}

export function openColumns({ mobileSealed, idSealed, duesBaseSealed }: Pick<MemberRow, "mobileSealed" | "idSealed" | "duesBaseSealed">) {
  return {
    mobile: mobileSealed && unseal("member_mobile", mobileSealed),
    identity: idSealed && unseal("identity", idSealed),
    duesBase: duesBaseSealed === null ? null : +unseal("dues_base", duesBaseSealed),
  };
}
