import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { newFormToken } from "@/server/form-token";
import { revealContact } from "../actions";

/** The asker's contact, opened with a purpose that stays on record (ruling 24). */
export async function ContactForm({ questionId }: { questionId: string }) {
  return (
    <ActionForm action={revealContact} token={await newFormToken()} hidden={{ questionId }} className="mt-2 print:hidden">
      <TextField name="purpose" label="查看提问人联系方式的用途" hint="例如：回电核实路灯位置。用途会留下记录。" />
      <Submit look="plain">查看联系方式</Submit>
    </ActionForm>
  );
}
