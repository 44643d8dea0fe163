"use client";

import { useFormState } from "../action-form";
import type { Option } from "../field";

type Props = { name: string; label: string; options: readonly Option[] };

/** A few words side by side: a checklist of thirty items stays short on a phone. */
export function VerdictChoices({ name, label, options }: Props) {
  const { errors, values } = useFormState();
  const typed = values[name];
  return (
    <fieldset className="mb-2" id={name} aria-describedby={errors[name] ? `${name}-error` : undefined}>
      <legend className="font-bold">{label}</legend>
      {errors[name] && <p id={`${name}-error`} className="text-sm font-bold text-accent">{errors[name]}</p>}
      <div className="flex flex-wrap gap-x-4">
        {options.map(({ value, label: word }) => (
          <label key={`${value}-${typed}`} className="flex min-h-11 items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={typed === value} className="size-5" />{word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
