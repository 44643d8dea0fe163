import type { ReactNode } from "react";

export type NavLink = { href: string; label: string };
type Props = { town: string; name: string; today: string; demoDay: string | null; links: NavLink[]; signOut: ReactNode; children: ReactNode };

/** The frame of the staff side: where am I, who am I, where can I go, how do I leave. */
export function Shell({ town, name, today, demoDay, links, signOut, children }: Props) {
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:bg-white focus:p-2">跳到正文</a>
      <header className="border-b-4 border-accent bg-white print:hidden">
        {demoDay && <p className="bg-stone-800 px-4 py-1 text-sm text-white">演示站点：数据全部虚构，今天按 {demoDay} 计算。</p>}
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 py-2">
          <a href="/desk" className="py-2 text-lg font-bold text-accent no-underline">{town}工作台</a>
          <div className="flex flex-wrap items-center gap-3">
            <a href="/desk/account" className="min-h-11 min-w-11 py-2.5 underline">{name}</a>
            {signOut}
          </div>
        </div>
        <nav aria-label="主要栏目" className="mx-auto max-w-6xl px-4">
          <ul className="flex flex-wrap gap-x-4">
            {links.map((link) => <li key={link.href}><a href={link.href} className="inline-block min-h-11 min-w-11 py-2 text-link underline">{link.label}</a></li>)}
          </ul>
        </nav>
      </header>
      <main id="main" className="mx-auto max-w-6xl px-4 py-4 print:px-0">
        <p className="printed hidden text-sm print:block">{town}　{today}打印</p>
        {children}
      </main>
    </>
  );
}
