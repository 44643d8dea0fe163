import type { ReactNode } from "react";
import { ButtonLink, Submit } from "./button";

/** A GET form above a list: works without JavaScript, and the address can be kept. */
export function FilterForm({ path, children, submit = "查找" }: { path: string; children: ReactNode; submit?: string }) {
  return (
    <form method="get" action={path} className="mb-4 rounded border border-line bg-white p-3 print:hidden">
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
      <div className="flex flex-wrap gap-2">
        <Submit>{submit}</Submit>
        <ButtonLink href={path}>清除条件</ButtonLink>
      </div>
    </form>
  );
}
