import "server-only";
import type { z } from "zod";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { recordRefusal } from "@/db/write";
import { environment } from "./environment";
import { readValues } from "./form-action";
import { permitOrRecord, senderOf } from "./form-guard";
import { signedIn } from "./viewer";

type Spec<A extends Action, S extends z.ZodType> = {
  action: A;
  schema: S;
  subject: (viewer: Person, input: z.output<S>) => Promise<Subject> | Subject;
  /** The deed; its answer is a file. */
  run: (permit: Permit<A>, input: z.output<S>) => Promise<Response>;
  /** The page that says what was wrong. */
  answer: (sentence: string, status: number) => Promise<Response>;
};

/**
 * The same guard as `formAction`, for plain POSTs that are answered with a file (ruling 24). No idempotency key: every file
 * that leaves is on record, also the second one from the same page.
 */
export function formHandler<A extends Action, S extends z.ZodType>(spec: Spec<A, S>) {
  return async (request: Request): Promise<Response> => {
    if (!(await signedIn())) return Response.redirect(`${environment().publicUrl}/login`, 303);
    const form = await request.formData().catch(() => null);
    if (!form) return spec.answer("没有收到完整的表单。请回到上一页，刷新后重新提交。", 400);
    const sender = await senderOf(request.headers, form.get("formToken"));
    if (sender === "foreign" || sender === "stranger") return spec.answer("这次提交不是从本站页面发出的。请回到上一页，刷新后重新提交。", 403);
    if (sender === "must_change") return spec.answer("请先修改密码，再办理别的事。", 403);
    const parsed = spec.schema.safeParse(readValues(form));
    if (!parsed.success) return spec.answer(`${parsed.error.issues[0]!.message}。请回到上一页改一改再提交。`, 422);
    const { viewer } = sender.session;
    try {
      return await spec.run(await permitOrRecord(viewer, spec.action, await spec.subject(viewer, parsed.data), null), parsed.data);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.reason === "hidden") await recordRefusal(viewer, spec.action, { kind: "hidden", id: "hidden" });
      return spec.answer(error.message, error.reason === "hidden" ? 404 : 403);
    }
  };
}
