import type { Metadata } from "next";
import { connection } from "next/server";
import "./globals.css";

export const metadata: Metadata = { title: { default: "工作台", template: "%s - 工作台" }, icons: { icon: "data:," } };

/** Staff pages only: public pages are whole documents made by route handlers. */
export default async function Layout({ children }: { children: React.ReactNode }) {
  await connection(); // no page is frozen at build
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
