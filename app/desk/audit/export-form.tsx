import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import { newFormToken } from "@/server/form-token";

/** A plain POST, answered with a file; what is exported is what the filter shows, all pages of it. */
export async function ExportForm({ typed }: { typed: Partial<Record<string, string>> }) {
  return (
    <Section title="导出" id="export">
      <form method="post" action="/desk/audit/export">
        <input type="hidden" name="formToken" value={await newFormToken()} />
        {Object.entries(typed).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField name="purpose" label="用途" hint="导出本身也会记入审计日志。例如：2026年第三季度审计检查" autoComplete="off" required minLength={4} />
        <Submit look="plain">导出以上条件的全部记录（.xlsx）</Submit>
      </form>
    </Section>
  );
}
