import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, TextArea } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { StoredValue } from "@/db/standards/rows";
import type { ValueStage } from "@/domain/standards/lifecycle";
import { marks, type Mark } from "@/domain/standards/score";
import { newFormToken } from "@/server/form-token";
import { assess, check } from "../../actions";

const options = Object.entries(marks).map(([value, { zh }]) => ({ value, label: zh }));
const forms = { self: { title: "自评", action: assess, submit: "保存自评" }, check: { title: "复核", action: check, submit: "保存复核" } } as const;

type Props = { id: string; code: string; stage: ValueStage; before: StoredValue | undefined; suggestion: Mark | null };

export async function ValueForm({ id, code, stage, before, suggestion }: Props) {
  const { title, action, submit } = forms[stage];
  return (
    <Section title={title} id="value">
      <ActionForm action={action} token={await newFormToken()} hidden={{ id, code }}>
        <Choices name="applies" label="适用吗" value={before?.notApplicable ? "no" : "yes"} options={[{ value: "yes", label: "适用" }, { value: "no", label: "不适用（不计入总分，要写理由）" }]} />
        <Choices name="process" label="过程：做了没有" value={before?.process ?? suggestion ?? ""} options={options} />
        <Choices name="outcome" label="结果：做成了什么，问人、问事" value={before?.outcome ?? ""} options={options} />
        <TextArea name="reason" label="理由" value={before?.reason ?? ""} hint="写事实，例如：抽问三名党员，两人说得出上月议定的事。" />
        <Submit>{submit}</Submit>
      </ActionForm>
    </Section>
  );
}
