import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, TextArea, TextField, Tick } from "@/components/desk/field";
import { AnswerFields } from "@/components/desk/questions/answer-fields";
import { Section } from "@/components/desk/show";
import type { FoundQuestion } from "@/db/questions/find";
import { settingsOn } from "@/db/settings";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { FormState } from "@/domain/form-state";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { closableOn } from "@/domain/questions/clock";
import { questionSubject } from "@/domain/questions/subject";
import type { Action } from "@/domain/permissions/table";
import type { SettingValues } from "@/domain/settings";
import { newFormToken } from "@/server/form-token";
import { accept, answer, answerForTown, close, draftAnswer, escalate, handOver, refuse } from "../actions";

type Act = {
  needs: Action;
  title: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields: (question: FoundQuestion, viewer: Person) => ReactNode;
  submit: string;
  /** Rarely needed: folded away. */
  folded?: boolean;
  /** Allowed in principle, but not yet: the sentence that stands there instead of the form. */
  notYet?: (question: FoundQuestion, today: Day, settings: SettingValues) => string | null;
};

/** The asker may still want another answer (handbook §10.2). */
function notYetClosable({ state, stateSince }: FoundQuestion, today: Day, settings: SettingValues): string | null {
  const from = closableOn(stateSince, settings);
  return state === "answered" && today < from ? `提问人还没有评价；到${sayDay(from)}仍没有评价的，自动办结。` : null;
}

/** What can be done with a question, as a table: an act shows when the viewer may do it now. */
const acts: Act[] = [
  {
    needs: "question.accept", title: "受理", action: accept, submit: "受理",
    fields: () => <TextField name="said" label="给提问人的话（可不填）" hint="例如：已交电工，明天上午去看。提问人凭取件码能看到。" />,
  },
  { needs: "question.draft_answer", title: "起草答复", action: draftAnswer, submit: "保存草稿", fields: ({ draft }) => <AnswerFields draft={draft} /> },
  { needs: "question.answer", title: "答复", action: answer, submit: "答复提问人", fields: ({ draft }) => <AnswerFields draft={draft} /> },
  { needs: "question.answer_town", title: "镇里答复", action: answerForTown, submit: "代表镇里答复", fields: () => <AnswerFields draft={null} /> },
  { needs: "question.close", title: "办结", action: close, submit: "办结", fields: () => null, notYet: notYetClosable },
  {
    needs: "question.escalate", title: "转镇办理", action: escalate, submit: "转镇办理", folded: true,
    fields: () => <TextArea name="escalation" label="为什么要镇里办理" hint="提问人能看到。转镇后由镇党建办答复，社区不能再办。" />,
  },
  {
    needs: "question.refuse", title: "不予受理", action: refuse, submit: "不予受理", folded: true,
    fields: () => <TextArea name="refusal" label="不受理的理由" hint="说明为什么不受理，并告诉提问人该找谁。提问人能看到。" />,
  },
  {
    needs: "question.hand_over", title: "这是检举控告，移交纪检", action: handOver, submit: "登记移交并清除内容", folded: true,
    fields: (_question, viewer) => (
      <>
        <p className="mb-2 max-w-2xl">先把内容用密封件或当面交给镇纪委，不得转给被举报的人，再在这里登记。登记后本站立即清除内容和联系方式，只留移交日期，不能恢复。</p>
        <DayField name="on" label="移交日期" value={viewer.today} />
        <Tick name="sure" label="内容已经交给镇纪委" />
      </>
    ),
  },
];

export async function Acts({ viewer, question }: { viewer: Person; question: FoundQuestion }) {
  const subject = questionSubject(question);
  const allowed = acts.filter(({ needs }) => may(viewer, needs, subject));
  const settings = await settingsOn(viewer.today);
  const forms = await Promise.all(allowed.map(async (act) => ({ ...act, token: await newFormToken() })));
  return (
    <div className="print:hidden">
      {forms.map(({ needs, title, action, fields, submit, folded, notYet, token }) => {
        const waits = notYet?.(question, viewer.today, settings);
        if (waits) return <p key={needs} className="mb-4 text-soft">{waits}</p>;
        const form = (
          <ActionForm key={needs} fold={folded ? { says: title, className: "mb-4" } : undefined} action={action} token={token} hidden={{ questionId: question.id }}>
            {fields(question, viewer)}
            <Submit look={folded ? "plain" : "main"}>{submit}</Submit>
          </ActionForm>
        );
        return folded ? form : <Section key={needs} title={title}>{form}</Section>;
      })}
    </div>
  );
}
