import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select, TextArea, TextField } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { FoundMeeting } from "@/db/meetings/find";
import { amendablesOf, sayAmendedValue, withAmendments } from "@/domain/meetings/amendable";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import type { FormState } from "@/domain/form-state";
import { newFormToken } from "@/server/form-token";
import { amend, cancel, confirm, consent, file, sendBack, sendBackFromFiling, submit } from "../actions";

type Act = {
  needs: Action;
  title: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields: (found: FoundMeeting) => ReactNode;
  submit: string;
  /** Rarely needed: folded away. */
  folded?: boolean;
  /** Only then. */
  when?: (found: FoundMeeting) => boolean;
};

/** What can be done with a record, as a table: an act shows when the viewer may do it now. */
const acts: Act[] = [
  { needs: "meeting.submit", title: "提交", action: submit, submit: "提交书记确认", fields: (found) => <Warnings found={found} />, when: (found) => blocks(found).length === 0 },
  {
    needs: "meeting.confirm", title: "确认", action: confirm, submit: "确认属实",
    fields: ({ band }) => (band === "made_up" ? <TextArea name="backfillReason" label="这是补录的记录：书记说明为什么补录" rows={2} hint="确认后还要镇党建办同意；记录一直标明“补录”，不算按时。" /> : <p className="mb-2">确认后内容不能再改，只能用更正单更正；议定事项列入待办。</p>),
  },
  { needs: "meeting.consent", title: "同意补录", action: consent, submit: "同意补录", fields: () => <TextArea name="consentReason" label="核实了什么" rows={2} />, when: ({ band, row }) => band === "made_up" && !row.consentAt && row.state === "confirmed" },
  { needs: "meeting.file", title: "备案", action: file, submit: "备案", fields: () => null, when: ({ band, row }) => band !== "made_up" || row.consentAt !== null },
  { needs: "meeting.return", title: "退回补正", action: sendBack, submit: "退回", folded: true, fields: () => <TextArea name="reason" label="要补正什么" rows={2} /> },
  { needs: "meeting.return_filing", title: "退回支部补正", action: sendBackFromFiling, submit: "退回", folded: true, fields: () => <TextArea name="filingReason" label="要补正什么" rows={2} /> },
  {
    needs: "meeting.amend", title: "提出更正", action: amend, submit: "提出更正单", folded: true,
    fields: (found) => (
      <>
        <p className="mb-2">原记录不改；更正单附在后面，由另一个人批准。原来写的由本站从记录里取；批准后，学时等数字按更正后的算。</p>
        <Select name="field" label="更正哪一栏" hint="括号里是现在写的" empty="请选择" options={amendableParts(found)} />
        <TextArea name="after" label="应当是" hint="整栏写全；写法同括号里的一样" maxLength={500} rows={2} />
        <TextArea name="amendReason" label="为什么更正" rows={2} />
      </>
    ),
  },
  { needs: "meeting.cancel", title: "取消这份记录", action: cancel, submit: "取消", folded: true, fields: () => <TextArea name="cancelReason" label="为什么取消" hint="没有开成、重复记录等。取消的记录不计次数，仍可查看。" rows={2} /> },
];

const SHOWN = 24;
const shortly = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replaceAll("\n", "；");

/** Every part of the record with what stands there now, approved amendments included. */
function amendableParts(found: FoundMeeting) {
  return amendablesOf(withAmendments(found, found.amendments.filter(({ state }) => state === "approved"))).map(({ key, zh, now }) => ({ value: key, label: `${zh}（${shortly(sayAmendedValue(now))}）` }));
}

const blocks = (found: FoundMeeting) => found.unmet.filter(({ level }) => level === "block");

/** Warnings do not stop anybody, they ask for a sentence. */
function Warnings({ found }: { found: FoundMeeting }) {
  const asks = found.conditions.filter(({ level }) => level === "warn");
  return asks.map(({ key, message }) => <TextField key={key} name={fieldNames.why(key)} label={message} hint="请核对；确实如此的，写一句说明" value={found.row.explanations[key]} maxLength={200} />);
}

export async function Acts({ viewer, found }: { viewer: Person; found: FoundMeeting }) {
  const allowed = acts.filter(({ needs, when }) => may(viewer, needs, found.subject) && (when?.(found) ?? true));
  const forms = await Promise.all(allowed.map(async (act) => ({ ...act, token: await newFormToken() })));
  const mayEdit = may(viewer, "meeting.edit", found.subject);
  return (
    <div className="print:hidden">
      {mayEdit && <Missing found={found} />}
      {forms.map(({ needs, title, action, fields, submit: label, folded, token }) => {
        const form = (
          <ActionForm key={needs} fold={folded ? { says: title, className: "mb-2" } : undefined} action={action} token={token} hidden={{ meetingId: found.row.id }}>
            {fields(found)}
            <p className="flex flex-wrap gap-2">
              <Submit look={folded ? "plain" : "main"}>{label}</Submit>
              {needs === "meeting.submit" && <ButtonLink href={`/desk/meetings/${found.row.id}/edit`}>再改一改</ButtonLink>}
            </p>
          </ActionForm>
        );
        return folded ? form : <Section key={needs} title={title}>{form}</Section>;
      })}
    </div>
  );
}

/** What still stands in the way of handing in, each with the way there. */
function Missing({ found }: { found: FoundMeeting }) {
  const missing = blocks(found);
  if (missing.length === 0) return null;
  const edit = `/desk/meetings/${found.row.id}/edit`;
  return (
    <Section title={`提交前还要处理 ${missing.length} 处`} id="missing">
      <ul className="mb-3 list-disc pl-5">{missing.map(({ key, message, field }) => <li key={key}><a className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={`${edit}#${field}`}>{message}</a></li>)}</ul>
      <ButtonLink look="main" href={edit}>继续填写</ButtonLink>
    </Section>
  );
}
