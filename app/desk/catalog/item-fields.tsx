import { DayField, Select, TextArea, TextField, Tick } from "@/components/desk/field";
import { FrequencyRows } from "@/components/desk/rulebooks/frequency-rows";
import { Ticks } from "@/components/desk/ticks";
import { basisColumns, basisText } from "@/domain/disclosure/catalog/basis-text";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import { sayDueRule, variants } from "@/domain/disclosure/catalog/say-item";
import { audiences, frequencies, owners, sensitivities, type Frequency } from "@/domain/disclosure/catalog/vocabulary";
import { publicityRules } from "@/domain/disclosure/publicity-rules";
import { optionsOf } from "@/domain/inspections/vocabulary";
import { confidences, type SettingValues } from "@/domain/settings";

const NONE: Pick<CatalogItem, "due"> & { frequencies: readonly Frequency[] } = { frequencies: [], due: {} };

/** Everything of an item that the town may decide. @param item null for a new one */
export function ItemFields({ item, settings }: { item: CatalogItem | null; settings: SettingValues }) {
  const town = Object.fromEntries((Object.keys(frequencies) as Frequency[]).map((frequency) => [frequency, sayDueRule(frequency, settings)])) as Record<Frequency, string>;
  const { frequencies: chosen, due } = item ?? NONE;
  return (
    <>
      {!item && <NewItemFields />}
      <TextField name="title" label="事项名称" value={item?.title ?? ""} autoComplete="off" />
      <TextArea name="elements" label="要写明" rows={5} value={item?.elements.join("\n") ?? ""} hint="一份完整的公开要有哪些内容，一行一个。" />
      <FrequencyRows chosen={chosen} due={due} town={town} />
      <Select name="audience" label="默认公开范围" value={item?.audiences[0] ?? "public"} options={optionsOf(audiences)} />
      <Ticks name="audiences" label="还可以选的公开范围" value={item?.audiences.slice(1) ?? []} options={optionsOf(audiences)} />
      <Select name="publicity" label="默认公示或张贴规则" value={item?.publicity[0] ?? "board_keep"} options={optionsOf(publicityRules)} />
      <details className="mb-4" open={(item?.publicity.length ?? 0) > 1}>
        <summary className="min-h-11 cursor-pointer py-2 font-bold">还可以选的公示规则</summary>
        <Ticks name="publicities" label="拟稿人可以改选" value={item?.publicity.slice(1) ?? []} options={optionsOf(publicityRules)} />
      </details>
      <TextField name="leastDays" label="网上和公开栏至少公开多少天" value={item && item.leastDays > 0 ? String(item.leastDays) : ""} inputMode="numeric" autoComplete="off" hint="空着按公示规则；只能比规则更长，不能更短。" />
      <Select name="sensitivity" label="敏感程度" value={item?.sensitivity ?? "low"} options={optionsOf(sensitivities)} />
      <Tick name="personLists" label="内容是人员名单（公示期满从网上撤下）" value={item?.personLists ? "yes" : ""} />
      <TextArea name="basis" label="依据" rows={4} wrap="off" spellCheck={false} value={item ? basisText(item.basis) : ""} hint={`一行一条：${basisColumns.join(" | ")}。可信度写 ${confidences.join("、")} 之一；没有把握的写“待”。`} />
      <TextField name="note" label="给拟稿人的提示" value={item?.note ?? ""} autoComplete="off" />
    </>
  );
}

function NewItemFields() {
  return (
    <>
      <TextField name="code" label="编号" autoComplete="off" hint="P 党务、V 村务、R 居务、F 财务，加两位没有用过的数字，例如 V22。" />
      <Select name="owner" label="由谁公开" value="community" options={optionsOf(owners)} />
      <Ticks name="variants" label="哪些社区要公开" value={["village"]} options={optionsOf(variants)} />
    </>
  );
}

/** From when, and why: every change says both. */
export function WhenAndWhy({ value = "" }: { value?: string }) {
  return (
    <>
      <DayField name="fromDay" label="从哪天起" value={value} hint="今天或以后。期末在这天或以后的各期按新规定，以前各期不变。" />
      <TextField name="reason" label="修改的原因和依据" autoComplete="off" hint="例如：镇党委会议〔2026〕12号纪要" />
    </>
  );
}
