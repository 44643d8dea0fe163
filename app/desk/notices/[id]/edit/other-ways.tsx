import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Select, Tick } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { Notice } from "@/db/notices/rows";
import { bodyKinds, type BodyKind } from "@/domain/disclosure/body";
import { allowsNil, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { newFormToken } from "@/server/form-token";
import { changeBodyKind, discardDraft } from "./actions";

/** What is rarely needed: another kind of content, or giving the draft up. */
export async function OtherWays({ id, row, item }: { id: string; row: Notice; item: CatalogItem }) {
  const kinds: BodyKind[] = [...item.bodies, ...(allowsNil(item) ? (["nil"] as const) : [])].filter((kind) => kind !== row.body.kind);
  return (
    <Section title="其他办理">
      {kinds.length > 0 && (
        <ActionForm fold={{ says: "换一种格式", isLink: true, className: "mb-2 border border-line bg-white p-2" }} action={changeBodyKind} token={await newFormToken()} hidden={{ id }}>
          <p className="mb-2">换了以后正文从头填写，其他内容不变。</p>
          <Select name="kind" label="改成" empty="请选择" options={kinds.map((kind) => ({ value: kind, label: bodyKinds[kind].zh }))} />
          <Submit look="plain">换成这种格式</Submit>
        </ActionForm>
      )}
      <ActionForm fold={{ says: row.correction ? "放弃这次更正" : "作废这份草稿", isLink: true, className: "border border-line bg-white p-2" }} action={discardDraft} token={await newFormToken()} hidden={{ id }}>
        <Tick name="sure" label={row.correction ? "不更正了，公开的内容保持原样" : "确实不要了，作废后不能恢复"} />
        <Submit look="plain">{row.correction ? "放弃更正" : "作废"}</Submit>
      </ActionForm>
    </Section>
  );
}
