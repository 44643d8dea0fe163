import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import type { StandIn } from "@/db/stand-ins";
import type { Day } from "@/domain/calendar/day";
import { standingOf } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { endStandIn } from "./actions";

const open: readonly string[] = ["proposed", "coming", "holds"];

/** The one who was away is back earlier: folded away, for it is rarely needed. */
export async function EndStandIn({ standIn, today }: { standIn: StandIn; today: Day }) {
  if (!open.includes(standingOf(standIn, today))) return null;
  return (
    <ActionForm fold={{ says: "提前结束", isLink: true }} action={endStandIn} token={await newFormToken()} hidden={{ id: standIn.id }}>
      <TextField name="reason" label="原因" hint="例如：本人已回来上班" />
      <Submit look="plain">结束这项代理</Submit>
    </ActionForm>
  );
}
