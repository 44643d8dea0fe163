import { metMarks, plaqueNames, plaques, type ChecklistItem } from "@/domain/sites/checklist";
import { roomLines, type SiteContent } from "@/domain/sites/site";
import { Choices, TextArea, TextField } from "../field";
import { Ticks } from "../ticks";

const marks = [...Object.entries(metMarks).map(([value, { zh }]) => ({ value, label: zh })), { value: "", label: "还没有看" }];

/** @param before what holds today; null for the first registration, which needs no reason */
export function SiteFields({ before, items }: { before: SiteContent | null; items: readonly ChecklistItem[] }) {
  return (
    <>
      <TextField name="name" label="阵地名称" value={before?.name} maxLength={40} />
      <TextArea name="rooms" label="房间" hint="每行一间，写成“名称：用途”，例如：党员活动室：开会、上党课。会议地点写的是这里的名称，就自动进入使用登记。" value={before ? roomLines(before.rooms) : ""} />
      <TextField name="opening" label="开放时间（会公开）" hint="例如：周一至周五 8:30—17:30" value={before?.opening} maxLength={100} />
      <TextField name="office" label="负责单位或岗位（会公开）" hint="写单位、岗位，不写个人电话" value={before?.office} maxLength={40} />
      <TextField name="responsible" label="负责人（只有内部看得到）" value={before?.responsible} maxLength={20} />
      <Ticks name="plaques" label="挂了哪些牌子" value={before?.plaques} options={plaqueNames.map((value) => ({ value, label: plaques[value].zh }))} />
      <TextArea name="otherPlaques" label="另外还挂了什么牌子（没有就不填）" hint="每行一块。挂牌越少越好，多少都不评分。" rows={2} value={before?.otherPlaques.join("\n")} />
      {items.map(({ code, item, required, hint }) => (
        <div key={code} className="mb-4 border-t border-line pt-3">
          <Choices name={`met_${code}`} label={`${item}${required ? "" : "（不作要求）"}`} hint={hint} value={before?.answers[code]?.met ?? ""} options={marks} />
          <TextField name={`evidence_${code}`} label={`${item}：依据（可以不填）`} value={before?.answers[code]?.evidence} maxLength={200} />
          <TextField name={`remark_${code}`} label={`${item}：备注（可以不填）`} value={before?.answers[code]?.remark} maxLength={200} />
        </div>
      ))}
      {before && <TextField name="reason" label="为什么更改" required minLength={4} maxLength={200} />}
    </>
  );
}
