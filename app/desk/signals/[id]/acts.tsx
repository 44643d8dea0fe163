import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, TextArea } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { CaseInHand } from "@/db/signals/cases";
import type { FormState } from "@/domain/form-state";
import type { Person } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { caseStates, decisionRefusal, outcomes } from "@/domain/signals/lifecycle";
import { newFormToken } from "@/server/form-token";
import { ask, decide, explain } from "../actions";

type Act = { needs: Action; title: string; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; fields: ReactNode };

const meanings = {
  unfounded: `${caseStates.unfounded.zh}（记录是真的）`,
  formal_error: `${caseStates.formal_error.zh}（事情是真的，记得不对）`,
  confirmed: `${caseStates.confirmed.zh}（会在标准化评定里提请复核人看）`,
};

const acts: readonly Act[] = [
  { needs: "signal.ask", title: "请支部说明", action: ask, submit: "请支部说明", fields: <TextArea name="question" label="请支部说明什么" hint="一句话问清楚，写事实，不下断语。支部书记看得到这句话和上面的记录。" rows={3} /> },
  { needs: "signal.explain", title: "书面说明", action: explain, submit: "交说明", fields: <TextArea name="explanation" label="当时是怎么回事" hint="写清经过，有原始签到表、照片底片的写明放在哪里。" rows={5} /> },
  {
    needs: "signal.decide", title: "作结论", action: decide, submit: "记下结论",
    fields: (
      <>
        <Choices name="outcome" label="结论" options={outcomes.map((value) => ({ value, label: meanings[value] }))} />
        <TextArea name="reason" label="根据什么" hint="看过哪些原始材料，支部的说明站不站得住。" rows={4} />
      </>
    ),
  },
];

/** What this viewer can do with the case now; whoever already had a hand in it is told so. */
export async function Acts({ viewer, found }: { viewer: Person; found: CaseInHand }) {
  const { row, explained, subject, steps } = found;
  const waits = row.state === "asked" ? decisionRefusal({ explained, explainBy: row.explainBy! }, viewer.today) : null;
  const standing = acts.map((act) => ({ ...act, no: refusal(viewer, act.needs, subject) }));
  const allowed = standing.filter(({ needs, no }) => no === null && !(needs === "signal.decide" && waits));
  const apart = standing.flatMap(({ no }) => (no?.reason === "apart" ? [no.message] : []));
  const tokens = await Promise.all(allowed.map(() => newFormToken()));
  return (
    <div className="print:hidden">
      {waits && standing.some(({ needs, no }) => needs === "signal.decide" && no === null) && <p className="mb-4">{waits}</p>}
      {apart.map((message) => <p key={message} className="mb-4 text-soft">{message}</p>)}
      {allowed.map(({ needs, title, action, submit, fields }, i) => (
        <Section key={needs} title={title} id={needs.replace(".", "-")}>
          <ActionForm action={action} token={tokens[i]!} hidden={{ id: row.id, asOf: String(steps.at(-1)?.id ?? 0) }}>{fields}<Submit>{submit}</Submit></ActionForm>
        </Section>
      ))}
    </div>
  );
}
