"use client";

import { useFormState } from "./action-form";

/** The box in front of a row that can be chosen; what was chosen stays chosen when the form comes back. */
export function RowTick({ name, value, label, ticked }: { name: string; value: string; label: string; ticked: boolean }) {
  const { values } = useFormState();
  const chosen = Object.keys(values).length > 0 ? [values[name] ?? []].flat().includes(value) : ticked;
  return (
    <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
      <input key={String(chosen)} type="checkbox" name={name} value={value} defaultChecked={chosen} aria-label={label} className="size-6" />
    </label>
  );
}
