import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/domain/form-state";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { foreignForm, permitOrRecord, recordHidden, recordingRefusals, senderOf } from "./form-guard";

/** Values a form sends; the same name several times becomes a list. */
export type FormValues = Record<string, string | string[]>;

type Spec<A extends Action, S extends z.ZodType> = {
  action: A;
  schema: S;
  /** What it is done to, as this person may know it; throws `hidden()` when he may not know that it exists. */
  subject: (viewer: Person, input: z.output<S>) => Promise<Subject> | Subject;
  /** The deed; may end in `redirect`. A sentence it returns is shown above the form; a whole state takes the form's place. */
  run: (permit: Permit<A>, input: z.output<S>, typed: FormValues) => Promise<string | FormState | void>;
  /** The same form may be sent again and again, and each time counts: a draft, whose revision tells repeats apart. */
  repeatable?: boolean;
  /** Somebody with a one-time password may do nothing else but change it. */
  evenWithOneTimePassword?: boolean;
};

/**
 * Every server action of the staff side is made by this: who is asking, from where; parse (errors and typed values go
 * back); ask the permission; run; turn a refusal into a sentence; re-throw everything else (design §4).
 */
export function formAction<A extends Action, S extends z.ZodType>(spec: Spec<A, S>) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const sender = await senderOf(await headers(), form.get("formToken"), spec.evenWithOneTimePassword);
    const values = readValues(form);
    if (sender === "stranger") redirect("/login");
    if (sender === "must_change") redirect("/desk/password");
    if (sender === "foreign") return failed(values, foreignForm);
    const parsed = spec.schema.safeParse(values);
    if (!parsed.success) return { ...failed(values, "有几处需要改一改再提交。"), errors: fieldErrors(parsed.error) };

    const { viewer } = sender.session;
    try {
      const subject = await spec.subject(viewer, parsed.data);
      const granted = await permitOrRecord(viewer, spec.action, subject, spec.repeatable ? null : sender.once);
      const answer = await recordingRefusals(granted, () => spec.run(granted, parsed.data, values));
      refresh(); // the page around the form shows what has changed
      return typeof answer === "object" ? answer : { done: answer ?? "已保存。", values: {}, errors: {} };
    } catch (error) {
      unstable_rethrow(error); // redirect and notFound
      if (!(error instanceof Refusal)) throw error;
      await recordHidden(viewer, spec.action, error);
      return { ...failed(values, error.message), errors: error.fields };
    }
  };
}

/** The form comes back as it was typed. */
export function failed(values: FormValues, message: string): FormState {
  return { message, values: withoutSecrets(values), errors: {} };
}

/** Never send back what nobody should read from a screen again. */
function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}

export function readValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === "formToken") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return values;
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".") || "form"] ??= issue.message;
  return errors;
}
