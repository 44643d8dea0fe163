import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { AssessmentInHand } from "@/db/standards/rows";
import type { FormState } from "@/domain/form-state";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { vetoes } from "@/domain/standards/score";
import { newFormToken } from "@/server/form-token";
import { grade, sendBackToBranch, sendBackToOffice, submit, verify } from "../actions";

type Act = { needs: Action; title: string; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; fields?: ReactNode; folded?: boolean };

const reason = <TextArea name="reason" label="原因" hint="写明哪几项要改、为什么。" />;

const acts: readonly Act[] = [
  { needs: "assessment.submit", title: "提交自评", action: submit, submit: "提交给镇党建办", fields: <p className="mb-2 max-w-2xl">每一项都要有自评和理由。提交后支部不能再改，退回才能改。</p> },
  { needs: "assessment.verify", title: "完成复核", action: verify, submit: "复核完成", fields: <p className="mb-2 max-w-2xl">每一项都要有复核的值和理由，不照抄自评。</p> },
  { needs: "assessment.return", title: "退回支部", action: sendBackToBranch, submit: "退回", fields: reason, folded: true },
  {
    needs: "assessment.grade", title: "评定等次", action: grade, submit: "评定",
    fields: (
      <fieldset className="mb-4">
        <legend className="font-bold">一票否决（有的打勾，只影响“示范”）</legend>
        {Object.entries(vetoes).map(([value, { zh }]) => <label key={value} className="flex min-h-11 items-center gap-2"><input type="checkbox" name="veto" value={value} className="size-5" />{zh}</label>)}
      </fieldset>
    ),
  },
  { needs: "assessment.send_back", title: "退回重新复核", action: sendBackToOffice, submit: "退回", fields: reason, folded: true },
];

/** What this viewer can do with the whole ledger now. */
export async function Acts({ viewer, found: { row, subject } }: { viewer: Person; found: AssessmentInHand }) {
  const allowed = acts.filter(({ needs }) => may(viewer, needs, subject));
  const tokens = await Promise.all(allowed.map(() => newFormToken()));
  return (
    <div className="print:hidden">
      {allowed.map(({ needs, title, action, submit: label, fields, folded }, i) => {
        const form = <ActionForm key={needs} fold={folded ? { says: title, className: "mb-2" } : undefined} action={action} token={tokens[i]!} hidden={{ id: row.id }}>{fields}<Submit look={folded ? "plain" : "main"}>{label}</Submit></ActionForm>;
        return folded ? form : <Section key={needs} title={title} id={needs.replace(".", "-")}>{form}</Section>;
      })}
    </div>
  );
}
