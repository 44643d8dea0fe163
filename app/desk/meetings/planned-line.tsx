import type { ReactNode } from "react";

/** A planned meeting; with the way to record it once its day has come. */
export function PlannedLine({ href, children }: { href: string | null; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-2 py-1">
      <span>{children}</span>
      {href && <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={href}>记录</a>}
    </li>
  );
}
