import type { ReactNode } from "react";
import { href, type View } from "./view";
import { stylesheet } from "./stylesheet";

type Props = {
  view: View;
  title: string;
  wide?: boolean;
  /** The answer to a form, which another address cannot show again; so the type size is not switched here. */
  once?: boolean;
  /** Machines are asked not to keep it: lists of persons, what was taken down. */
  unlisted?: boolean;
  children: ReactNode;
};

const sections = [["/notices", "查公开"], ["/ask", "我要问"], ["/questions", "查答复"], ["/verify", "验真伪"]] as const;

/** The frame of every public page: what this is, where one can go, who answers. */
export function Page({ view, title, wide, once, unlisted, children }: Props) {
  return (
    <html lang="zh-CN" className={[view.big && "big", wide && "wide"].filter(Boolean).join(" ") || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} - ${view.town}三务公开`}</title>
        {unlisted && <meta name="robots" content="noindex,noarchive" />}
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/atom+xml" title="最新公开" href="/feed.xml" />
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <a className="skip" href="#main">跳到正文</a>
        <header className="bar">
          <div className="wrap">
            <a className="name" href={href(view, "/")}>{view.town}三务公开</a>
            {!once && <a className="mode" href={href({ big: !view.big }, view.path)}>{view.big ? "标准字号" : "大字版"}</a>}
            <nav aria-label="主要栏目">
              <ul className="nav">{sections.map(([path, name]) => <li key={path}><a href={href(view, path)} aria-current={view.path.split("?")[0] === path ? "page" : undefined}>{name}</a></li>)}</ul>
            </nav>
            {view.demoDay && <p className="demo small">演示站点，数据全部虚构，今天按 {view.demoDay} 计算。</p>}
          </div>
        </header>
        <main id="main" className="wrap">{children}</main>
        <footer className="foot">
          <div className="wrap">
            <ul className="nav">
              <li><a href={href(view, "/unanswered")}>未答复清单</a></li>
              <li><a href={href(view, "/chain")}>防篡改记录</a></li>
              <li><a href={href(view, "/help")}>使用帮助</a></li>
              <li><a href={href(view, "/accessibility")}>无障碍说明</a></li>
              <li><a href={href(view, "/login")}>工作人员登录</a></li>
            </ul>
            <p className="small">{view.town}党建办公室　电话 <a href={`tel:${view.officePhone}`}>{view.officePhone}</a>{view.recordNumber && `　${view.recordNumber}`}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}
