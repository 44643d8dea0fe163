import { keepAutosave } from "@/db/notices/autosave";
import { findNotice } from "@/db/notices/rows";
import { timeOf } from "@/domain/calendar/day";
import { may } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { readValues } from "@/server/form-action";
import { senderOf } from "@/server/form-guard";

const LARGEST = 1_000_000;

/** Keeps what stands in the editor's form (ruling 22: no permit and no audit row, but the same questions). Answers with one sentence. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) return say("内容太长，没有自动保存，请点“保存”。", 413);
  const form = await request.formData().catch(() => null);
  const sender = await senderOf(request.headers, form?.get("formToken") ?? null);
  if (!form || typeof sender === "string") return say("没有自动保存：请先点“保存”，必要时重新登录。", 403);
  const { viewer } = sender.session;
  try {
    const { row, subject } = await findNotice(viewer, (await params).id);
    if (!may(viewer, "notice.edit", subject)) return say("这份稿件现在不能修改，没有自动保存。", 403);
    const values = Object.fromEntries(Object.entries(readValues(form)).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));
    await keepAutosave(viewer, row.id, Number(values.revision) || row.revision, values);
    return say(`${timeOf(viewer.now)} 已自动记下，还没有保存`);
  } catch (error) {
    if (error instanceof Refusal) return say(error.message, 404);
    throw error;
  }
}

function say(sentence: string, status = 200): Response {
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}
