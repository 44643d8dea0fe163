import type { ReactNode } from "react";
import { href, type View } from "./view";
import { stylesheet } from "./stylesheet";

/** `once`: the answer to a form, which another address cannot show again; so the type size is not switched here. */
type Props = { view: View; title: string; wide?: boolean; once?: boolean; children: ReactNode };

/** The frame of every public page: what this is, where one can go, who answers. */
export function Page({ view, title, wide, once, children }: Props) {
  return (
    <html lang="zh-CN" className={[view.big && "big", wide && "wide"].filter(Boolean).join(" ") || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} - ${view.town}三务公开`}</title>
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/atom+xml" title="最新公开" href="/feed.xml" />
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <a className="skip" href="#main">跳到正文</a>
        <header className="bar">
          <div className="wrap">
            <a className="name" href={href(view, "/")}>{view.town}党务村务财务公开</a>
            <nav aria-label="主要栏目">
              <ul className="nav">
                <li><a href={href(view, "/notices")}>查公开</a></li>
                <li><a href={href(view, "/ask")}>我要问</a></li>
                <li><a href={href(view, "/questions")}>查答复</a></li>
                <li><a href={href(view, "/verify")}>验真伪</a></li>
                {!once && <li><a href={href({ big: !view.big }, view.path)}>{view.big ? "标准字号" : "长者大字"}</a></li>}
              </ul>
            </nav>
          </div>
          {view.demoDay && <div className="wrap"><p className="demo">演示站点：数据全部虚构，今天按 {view.demoDay} 计算。</p></div>}
        </header>
        <main id="main" className="wrap">{children}</main>
        <footer className="foot">
          <div className="wrap small">
            <a href={href(view, "/unanswered")}>未答复清单</a>
            <a href={href(view, "/help")}>使用帮助</a>
            <a href={href(view, "/accessibility")}>无障碍说明</a>
            <a href="/login">工作人员登录</a>
            <p>{view.town}党建办公室 · 电话 {view.officePhone}{view.recordNumber && ` · ${view.recordNumber}`}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}
