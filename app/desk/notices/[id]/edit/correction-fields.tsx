import { TextArea, TextField, Tick } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { CorrectionNote } from "@/domain/disclosure/correction";

/** What readers of a correction are told on top of it (ruling 14). */
export function CorrectionFields({ correction }: { correction: CorrectionNote }) {
  return (
    <Section title="更正说明" id="correction">
      <TextArea name="correction.reason" label="为什么更正" rows={2} value={correction.reason} hint="群众会在最上面看到，例如：第 3 行金额录入错误" />
      <TextField name="correction.responsible" label="更正责任人" value={correction.responsible} />
      <Tick name="correction.substantive" label="改动了数字、姓名或条件（群众可能有异议），公示期重新计算" value={correction.substantive ? "yes" : ""} />
    </Section>
  );
}
