import type { ReactNode } from "react";

const looks = {
  main: "bg-accent text-white border-accent",
  plain: "bg-white text-ink border-stone-500",
} as const;
const shape = "inline-flex min-h-11 items-center break-keep rounded border px-4 py-2 font-bold no-underline disabled:opacity-60";

type Look = { look?: keyof typeof looks; children: ReactNode };

/** Sends the form it stands in. `name` and `value` tell which of several buttons was pressed. */
export function Submit({ look = "main", children, name, value, formAction }: Look & { name?: string; value?: string; formAction?: string }) {
  return <button type="submit" name={name} value={value} formAction={formAction} className={`${shape} ${looks[look]}`}>{children}</button>;
}

export function ButtonLink({ look = "plain", children, href }: Look & { href: string }) {
  return <a href={href} className={`${shape} ${looks[look]}`}>{children}</a>;
}
