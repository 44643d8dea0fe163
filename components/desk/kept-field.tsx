"use client";

import { useFormState } from "./action-form";

/** A hidden value that belongs to what was typed: it comes back with it, also when the page around has moved on. */
export function KeptField({ name, value }: { name: string; value: string }) {
  const { values } = useFormState();
  const kept = values[name];
  return <input type="hidden" name={name} value={typeof kept === "string" ? kept : value} />;
}
