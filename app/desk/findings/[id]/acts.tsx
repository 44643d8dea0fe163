import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, DayField, TextArea, TextField } from "@/components/desk/field";
import { RectificationFields } from "@/components/desk/inspections/rectification-fields";
import { Section } from "@/components/desk/show";
import type { FindingInHand } from "@/db/inspections/findings";
import type { FormState } from "@/domain/form-state";
import { nextFindingState } from "@/domain/inspections/lifecycle";
import { sayElements } from "@/domain/inspections/closing";
import { namesCause } from "@/domain/inspections/rectification";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { newFormToken } from "@/server/form-token";
import {
  attach, close, decidePlan, decideTime, explainFinding, handInPlan, handInReport, hear, lookAgain, returnToBranch, verify, wantMoreTime, write,
} from "../actions";

type Act = { needs: Action; title: string; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; fields?: ReactNode; folded?: boolean; /** Whether it makes sense for this case beyond its state. */ when?: boolean };

const words = (name: string, label: string, hint?: string) => <TextArea name={name} label={label} hint={hint} rows={3} />;

function actsOf(viewer: Person, { row, current, missing, origin }: FindingInHand): Act[] {
  const pending = current?.extensionAskedOn !== undefined && current?.extensionAskedOn !== null && !current.extensionDecidedBy;
  const solvable = nextFindingState(row.state, "hear_solved") !== null;
  return [
    { needs: "finding.explain", title: "书面说明", action: explainFinding, submit: "交说明", fields: words("explanation", "所列事实有不准确的，请写明"), folded: true },
    { needs: "rectification.write", title: "填写整改方案和报告", action: write, submit: "保存", fields: <RectificationFields before={current} isApproved={current?.planApprovedAt != null} cause={namesCause(origin !== null, current?.planApprovedAt) ? row.rootCause : null} /> },
    { needs: "rectification.attach", title: "登记佐证", action: attach, submit: "登记", folded: true, fields: <><TextField name="says" label="是什么、在哪里" hint="例如：9 月会议记录；或者：纸质凭证在档案柜第 3 册。" /><TextField name="href" label="站里的地址（可以不填）" hint="站里已有的记录，把它的地址贴在这里，例如 /desk/meetings/…" /></> },
    { needs: "rectification.submit_plan", title: "报整改方案", action: handInPlan, submit: "报送方案", fields: <p className="mb-2">方案先在上面保存，再报送。</p> },
    { needs: "rectification.report", title: "报已整改", action: handInReport, submit: "书记签字并报送", fields: <p className="mb-2 max-w-2xl">措施都做完、至少登记一件佐证、写了结果才能报。报送就是您签字。</p> },
    { needs: "rectification.ask_extension", title: "申请延期", action: wantMoreTime, submit: "申请", folded: true, when: !row.extendedDueOn && !current?.extensionAskedOn && row.dueOn !== null && row.dueOn >= viewer.today, fields: <><DayField name="until" label="延到哪天" /><TextArea name="reason" label="原因" rows={2} hint="只能申请一次，到期前 5 个工作日以前。" /></> },
    { needs: "rectification.decide_plan", title: "决定整改方案", action: decidePlan, submit: "确定", fields: <><Choices name="decision" label="方案行不行" options={[{ value: "approve", label: "批准" }, { value: "return", label: "退回，请写明改什么" }]} />{words("opinion", "意见")}</> },
    { needs: "rectification.decide_extension", title: "决定延期申请", action: decideTime, submit: "确定", when: pending, fields: <><Choices name="granted" label="同意延期吗" options={[{ value: "yes", label: "同意" }, { value: "no", label: "不同意" }]} />{words("answer", "意见")}</> },
    { needs: "finding.verify", title: "复核", action: verify, submit: "复核通过", fields: words("seen", "看到了什么", "到现场或对照记录看，写事实。") },
    { needs: "finding.hear", title: "听当事人怎么说", action: hear, submit: "记下", folded: !solvable, fields: <Hearing viewer={viewer} solvable={solvable} /> },
    { needs: "finding.close", title: "验收销号", action: close, submit: "销号", fields: <p className="mb-2 max-w-2xl">{missing.length === 0 ? "五要件都有了。" : `还不能销号，缺：${sayElements(missing)}。`}</p> },
    { needs: "finding.send_back", title: "退回重改", action: returnToBranch, submit: "退回", fields: words("lacking", "哪里没有改好"), folded: true },
    { needs: "finding.look_back", title: "回头看", action: lookAgain, submit: "记下", when: row.lookBackDrawnOn !== null, fields: <><Choices name="holds" label="整改还在吗" options={[{ value: "yes", label: "还在（已巩固）" }, { value: "no", label: "又犯了（重开）" }]} />{words("found", "看到了什么")}</> },
  ];
}

function Hearing({ viewer, solvable }: { viewer: Person; solvable: boolean }) {
  const solved = [{ value: "solved", label: "说解决了" }, { value: "not_needed", label: "无需确认（写明理由）" }];
  return (
    <>
      <Choices name="outcome" label="当事人怎么说" options={[...(solvable ? solved : []), { value: "unsolved", label: "说没有解决（会重开）" }]} />
      <TextField name="who" label="问的是谁" hint="写身份和人数，不写姓名，例如：村民 3 户。" />
      <DayField name="on" label="哪天问的" value={viewer.today} />
      {words("heard", "说了什么，或者为什么无需确认")}
    </>
  );
}

/** What this viewer can do with the case now. */
export async function Acts({ viewer, found }: { viewer: Person; found: FindingInHand }) {
  const allowed = actsOf(viewer, found).filter(({ needs, when }) => (when ?? true) && may(viewer, needs, found.subject));
  const tokens = await Promise.all(allowed.map(() => newFormToken()));
  return (
    <div className="print:hidden">
      {allowed.map(({ needs, title, action, submit, fields, folded }, i) => {
        const form = <ActionForm key={needs} fold={folded ? { says: title, className: "mb-2" } : undefined} action={action} token={tokens[i]!} hidden={{ id: found.row.id, asOf: String(found.steps.at(-1)?.id ?? 0) }}>{fields}<Submit look={folded ? "plain" : "main"}>{submit}</Submit></ActionForm>;
        return folded ? form : <Section key={needs} title={title} id={needs.replace(".", "-")}>{form}</Section>;
      })}
    </div>
  );
}
