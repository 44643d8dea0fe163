import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Section } from "@/components/desk/show";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { acts } from "./act-list";
import type { Situation } from "./situation";

/** The viewer's part: what he can do with this notice now. */
export async function Acts({ situation }: { situation: Situation }) {
  const { viewer, found } = situation;
  const allowed = acts.filter(({ needs, when }) => may(viewer, needs, found.subject) && (when?.(situation) ?? true));
  const forms = await Promise.all(allowed.map(async (act) => ({ ...act, token: await newFormToken(), second: await newFormToken() })));
  return (
    <div className="print:hidden" id="acts">
      {forms.map(({ needs, title, action, submit, fields, before, folded, token, second }) => {
        const form = (
          <>
            {before?.(situation, second)}
            <ActionForm fold={folded && !before ? { says: title, className: "mb-2" } : undefined} action={action} token={token} hidden={{ id: found.row.id }}>
              {fields(situation)}
              <Submit look={folded ? "plain" : "main"}>{submit}</Submit>
            </ActionForm>
          </>
        );
        if (folded && !before) return <div key={needs}>{form}</div>;
        return folded
          ? <details key={needs} className="mb-2"><summary className="min-h-11 cursor-pointer py-2 font-bold">{title}</summary>{form}</details>
          : <Section key={needs} title={title} id={needs.replace(".", "-")}>{form}</Section>;
      })}
    </div>
  );
}
