import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Notice, Section } from "@/components/desk/show";
import type { SettingChange } from "@/db/setting-changes";
import { sayInstant } from "@/domain/calendar/day";
import { sayActor, type AccountName } from "@/domain/identity/say-account";
import { settingSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { approveChange, rejectChange } from "../actions";

type Props = { viewer: Person; change: SettingChange; says: string; names: ReadonlyMap<string, AccountName> };

/** A proposal that waits for a leader; others see that it waits. */
export async function Decide({ viewer, change, says, names }: Props) {
  const hidden = { changeId: change.id };
  return (
    <Section title="等镇领导决定" id="decide">
      <Notice tone="warn">{sayActor(change.proposedBy, names)}于 {sayInstant(change.proposedAt)} 提出改为 <strong>{says}</strong>。原因：{change.reason}</Notice>
      {may(viewer, "setting.approve", settingSubject(change)) && (
        <>
          <div className="mb-4"><ActionForm action={approveChange} token={await newFormToken()} hidden={hidden}><Submit>批准</Submit></ActionForm></div>
          <ActionForm action={rejectChange} token={await newFormToken()} hidden={hidden}>
            <TextField name="reason" label="不同意的原因" autoComplete="off" />
            <Submit look="plain">不同意</Submit>
          </ActionForm>
        </>
      )}
    </Section>
  );
}
