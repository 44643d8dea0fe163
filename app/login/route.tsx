import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { publicView } from "@/app/public-view";
import { authOptions } from "@/server/auth-options";
import { environment } from "@/server/environment";
import { privatePage } from "@/server/public-page";
import { triedName } from "@/server/tried-name";

const sentences: Record<string, string> = {
  wrong: "登录名或密码不对，请检查大小写后重新输入。",
  busy: "登录的人太多，请过一会儿再试。",
  insecure: "本站现在不是加密连接（https），为防密码被窃听，不能登录。请联系系统管理员。",
  stale: "登录页面放得太久，请重新输入。如果反复出现，请检查浏览器是否禁用了 Cookie。",
  expired: "一次性密码已经过期，请带身份证件到镇党建办，由安全管理员重新办理密码重置。",
  ended: "您已退出登录。",
};

function sentence(error: string | null): string | null {
  if (!error) return null;
  const wait = /^wait-(\d{1,4})$/.exec(error);
  if (wait) return `连续输错次数较多，请等 ${wait[1]} 秒后再试。忘记密码请带身份证件到镇党建办，由安全管理员重置。`;
  return sentences[error] ?? sentences.wrong!;
}

/** The sign-in page: plain HTML, next-auth's own token inside, no script needed. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const next = params.get("next") ?? "/desk";
  const asked = new NextRequest(`${environment().publicUrl}/api/auth/csrf`, { headers: request.headers });
  const csrf: Response = await NextAuth(asked as never, { params: { nextauth: ["csrf"] } } as never, authOptions());
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const said = sentence(params.get("error"));
  const view = await publicView(request);
  const tried = await triedName();
  const element = (
    <Page view={{ ...view, path: "/login" }} title="工作人员登录">
      <h1>工作人员登录</h1>
      <p>村民查看公开内容、提问都不用登录，请回到<a href="/">首页</a>。</p>
      {said && <p className="bad" role="alert">{said}</p>}
      <form method="post" action="/api/auth/callback/credentials">
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={/^\/desk(\/[\w/.-]*)?$/.test(next) ? next : "/desk"} />
        <label htmlFor="username">登录名</label>
        <input id="username" name="username" type="text" autoComplete="username" autoCapitalize="none" required maxLength={60} defaultValue={tried} />
        <label htmlFor="password">密码</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={128} />
        <p><button type="submit">登录</button></p>
      </form>
    </Page>
  );
  const headers = new Headers();
  for (const cookie of csrf.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  if (params.get("error") === "ended") headers.set("Clear-Site-Data", '"cache", "storage"'); // nothing of a person stays on the device (ruling 42)
  return privatePage(stylesheet, element, { headers });
}
