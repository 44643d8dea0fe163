import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Notice } from "@/components/desk/show";
import { findInspection } from "@/db/inspections/rounds";
import { mergeableWith, type VisitInHand } from "@/db/inspections/visits";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { apart, merge } from "../actions";

/** Two teams on the way to the same branch: one visit with both teams and both lists is enough, or there is a reason (INS-02). */
export async function Merge({ viewer, found }: { viewer: Person; found: VisitInHand }) {
  const others = may(viewer, "inspection.merge", found.subject) ? mergeableWith(found) : [];
  const offers = await Promise.all(others.map(async ({ visitId, inspectionId }) => ({ visitId, row: (await findInspection(viewer, inspectionId)).row, tokens: [await newFormToken(), await newFormToken()] as const })));
  return (
    <>
      {found.apart.map(({ otherId, reason }) => <p key={otherId} className="mb-2 max-w-2xl">另一次督查也要去这个支部，没有合并。原因：{reason}</p>)}
      {offers.map(({ visitId, row, tokens }) => (
        <Notice key={visitId} tone="warn">
          <p className="mb-2">“{row.title}”（{row.batch}）也要去这个支部。合成一次，两边的人和检查内容一起去，支部只接待一回。</p>
          <ActionForm action={merge} token={tokens[0]} hidden={{ id: found.row.id, into: visitId }}><Submit look="plain">合并为一次</Submit></ActionForm>
          <ActionForm fold={{ says: "不合并，写明原因", className: "mt-1" }} action={apart} token={tokens[1]} hidden={{ id: found.row.id, other: visitId }}><TextField name="reason" label="为什么要分两次去" autoComplete="off" /><Submit look="plain">不合并</Submit></ActionForm>
        </Notice>
      ))}
    </>
  );
}
