"use client";

import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { useFormState } from "./action-form";

type Base = { name: string; label: string; hint?: ReactNode; value?: string };

const box = "mt-1 block w-full rounded border border-stone-500 bg-white px-3 py-2 min-h-11";

/** What stands in a field: what was typed last, else what is stored. */
function useField(name: string, value = "") {
  const { errors, values } = useFormState();
  const typed = values[name];
  const error = errors[name];
  return { error, current: Array.isArray(typed) ? (typed[0] ?? "") : (typed ?? value), described: [error && `${name}-error`, `${name}-hint`].filter(Boolean).join(" ") };
}

function Frame({ name, label, hint, error, children }: Base & { error?: string; children: ReactNode }) {
  return (
    <div className="mb-4 max-w-2xl">
      <label htmlFor={name} className="block font-bold">{label}</label>
      {hint && <div id={`${name}-hint`} className="text-sm text-soft">{hint}</div>}
      {error && <p id={`${name}-error`} className="text-sm font-bold text-accent">{error}</p>}
      {children}
    </div>
  );
}

export function TextField({ name, label, hint, value, ...rest }: Base & Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "name">) {
  const { error, current, described } = useField(name, value);
  return (
    <Frame {...{ name, label, hint, error }}>
      <input id={name} name={name} type="text" key={current} defaultValue={current} aria-invalid={Boolean(error)} aria-describedby={described} className={box} {...rest} />
    </Frame>
  );
}

export function DayField(props: Base) {
  return <TextField {...props} type="date" />;
}

export function MoneyField(props: Base) {
  return <TextField {...props} inputMode="decimal" autoComplete="off" />;
}

/** Never filled again after an error. */
export function PasswordField({ name, label, hint, autoComplete }: Omit<Base, "value"> & { autoComplete: "current-password" | "new-password" }) {
  const { error, described } = useField(name);
  return (
    <Frame {...{ name, label, hint, error }}>
      <input id={name} name={name} type="password" autoComplete={autoComplete} aria-invalid={Boolean(error)} aria-describedby={described} className={box} />
    </Frame>
  );
}

export function TextArea({ name, label, hint, value, ...rest }: Base & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "name">) {
  const { error, current, described } = useField(name, value);
  return (
    <Frame {...{ name, label, hint, error }}>
      <textarea id={name} name={name} key={current} defaultValue={current} rows={4} aria-invalid={Boolean(error)} aria-describedby={described} className={box} {...rest} />
    </Frame>
  );
}

export type Option = { value: string; label: string };

export function Select({ name, label, hint, value, options, empty }: Base & { options: Option[]; empty?: string }) {
  const { error, current, described } = useField(name, value);
  return (
    <Frame {...{ name, label, hint, error }}>
      <select id={name} name={name} key={current} defaultValue={current} aria-invalid={Boolean(error)} aria-describedby={described} className={box}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Frame>
  );
}

export function Choices({ name, label, hint, value, options }: Base & { options: Option[] }) {
  const { error, current } = useField(name, value);
  return (
    <fieldset className="mb-4 max-w-2xl" id={name} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="font-bold">{label}</legend>
      {hint && <div className="text-sm text-soft">{hint}</div>}
      {error && <p id={`${name}-error`} className="text-sm font-bold text-accent">{error}</p>}
      {options.map((option) => (
        <label key={`${option.value}-${current}`} className="flex min-h-11 items-center gap-2">
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === current} className="size-5" />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

export function Tick({ name, label, value = "", hint }: Base) {
  const { error, current } = useField(name, value);
  return (
    <div className="mb-4 max-w-2xl">
      <label className="flex min-h-11 items-center gap-2">
        <input id={name} type="checkbox" name={name} value="yes" key={current} defaultChecked={current === "yes"} className="size-5 shrink-0" />
        <span>{label}</span>
      </label>
      {hint && <div className="text-sm text-soft">{hint}</div>}
      {error && <p id={`${name}-error`} className="text-sm font-bold text-accent">{error}</p>}
    </div>
  );
}
