import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Person } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { recordRefusal } from "@/db/write";
import { isFormToken, isOwnOrigin, onceOf } from "./origin";
import { signedIn } from "./viewer";
import type { FormState } from "@/domain/form-state";

/** Values a form sends; the same name several times becomes a list. */
export type FormValues = Record<string, string | string[]>;

type Spec<A extends Action, S extends z.ZodType> = {
  action: A;
  schema: S;
  /** What it is done to, as this person may know it; throws `hidden()` when he may not know that it exists. */
  subject: (viewer: Person, input: z.output<S>) => Promise<Subject> | Subject;
  /** The deed; may end in `redirect`. What it returns is shown above the form. */
  run: (permit: Permit<A>, input: z.output<S>) => Promise<string | void>;
  /** Somebody with a one-time password may do nothing else but change it. */
  evenWithOneTimePassword?: boolean;
};

/**
 * Every server action of the staff side is made by this: who is asking, from where; parse (errors and typed values go
 * back); ask the permission; run; turn a refusal into a sentence; re-throw everything else (design §4).
 */
export function formAction<A extends Action, S extends z.ZodType>(spec: Spec<A, S>) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const session = await signedIn();
    if (!session) redirect("/login");
    const token = form.get("formToken");
    const values = readValues(form);
    if (!isOwnOrigin(await headers(), token, session.sessionId)) return failed(values, "这次提交不是从本站页面发出的，没有保存。请刷新页面后重新提交。");
    if (session.mustChange && !spec.evenWithOneTimePassword) redirect("/desk/password");
    const parsed = spec.schema.safeParse(values);
    if (!parsed.success) return { ...failed(values, "有几处需要改一改再提交。"), errors: fieldErrors(parsed.error) };

    const once = typeof token === "string" && isFormToken(token, session.sessionId) ? onceOf(token) : null;
    try {
      const subject = await spec.subject(session.viewer, parsed.data);
      const message = await run(spec, session.viewer, subject, parsed.data, once);
      refresh(); // the page around the form shows what has changed
      return { done: message ?? "已保存。", values: {}, errors: {} };
    } catch (error) {
      unstable_rethrow(error); // redirect and notFound
      if (!(error instanceof Refusal)) throw error;
      if (error.reason === "hidden") await recordRefusal(session.viewer, spec.action, { kind: "hidden", id: "hidden" });
      return { ...failed(values, error.message), errors: error.fields };
    }
  };
}

async function run<A extends Action, S extends z.ZodType>(spec: Spec<A, S>, viewer: Person, subject: Subject, input: z.output<S>, once: string | null) {
  let granted: Permit<A>;
  try {
    granted = permit(viewer, spec.action, subject, once);
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(viewer, spec.action, subject);
    throw error;
  }
  return spec.run(granted, input);
}

function failed(values: FormValues, message: string): FormState {
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
