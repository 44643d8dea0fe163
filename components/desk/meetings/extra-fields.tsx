import { fieldsOf, type AnyExtras } from "@/domain/meetings/extras";
import type { Field } from "@/domain/meetings/field-kinds";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import { DayField, Select, TextArea, TextField } from "../field";
import { Section } from "../show";
import { Ticks } from "../ticks";

/** The own fields of one kind of meeting, drawn from their description. */
export function ExtraFields({ kind, extras }: { kind: MeetingKind; extras: AnyExtras }) {
  const fields = fieldsOf(kind);
  if (fields.length === 0) return null;
  const needed = fields.filter(([, field]) => field.need);
  const more = fields.filter(([, field]) => !field.need);
  return (
    <Section title={meetingKinds[kind].zh} id={`section-${kind}`}>
      {needed.map(([name, field]) => <OneField key={name} name={fieldNames.extra(kind, name)} field={field} value={extras[name] ?? null} />)}
      {more.length > 0 && (
        <details open={needed.length === 0 || more.some(([name]) => isFilled(extras[name]))}>
          <summary className="min-h-11 cursor-pointer py-2">更多栏目（可不填）：{more.map(([, field]) => field.zh).join("、")}</summary>
          {more.map(([name, field]) => <OneField key={name} name={fieldNames.extra(kind, name)} field={field} value={extras[name] ?? null} />)}
        </details>
      )}
    </Section>
  );
}

const isFilled = (value: AnyExtras[string] | undefined) => value !== undefined && value !== null && value.toString() !== "";
const optionsOf = (of: Readonly<Record<string, { zh: string }>>) => Object.entries(of).map(([value, { zh }]) => ({ value, label: zh }));

function OneField({ name, field, value }: { name: string; field: Field; value: AnyExtras[string] }) {
  const base = { name, label: field.zh, hint: field.hint };
  switch (field.as) {
    case "line":
      return <TextField {...base} value={String(value ?? "")} maxLength={field.max} />;
    case "lines":
      return <TextArea {...base} value={[value ?? []].flat().join("\n")} rows={3} />;
    case "day":
      return <DayField {...base} value={String(value ?? "")} />;
    case "amount":
      return <TextField {...base} label={`${field.zh}（${field.unit}）`} value={value === null ? "" : String(value)} inputMode="decimal" autoComplete="off" />;
    case "choice":
      return <Select {...base} value={String(value ?? "")} empty="请选择" options={optionsOf(field.of)} />;
    case "ticks":
      return <Ticks {...base} value={[value ?? []].flat().map(String)} options={optionsOf(field.of)} />;
  }
}
