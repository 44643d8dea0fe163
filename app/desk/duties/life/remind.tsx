import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { PlacedLifeDuty } from "@/db/life-duties";
import { isPressing } from "@/domain/duties/duty-filter";
import { usualReminder } from "@/domain/duties/reminder";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { remindLife } from "./actions";

/** 催办 of what is open among the duties on the screen, in one batch. */
export async function RemindLife({ viewer, duties }: { viewer: Person; duties: readonly PlacedLifeDuty[] }) {
  const pressing = duties.filter(({ state }) => isPressing(state));
  if (pressing.length === 0 || !mightDo(viewer, "duty.remind")) return null;
  return (
    <Section title="催办" id="remind">
      <ActionForm action={remindLife} token={await newFormToken()}>
        {pressing.map(({ key }) => <input key={key} type="hidden" name="about" value={key} />)}
        <TextField name="note" label="催办时要说的话" hint="支部的工作台会看到，最多 100 字；不要写个人信息。" maxLength={100} value={usualReminder} />
        <Submit>{pressing.length === 1 ? "催办这一项" : `催办上面该办的 ${pressing.length} 项`}</Submit>
      </ActionForm>
    </Section>
  );
}
