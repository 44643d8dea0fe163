import "server-only";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { askSchema, MIN_FILL_SECONDS, type Asked } from "@/domain/questions/asking";
import { soundsLikeMisconduct } from "@/domain/questions/misconduct";
import { groupReceipt } from "@/domain/questions/receipt";
import { idFrom } from "@/db/id";
import { receiveQuestion, type Received } from "@/db/questions/receive";
import { visitor } from "@/db/viewers";
import { now } from "./clock";
import { environment } from "./environment";
import { secondsSince, type PublicForm } from "./public-form";
import { mayAskNow } from "./public-limits";

/**
 * What becomes of a villager's form. Whatever stands in the way, the form comes back with everything that was typed: `form`
 * with what to do (`fresh`: under a new token), `misconduct` to ask back first. Only `received` has stored anything.
 */
export type AskOutcome =
  | { kind: "received"; received: Received }
  | { kind: "misconduct" }
  | { kind: "form"; status: 403 | 422 | 429 | 503; message: string; errors: Readonly<Record<string, string>>; fresh: boolean };

/** A field that people do not see; machines fill it in. */
export const HONEYPOT = "website";

/** Takes a question in from the public form. Nobody needs to be anybody: no account, no captcha. */
export async function ask(form: PublicForm): Promise<AskOutcome> {
  const stopped = unfit(form);
  if (stopped) return stopped;
  const parsed = askSchema.safeParse(form.values);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= issue.message;
    return back(422, "还没有提交成功，有几处需要改一改。", { errors });
  }
  if (soundsLikeMisconduct(parsed.data.text) && form.values.notMisconduct !== "yes") return { kind: "misconduct" };
  if (!(await mayAskNow(form.headers))) {
    return back(429, "现在提交的人太多，还没有提交成功。您写的内容都在下面，请过几分钟再按一次“提交”，急事请打电话。");
  }
  return take(parsed.data, form.once!);
}

type Back = Extract<AskOutcome, { kind: "form" }>;

function back(status: Back["status"], message: string, more: Partial<Back> = {}): Back {
  return { kind: "form", status, message, errors: {}, fresh: false, ...more };
}

/** Not from our page, too old, or not by a person: the person presses once more, the machine does not. */
function unfit({ ownOrigin, once, values }: PublicForm): Back | null {
  const again = "您写的内容都在下面，请核对后再按一次“提交”。";
  if (!ownOrigin) return back(403, `这次提交不是从本站页面发出的，还没有提交成功。${again}反复出现的，请改从 ${environment().publicUrl} 打开本站。`, { fresh: true });
  if (!once) return back(422, `页面放得太久，还没有提交成功。${again}`, { fresh: true });
  const passed = secondsSince(once);
  const tooFast = passed !== null && passed < MIN_FILL_SECONDS;
  if (tooFast || values[HONEYPOT]) return back(422, `提交得太快，像是机器自动填写的，还没有提交成功。${again}`);
  return null;
}

async function take(asked: Asked, once: string): Promise<AskOutcome> {
  const who = visitor(now());
  try {
    const subject = { kind: "question", id: idFrom(once), community: asked.communityId };
    const received = await receiveQuestion(permit(who, "question.ask", subject, once), { ...asked, channel: "web", heardOn: who.today });
    if (!received.again || received.text === asked.text) return { kind: "received", received };
    const message = `这张表刚才已经提交过一件，取件码是 ${groupReceipt(received.receipt)}，请抄好。下面新写的内容还没有提交；要作为另一件提交，请再按一次“提交”。`;
    return back(422, message, { fresh: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return back(error.reason === "busy" ? 503 : 422, error.message, { errors: error.fields });
  }
}
