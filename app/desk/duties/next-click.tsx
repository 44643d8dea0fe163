import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import type { DutyStep } from "@/db/staff-duties";
import { noticeStates } from "@/domain/disclosure/lifecycle";
import { occasionValue } from "@/domain/disclosure/forms/start";
import { dutyStates } from "@/domain/duties/duty";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import { newFormToken } from "@/server/form-token";
import { startNotice } from "../notices/new/actions";

type Props = { duty: PlacedDuty; step: DutyStep };

/** The one next click of an open duty: post on the board, go on with what is under way, draft, or 本期无此事项 at once (ruling 11). */
export async function NextClick({ duty, step }: Props) {
  if (!dutyStates[duty.state].open) return duty.satisfiedBy[0] ? <ButtonLink href={`/desk/notices/${duty.satisfiedBy[0]}`}>打开</ButtonLink> : null;
  const { underWay, mayDraft, mayNil } = step;
  if (duty.state === "online_only") return <ButtonLink href={`/desk/notices/${duty.satisfiedBy[0]}${mayDraft ? "#notice-post_board" : ""}`}>{mayDraft ? "张贴登记" : "打开"}</ButtonLink>;
  if (underWay) return <ButtonLink href={`/desk/notices/${underWay.noticeId}`}>{noticeStates[underWay.state].zh}，打开</ButtonLink>;
  if (!mayDraft) return <span className="text-sm text-soft">还没有拟稿</span>;
  const owner = `${duty.orgKind}.${duty.orgId}`;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ButtonLink look="main" href={`/desk/notices/new?${new URLSearchParams({ owner, code: duty.code, period: duty.period })}`}>拟稿</ButtonLink>
      {mayNil && (
        <ActionForm action={startNotice} token={await newFormToken()} hidden={{ owner, code: duty.code, occasion: occasionValue.period(duty.period) }}>
          <Submit look="plain" name="do" value="nil">本期无此事项</Submit>
        </ActionForm>
      )}
    </div>
  );
}
