"use client";

import { attendanceKindNames, attendanceKinds, marks, markText, sayMark } from "@/domain/meetings/attendance";
import { useFormState } from "../action-form";

const groups = attendanceKindNames.map((kind) => ({ zh: attendanceKinds[kind].zh, marks: marks.filter((mark) => mark.kind === kind) }));

/** How one person took part: one choice says kind and reason. */
export function MarkSelect({ name, label, value }: { name: string; label: string; value: string }) {
  const { values } = useFormState();
  const typed = values[name];
  const current = typeof typed === "string" ? typed : value;
  return (
    <select name={name} id={name} key={current} defaultValue={current} aria-label={label} className="min-h-11 w-full rounded border border-stone-500 bg-white px-2">
      {groups.map(({ zh, marks: own }) => own.length === 1 && own[0]!.reason === null
        ? <option key={zh} value={markText(own[0]!)}>{zh}</option>
        : <optgroup key={zh} label={zh}>{own.map((mark) => <option key={markText(mark)} value={markText(mark)}>{sayMark(mark)}</option>)}</optgroup>)}
    </select>
  );
}
