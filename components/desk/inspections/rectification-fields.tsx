import { measureField, MOST_MEASURES, type RectificationText } from "@/domain/inspections/rectification";
import { optionsOf, rootCauses, type CauseOnRecord } from "@/domain/inspections/vocabulary";
import { DayField, Select, TextArea, TextField, Tick } from "../field";

type Props = { before: RectificationText | null; /** The approved measures are ticked off; nothing is added. */ isApproved: boolean; /** As it stands, where the branch names it; null where it does not. */ cause: CauseOnRecord | null };
const LEAST_SHOWN = 2;

/** Plan and report in one text: what is done, by whom, until when; then the result. */
export function RectificationFields({ before, isApproved, cause }: Props) {
  const measures = before?.measures ?? [];
  const shown = isApproved ? measures.length : Math.min(MOST_MEASURES, Math.max(LEAST_SHOWN, measures.length + 1));
  const isKept = (i: number) => isApproved && i < measures.length;
  return (
    <>
      {cause && <Select name="rootCause" label="为什么会这样" hint="镇党委评定时没有写原因，由支部写明；报方案前要选。" empty="请选择" value={cause === "unnamed" ? "" : cause} options={optionsOf(rootCauses)} />}
      <TextField name="responsible" label="责任人" value={before?.responsible} hint="写职务，例如：报账员。" />
      {Array.from({ length: shown }, (_, i) => (
        <fieldset key={i} className="mb-4 max-w-2xl border border-line bg-white p-3">
          <legend className="font-bold">措施 {i + 1}</legend>
          {isKept(i) ? (
            <>
              <p className="mb-2">{measures[i]!.what}</p>
              <input type="hidden" name={measureField(i, "what")} value={measures[i]!.what} />
              <input type="hidden" name={measureField(i, "dueOn")} value={measures[i]!.dueOn ?? ""} />
            </>
          ) : (
            <>
              <TextField name={measureField(i, "what")} label="做什么" value={measures[i]?.what} />
              <DayField name={measureField(i, "dueOn")} label="哪天前做完" value={measures[i]?.dueOn ?? ""} />
            </>
          )}
          <Tick name={measureField(i, "done")} label="已经做完" value={measures[i]?.done ? "yes" : ""} />
        </fieldset>
      ))}
      <TextArea name="result" label="整改结果" value={before?.result} rows={3} hint="做成了什么。报方案时可以不写。" />
      <TextArea name="remaining" label="剩余问题" value={before?.remaining} rows={2} />
      <TextArea name="longTerm" label="长效机制" value={before?.longTerm} rows={2} hint="怎样不再发生。" />
    </>
  );
}
