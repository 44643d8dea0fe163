"use client";

import { useFormState } from "./action-form";
import type { Option } from "./field";

type Props = { name: string; label: string; hint?: string; value?: readonly string[]; options: readonly Option[] };

/** Several of a few: big boxes side by side. */
export function Ticks({ name, label, hint, value = [], options }: Props) {
  const { errors, values } = useFormState();
  const typed = values[name];
  const chosen = Object.keys(values).length > 0 ? [typed ?? []].flat() : value;
  return (
    <fieldset className="mb-4 max-w-2xl" id={name} aria-describedby={errors[name] ? `${name}-error` : undefined}>
      <legend className="font-bold">{label}</legend>
      {hint && <div className="text-sm text-soft">{hint}</div>}
      {errors[name] && <p id={`${name}-error`} className="text-sm font-bold text-accent">{errors[name]}</p>}
      <div className="flex flex-wrap gap-x-4">
        {options.map((option) => (
          <label key={`${option.value}-${chosen.join()}`} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} className="size-5 shrink-0" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
