import { sayItem, type ChecklistItem } from "@/domain/inspections/checklist";
import { findingCategories, names, optionsOf, rectifyLevels, rootCauses, sayCategory, severities } from "@/domain/inspections/vocabulary";
import { Select, TextArea } from "../field";

type Props = { /** Before every name, where several findings share a form. */ prefix?: string; items: readonly Pick<ChecklistItem, "code" | "group">[]; earlier: readonly { value: string; label: string }[] };

const categories = names(findingCategories).map((value) => ({ value, label: sayCategory(value) }));

/** One finding: facts, where it belongs, why, what to do and until when. */
export function FindingFields({ prefix = "", items, earlier }: Props) {
  return (
    <>
      <TextArea name={`${prefix}description`} label="看到的问题" hint="写事实：哪一天、哪件事、差多少；不写对人的评价，不写群众姓名。" rows={3} />
      <Select name={`${prefix}category`} label="类别" empty="请选择" options={categories} />
      <Select name={`${prefix}severity`} label="严重程度" value="ordinary" options={optionsOf(severities)} />
      <Select name={`${prefix}rootCause`} label="为什么会这样" empty="请选择" options={optionsOf(rootCauses)} />
      <TextArea name={`${prefix}guidance`} label="建议怎么改" rows={2} />
      <Select name={`${prefix}level`} label="整改时限" value="deadline" options={optionsOf(rectifyLevels)} />
      <Select name={`${prefix}itemCode`} label="对应哪个检查项" empty="不对应" options={items.map((item) => ({ value: item.code, label: sayItem(item) }))} />
      {earlier.length > 0 && <Select name={`${prefix}recurrenceOf`} label="是不是以前的问题又发生了" empty="不是" options={[...earlier]} hint="选了，程度和时限自动提高一级。" />}
    </>
  );
}
