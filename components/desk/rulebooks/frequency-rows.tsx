"use client";

import { frequencies, type Frequency } from "@/domain/disclosure/catalog/vocabulary";
import { useFormState } from "../action-form";

type Props = { chosen: readonly Frequency[]; due: Readonly<Partial<Record<Frequency, number>>>; /** the town's rule by frequency, in words */ town: Readonly<Record<Frequency, string>> };

/** 频次 with its deadline beside it: a box to tick, and the item's own number where the town's setting does not fit. */
export function FrequencyRows({ chosen, due, town }: Props) {
  const { errors, values } = useFormState();
  const typed = Object.keys(values).length > 0;
  const ticked = typed ? [values.frequencies ?? []].flat() : chosen;
  return (
    <fieldset className="mb-4 max-w-2xl" id="frequencies" aria-describedby={errors.frequencies ? "frequencies-error" : undefined}>
      <legend className="font-bold">频次和到期</legend>
      <p className="text-sm text-soft">“到期”空着按全镇参数；只有这一项不同时才填。</p>
      {errors.frequencies && <p id="frequencies-error" className="text-sm font-bold text-accent">{errors.frequencies}</p>}
      {(Object.keys(frequencies) as Frequency[]).map((frequency) => {
        const name = `due-${frequency}`;
        const number = typed ? [values[name] ?? ""].flat()[0]! : String(due[frequency] ?? "");
        return (
          <div key={`${frequency}-${ticked.join()}-${number}`} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
            <label className="flex min-h-11 w-28 items-center gap-2">
              <input type="checkbox" name="frequencies" value={frequency} defaultChecked={ticked.includes(frequency)} className="size-5 shrink-0" />
              {frequencies[frequency].zh}
            </label>
            <label className="flex items-center gap-2 text-sm" htmlFor={name}><span><span className="sr-only">{frequencies[frequency].zh}</span>到期</span></label>
            <input id={name} name={name} type="text" inputMode="numeric" autoComplete="off" defaultValue={number} aria-invalid={Boolean(errors[name])} aria-describedby={`${name}-hint`} className="min-h-11 w-16 rounded border border-stone-500 bg-white px-2" />
            <span id={`${name}-hint`} className="text-sm text-soft">{errors[name] ? <strong className="text-accent">{errors[name]}</strong> : `全镇参数：${town[frequency]}`}</span>
          </div>
        );
      })}
    </fieldset>
  );
}
