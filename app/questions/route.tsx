import type { ReactNode } from "react";
import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { Trouble } from "@/components/public/questions/alarm";
import { LookupForm } from "@/components/public/questions/lookup-form";
import { Progress, Verdict } from "@/components/public/questions/progress";
import { stylesheet } from "@/components/public/stylesheet";
import { href, type View } from "@/components/public/view";
import { settingsOn, workdayCalendar } from "@/db/settings";
import { sayTownTime } from "@/domain/questions/clock";
import { today } from "@/server/clock";
import { readPublicForm, visitorToken } from "@/server/public-form";
import { privatePage } from "@/server/public-page";
import { lookUp } from "@/server/receipt-lookup";

/** Where the receipt is typed. */
export async function GET(request: Request): Promise<Response> {
  const view = await publicView(request);
  return privatePage(stylesheet, <Page view={view} title="查答复">{lookupPage(view)}</Page>);
}

/** The question behind a receipt, and what its asker says about the answer. */
export async function POST(request: Request): Promise<Response> {
  const view = await publicView(request);
  const form = await readPublicForm(request);
  if (!form) return page(view, lookupPage(view, "内容太长，没有提交成功。请重新输入取件码。"), 413);
  const outcome = await lookUp(form);
  if (outcome.kind === "form") return page(view, lookupPage(view, outcome.message), outcome.status);
  const { question, done, message, status } = outcome;
  return page(
    view,
    <>
      <h1>查答复</h1>
      {message && <Trouble message={message} />}
      {done && <p className="good" role="status">{done}</p>}
      <Progress question={question} today={today()} townTime={sayTownTime(question.type, await settingsOn(today()))} workdays={await workdayCalendar()} />
      <Verdict view={view} question={question} receipt={question.receipt} token={visitorToken()} reason={form.values.reason ?? ""} />
      <p className="small">有疑问请打{question.communityName}电话 {question.officePhone}。</p>
    </>,
    status,
  );
}

function page(view: View, children: ReactNode, status: number): Promise<Response> {
  return privatePage(stylesheet, <Page view={view} title="查答复" once>{children}</Page>, { status });
}

function lookupPage(view: View, message?: string): ReactNode {
  return (
    <>
      <h1>查答复</h1>
      {message && <Trouble message={message} />}
      <LookupForm view={view} token={visitorToken()} />
      <p>还没有提问？<a href={href(view, "/ask")}>我要问</a>。哪些提问还没有答复，看<a href={href(view, "/unanswered")}>未答复清单</a>。</p>
    </>
  );
}
