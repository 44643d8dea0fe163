import { Select, TextField } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { Notice } from "@/db/notices/rows";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import { textFields } from "@/domain/disclosure/forms/fields";
import { sayRequiredLength } from "@/domain/disclosure/publicity";
import { publicityRules } from "@/domain/disclosure/publicity-rules";
import type { SettingValues } from "@/domain/settings";

const hints = {
  title: "写明单位、时间和内容，例如：石桥社区2026年第三季度集体收支",
  responsiblePerson: "谁对内容真实负责",
  contact: "办公电话；不要写个人手机号",
  objectionChannel: "群众有疑问向谁反映",
  boardLocation: "打印后张贴在哪里",
} as const;

/** The fields that every notice has (handbook §4.6): filled in beforehand, checked by the author. */
export function CommonFields({ row, item, settings }: { row: Notice; item: CatalogItem; settings: SettingValues }) {
  const text = (name: keyof typeof textFields) => <TextField key={name} name={name} label={textFields[name].zh} hint={hints[name]} value={row[name]} maxLength={textFields[name].max} />;
  const rules = item.publicity.map((key) => ({ value: key, label: `${publicityRules[key].zh}（${sayRequiredLength(key, settings)}）` }));
  return (
    <Section title="责任和公示" id="common">
      <div className="grid items-end gap-x-4 sm:grid-cols-2">
        {text("responsiblePerson")}
        {text("contact")}
        {text("objectionChannel")}
        {text("boardLocation")}
        <Select name="publicityRule" label="公示期" value={row.publicityRule} options={rules} />
        <TextField name="publicityDays" label="想公示更久的，填天数" value={row.publicityDays > 0 ? String(row.publicityDays) : ""} inputMode="numeric" hint="不填就按规定的天数，不能少于规定" />
      </div>
    </Section>
  );
}

export function TitleField({ row }: { row: Notice }) {
  return <TextField name="title" label={textFields.title.zh} hint={hints.title} value={row.title} maxLength={textFields.title.max} />;
}
