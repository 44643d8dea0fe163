import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Notice } from "@/components/desk/show";
import type { Autosave } from "@/db/notices/autosave";
import { sayInstant } from "@/domain/calendar/day";
import { newFormToken } from "@/server/form-token";
import { dropAutosave } from "./actions";

/** Something was typed and never saved: bring it back, or let it go. */
export async function AutosaveNotice({ id, autosave, revision }: { id: string; autosave: Autosave; revision: number }) {
  const page = autosave.form.page ? `&lines=${encodeURIComponent(autosave.form.page)}` : "";
  return (
    <Notice tone="warn">
      <p className="mb-2">您有没保存的内容（{sayInstant(autosave.at)} 自动记下）。{autosave.revision !== revision && "在那之后稿件又被保存过，恢复后保存时会让您对照选择。"}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink look="main" href={`/desk/notices/${id}/edit?restore=1${page}`}>恢复没保存的内容</ButtonLink>
        <ActionForm action={dropAutosave} token={await newFormToken()} hidden={{ id }}><Submit look="plain">丢弃</Submit></ActionForm>
      </div>
    </Notice>
  );
}
