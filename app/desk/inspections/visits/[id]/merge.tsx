import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Notice } from "@/components/desk/show";
import { findInspection } from "@/db/inspections/rounds";
import { mergeableWith, type VisitInHand } from "@/db/inspections/visits";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { merge } from "../actions";

/** Two teams on the way to the same branch: one visit is enough (INS-02). */
export async function Merge({ viewer, found }: { viewer: Person; found: VisitInHand }) {
  const others = mergeableWith(found);
  if (others.length === 0 || !may(viewer, "inspection.merge", found.subject)) return null;
  const offers = await Promise.all(others.map(async ({ visitId, inspectionId }) => ({ visitId, row: (await findInspection(viewer, inspectionId)).row, token: await newFormToken() })));
  return (
    <Notice tone="warn">
      <p>另有督查也要去这个支部，合成一次，支部只接待一回：</p>
      {offers.map(({ visitId, row, token }) => (
        <ActionForm key={visitId} action={merge} token={token} hidden={{ id: found.row.id, into: visitId }} className="mt-2"><Submit look="plain">并入{row.title}（{row.batch}）</Submit></ActionForm>
      ))}
    </Notice>
  );
}
