import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { Notice, Section } from "@/components/desk/show";
import type { FormState } from "@/domain/form-state";

type Act = (previous: FormState, form: FormData) => Promise<FormState>;
type Props = {
  id: string;
  /** 2027年1月1日起 */
  since: string;
  /** who proposed it, and when */
  proposed: string;
  reason: string;
  /** null for whoever may only see that it waits */
  decide: { approve: Act; reject: Act; tokens: readonly [string, string] } | null;
  children: ReactNode;
};

/** A drafted change of a book (catalog, checklist, standards) with what it would do, and the leader's choice (ruling 5). */
export function DecideChange({ id, since, proposed, reason, decide, children }: Props) {
  return (
    <Section title={`等镇领导决定的修改（${since}）`} id="open">
      <Notice tone="warn">{proposed} 提出。原因：{reason}</Notice>
      {children}
      {decide && (
        <>
          <div className="mb-2"><ActionForm action={decide.approve} token={decide.tokens[0]} hidden={{ id }}><Submit>批准</Submit></ActionForm></div>
          <ActionForm action={decide.reject} token={decide.tokens[1]} hidden={{ id }} fold={{ says: "不同意" }}><TextArea name="reason" label="原因" /><Submit look="plain">不同意</Submit></ActionForm>
        </>
      )}
    </Section>
  );
}
