/** Taking content off the web: by whom, in which steps, and what the public reads instead (rulings 3, 16). */
import type { Subject } from "../permissions/subject";

export const removalKinds = {
  withdrawn: { zh: "已撤下", says: "这项内容公开后撤下。", secondPerson: false },
  emergency: { zh: "已紧急撤下", says: "这项内容由镇里紧急撤下。", secondPerson: true },
  privacy: { zh: "已按个人信息保护要求撤下", says: "这项内容含有不该公开的个人信息，已经撤下。", secondPerson: true },
} as const;
export type RemovalKind = keyof typeof removalKinds;

export type Removal = { id: string; kind: RemovalKind; by: string; confirmedBy: string | null; liftedAt: string | null };

/** `waiting` for the second person, `settled`, or `lifted` (shown again). */
export function removalStage({ kind, confirmedBy, liftedAt }: Omit<Removal, "id" | "by">): `${RemovalKind}_${"waiting" | "settled"}` | "lifted" {
  if (liftedAt) return "lifted";
  return `${kind}_${removalKinds[kind].secondPerson && !confirmedBy ? "waiting" : "settled"}`;
}

/** A removal as the permission table sees it: who took it down may not be the second person. */
export function removalSubject(removal: Removal, place: Pick<Subject, "community" | "branch">): Subject {
  return { kind: "notice_removal", id: removal.id, ...place, state: removalStage(removal), people: { taker: [removal.by] } };
}
