import type { Day } from "@/domain/calendar/day";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import type { NewDecision, RosterMember } from "@/domain/meetings/record";
import { DayField, Select, TextField } from "../field";

const MORE_ROWS = 2;

/** 议定事项: what, who, until when. Empty rows are ignored. */
export function DecisionFields({ decisions, roster, usualDue }: { decisions: readonly NewDecision[]; roster: readonly RosterMember[]; usualDue: Day }) {
  const owners = roster.map(({ id, name }) => ({ value: id, label: name }));
  const rows: (NewDecision | null)[] = [...decisions, ...Array.from({ length: MORE_ROWS }, () => null)];
  return (
    <>
      {rows.map((decision, i) => (
        <div key={i} className="mb-2 grid gap-x-4 border-l-2 border-line pl-3 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField name={fieldNames.decision(i, "content")} label={`议定事项 ${i + 1}：做什么`} value={decision?.content} maxLength={200} />
          <Select name={fieldNames.decision(i, "owner")} label="谁来办" value={decision?.ownerId ?? ""} empty="请选择" options={owners} />
          <DayField name={fieldNames.decision(i, "due")} label="什么时候办完" value={decision?.dueOn ?? usualDue} />
        </div>
      ))}
    </>
  );
}
