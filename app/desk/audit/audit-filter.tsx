import { DayField, Select, TextField } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { outcomes } from "@/domain/audit/outcomes";
import { sayAction } from "@/domain/audit/say-entry";
import { subjectKinds } from "@/domain/audit/subject-kinds";
import { actions } from "@/domain/permissions/table";

type Props = { typed: Partial<Record<string, string>>; scopes: ReadonlyMap<string, string> };

/** What the auditor may ask for; a plain GET form. */
export function AuditFilterForm({ typed, scopes }: Props) {
  return (
    <FilterForm path="/desk/audit">
      <TextField name="actor" label="谁" hint="姓名或登录名；也可填“系统”“访客”" value={typed.actor} type="search" />
      <Select name="action" label="办了什么" value={typed.action} empty="全部" options={actions.map((action) => ({ value: action, label: sayAction(action) }))} />
      <Select name="outcome" label="结果" value={typed.outcome} empty="全部" options={Object.entries(outcomes).map(([value, { zh }]) => ({ value, label: zh }))} />
      <Select name="kind" label="对象种类" value={typed.kind} empty="全部" options={Object.entries(subjectKinds).map(([value, label]) => ({ value, label }))} />
      <TextField name="subject" label="对象编号" value={typed.subject} type="search" />
      <Select name="scope" label="范围" value={typed.scope} empty="全部" options={[...scopes].filter(([id]) => id !== "town").map(([value, label]) => ({ value, label }))} />
      <DayField name="from" label="从哪天" value={typed.from} />
      <DayField name="to" label="到哪天" value={typed.to} />
    </FilterForm>
  );
}
