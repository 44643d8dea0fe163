import "server-only";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { reopenReason } from "@/domain/questions/asking";
import { dissatisfiedStep } from "@/domain/questions/lifecycle";
import { readReceipt } from "@/domain/questions/receipt";
import { questionSubject } from "@/domain/questions/subject";
import { rateQuestion, reopenQuestion } from "@/db/questions/follow-up";
import { findPublicQuestion, type PublicQuestion } from "@/db/questions/public";
import { visitor } from "@/db/viewers";
import { now, today } from "./clock";
import type { PublicForm } from "./public-form";
import { countWrongReceipt, receiptWait } from "./public-limits";

/** What a typed receipt leads to: the form again with a sentence, or the question (with a sentence about what was just done). */
export type LookupOutcome =
  | { kind: "form"; status: 403 | 422 | 429; message: string }
  | { kind: "found"; question: PublicQuestion; done?: string; message?: string; status: 200 | 422 };

const wrong = "没有查到。请对照当时抄下的取件码再输一次：一共 10 位，只有数字和字母，没有字母 I、L、O、U。";

/** Looks a question up by its receipt and, when asked to (`do`), says satisfied or asks for another answer. */
export async function lookUp(form: PublicForm): Promise<LookupOutcome> {
  if (!form.ownOrigin) return { kind: "form", status: 403, message: "这次提交不是从本站页面发出的，请在这里重新输入取件码。" };
  const seconds = await receiptWait(form.headers);
  if (seconds > 0) return { kind: "form", status: 429, message: `输错的次数较多，请等 ${seconds} 秒后再试。取件码找不到了，请打社区电话查询。` };
  if (!readReceipt(form.values.receipt ?? "")) return { kind: "form", status: 422, message: wrong };
  const question = await findPublicQuestion(form.values.receipt!, today());
  if (!question) {
    await countWrongReceipt(form.headers);
    return { kind: "form", status: 422, message: wrong };
  }
  return form.values.do ? followUp(form, question) : { kind: "found", question, status: 200 };
}

/** What an asker may do with an answer, by the value of the button. */
const deeds: Record<string, (form: PublicForm, question: PublicQuestion) => Promise<string>> = {
  rate: async (form, question) => {
    await rateQuestion(permit(visitor(now()), "question.rate", questionSubject(question), form.once));
    return "已记下：您对答复满意。谢谢您的评价。";
  },
  reopen: async (form, question) => {
    const reason = reopenReason.safeParse(form.values.reason ?? "");
    if (!reason.success) throw new Refusal("rule", reason.error.issues[0]!.message);
    await reopenQuestion(permit(visitor(now()), "question.reopen", questionSubject(question), form.once), reason.data);
    const goesTo = dissatisfiedStep(question) === "appeal" ? "已转镇里核实" : "将重新办理";
    return `已记下：您对答复不满意，${goesTo}。新的答复期限见下面。`;
  },
};

async function followUp(form: PublicForm, question: PublicQuestion): Promise<LookupOutcome> {
  const deed = Object.hasOwn(deeds, form.values.do!) ? deeds[form.values.do!]! : null;
  try {
    if (!deed || !form.once) throw new Refusal("rule", "页面放得太久，没有记下来，请再按一次。");
    const done = await deed(form, question);
    return { kind: "found", question: (await findPublicQuestion(question.receipt, today()))!, done, status: 200 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "found", question, message: error.message, status: 422 };
  }
}
