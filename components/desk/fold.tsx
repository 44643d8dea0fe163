"use client";

import type { ReactNode } from "react";
import { useFormState } from "./action-form";

type Props = {
  summary: ReactNode;
  /** What the names of the fields inside begin with. */
  prefix: string;
  /** The field that says whether anything was written here. */
  main: string;
  open?: boolean;
  className?: string;
  bold?: boolean;
  children: ReactNode;
};

/** A part of a form that is folded away until it is needed, and never hides what was typed or what is wrong in it. */
export function Fold({ summary, prefix, main, open = false, className = "", bold = false, children }: Props) {
  const { errors, values } = useFormState();
  const isNeeded = Boolean(values[main]?.length) || Object.keys(errors).some((name) => name.startsWith(prefix));
  return (
    <details open={open || isNeeded} className={className}>
      <summary className={`min-h-11 cursor-pointer py-2 ${bold ? "font-bold" : ""}`}>{summary}</summary>
      {children}
    </details>
  );
}
