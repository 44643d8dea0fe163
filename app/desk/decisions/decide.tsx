import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea, Tick } from "@/components/desk/field";
import { Badge } from "@/components/desk/show";
import { findRemoval, type PendingDecision } from "@/db/notices/decisions";
import { findForced } from "@/db/notices/force";
import { sayInstant } from "@/domain/calendar/day";
import { removalKinds } from "@/domain/disclosure/removal";
import type { FormState } from "@/domain/form-state";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { newFormToken } from "@/server/form-token";
import { confirmForced, confirmTakeDown, erase, restore } from "./actions";

type Choice = { needs: Action; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; fields?: ReactNode; folded?: string };

const choices: readonly Choice[] = [
  { needs: "notice.confirm_force", action: confirmForced, submit: "复核：同意强制公开" },
  { needs: "notice.confirm_take_down", action: confirmTakeDown, submit: "复核：保持撤下" },
  { needs: "notice.erase_private", action: erase, submit: "清除个人信息", fields: <Tick name="sure" label="我看过了，内容确实要清除，不能恢复" />, folded: "复核并清除" },
  { needs: "notice.restore", action: restore, submit: "恢复公开", fields: <TextArea name="reason" label="为什么恢复" />, folded: "不该撤下？恢复公开" },
];

/** One matter with the choices that this viewer has; who began it only sees that it waits. */
export async function Decide({ viewer, decision }: { viewer: Person; decision: PendingDecision }) {
  const { kind, id, noticeId, title, reason, byName, at } = decision;
  const { subject } = kind === "forced" ? await findForced(viewer, id) : await findRemoval(viewer, id);
  const allowed = choices.filter(({ needs }) => may(viewer, needs, subject));
  const tokens = await Promise.all(allowed.map(() => newFormToken()));
  return (
    <li className="mb-4 border-l-4 border-warn bg-white p-3">
      <p><Badge tone="bad">{kind === "forced" ? "强制公开" : removalKinds[kind].zh}</Badge> <a className="inline-block min-h-11 min-w-11 py-2 font-bold text-link underline" href={`/desk/notices/${noticeId}`}>{title}</a></p>
      <p className="mb-2">{byName}，{sayInstant(at)}：{reason}</p>
      {allowed.length === 0 && <p className="text-soft">等另一位同志复核。</p>}
      {allowed.map(({ needs, action, submit, fields, folded }, i) => {
        const form = <ActionForm key={needs} fold={folded ? { says: folded } : undefined} action={action} token={tokens[i]!} hidden={{ id }}>{fields}<Submit look={folded ? "plain" : "main"}>{submit}</Submit></ActionForm>;
        return folded ? form : <div key={needs} className="mb-2">{form}</div>;
      })}
    </li>
  );
}
