import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { Section, Table } from "@/components/desk/show";
import type { TemplateVersion } from "@/db/standards/templates";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { approve, reject } from "./actions";

/** The proposed items, and the leader's choice. */
export async function Decide({ viewer, version }: { viewer: Person; version: TemplateVersion }) {
  const { id, year, items, reason, state, by } = version;
  const mayDecide = may(viewer, "template.approve", { kind: "standard_template", id, state, people: { proposer: [by] } });
  const [yes, no] = [await newFormToken(), await newFormToken()];
  return (
    <Section title={`等决定的修改（${year} 年起）`} id="open">
      <p className="mb-2">原因：{reason}</p>
      <Table caption="修改后的指标" rows={items} keyOf={({ code }) => code} columns={[{ name: "指标", cell: (item) => `${item.code} ${item.title}` }, { name: "标准", cell: ({ standard }) => standard }, { name: "分值", cell: ({ weight }) => weight, number: true }, { name: "结果问题", cell: ({ outcome }) => outcome }]} />
      {mayDecide && (
        <>
          <ActionForm action={approve} token={yes} hidden={{ id }}><Submit>批准</Submit></ActionForm>
          <details className="mt-2"><summary className="min-h-11 cursor-pointer py-2 font-bold">不同意</summary><ActionForm action={reject} token={no} hidden={{ id }}><TextArea name="reason" label="原因" /><Submit look="plain">不同意</Submit></ActionForm></details>
        </>
      )}
    </Section>
  );
}
