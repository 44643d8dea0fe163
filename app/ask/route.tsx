import type { ReactElement } from "react";
import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { Alarm, Trouble } from "@/components/public/questions/alarm";
import { AskForm, type AskFormProps } from "@/components/public/questions/ask-form";
import { MisconductChannel } from "@/components/public/questions/misconduct";
import { TakedownLead } from "@/components/public/questions/takedown-lead";
import { Receipt } from "@/components/public/questions/receipt";
import { stylesheet } from "@/components/public/stylesheet";
import { href, type View } from "@/components/public/view";
import { listPublicCommunities, townProfile } from "@/db/organization";
import { findPublicNoticeAsked } from "@/db/questions/notice";
import type { Received } from "@/db/questions/receive";
import { settingsOn, workdayCalendar } from "@/db/settings";
import { sayTownTime, sayVillageTime } from "@/domain/questions/clock";
import { questionTypeNames, questionTypes, type QuestionType } from "@/domain/questions/lifecycle";
import { ask, HONEYPOT, type AskOutcome } from "@/server/asking";
import { today } from "@/server/clock";
import { readPublicForm, tokenOf, visitorToken } from "@/server/public-form";
import { privatePage } from "@/server/public-page";

/** The form, with community or notice preset from the link that led here. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const values = { communityId: params.get("village") ?? "", noticeId: params.get("notice") ?? "", about: params.get("about") ?? "" };
  const view = await publicView(request);
  return privatePage(stylesheet, <Page view={view} title={titleOf(values)}>{await askingPage(view, { values, token: visitorToken() })}</Page>);
}

/** Takes the question in. Whatever stands in the way, everything that was typed comes back. */
export async function POST(request: Request): Promise<Response> {
  const view = await publicView(request);
  const form = await readPublicForm(request);
  if (!form) {
    const message = "内容太长或格式不对，没有提交成功。请返回上一页，删减到 2000 字以内再提交。";
    return page(view, "没有提交", <Trouble message={message} />, 413);
  }
  const outcome = await ask(form);
  if (outcome.kind === "received") return page(view, "取件码", await receiptPage(view, outcome.received));
  const renewed = outcome.kind === "form" && outcome.fresh;
  const asked = { values: form.values, token: form.once && !renewed ? tokenOf(form.once) : visitorToken(), outcome };
  return page(view, titleOf(asked.values), await askingPage(view, asked), outcome.kind === "form" ? outcome.status : 422);
}

function page(view: View, title: string, children: ReactElement, status = 200): Promise<Response> {
  return privatePage(stylesheet, <Page view={view} title={title} once>{children}</Page>, { status });
}

const titleOf = ({ about }: Record<string, string | undefined>) => (about === "privacy" ? "要求撤下个人信息" : "我要问");

type Asking = { values: Record<string, string>; token: string; outcome?: Exclude<AskOutcome, { kind: "received" }> };

async function askingPage(view: View, { values, token, outcome }: Asking): Promise<ReactElement> {
  const communities = await listPublicCommunities();
  const notice = values.noticeId ? await findPublicNoticeAsked(values.noticeId, today()) : null;
  const communityId = notice?.communityId ?? values.communityId ?? "";
  const community = communities.find(({ id }) => id === communityId);
  const asksTakedown = notice !== null && values.about === "privacy";
  const suspected = outcome?.kind === "misconduct";
  const errors = outcome?.kind === "form" ? outcome.errors : {};
  const props: AskFormProps = {
    view, token, honeypot: HONEYPOT, communities, notice, times: await times(), errors,
    values: { ...values, communityId: community?.id ?? "" }, notMisconduct: suspected || values.notMisconduct === "yes", asksTakedown,
  };
  return (
    <>
      <h1>{titleOf(asksTakedown ? values : {})}</h1>
      {outcome?.kind === "form" && <Trouble message={outcome.message} errors={errors} />}
      {asksTakedown && !suspected && <TakedownLead office={{ name: view.town, phone: view.officePhone }} />}
      {suspected ? await suspectedMisconduct(view) : !asksTakedown && <Alarm office={community ? { name: community.name, phone: community.officePhone } : { name: view.town, phone: view.officePhone }} />}
      {!suspected && !outcome && !asksTakedown && <p>不用注册，不用留名字。提交后给您一个取件码，凭它查答复。要反映干部违纪违法，请看<a href={href(view, "/ask/misconduct")}>举报渠道</a>，本站不收。</p>}
      <AskForm {...props} />
    </>
  );
}

async function suspectedMisconduct(view: View): Promise<ReactElement> {
  const { disciplinePhone } = await townProfile();
  return (
    <div className="warn" role="alert">
      <p><b>您写的像是检举控告，还没有提交，也没有保存。</b></p>
      <MisconductChannel town={view.town} disciplinePhone={disciplinePhone} />
      <p>如果只是想问清楚、不是检举控告，可以改一改下面的内容，或者直接再按一次“提交”。</p>
    </div>
  );
}

async function receiptPage(view: View, received: Received): Promise<ReactElement> {
  const community = (await listPublicCommunities()).find(({ id }) => id === received.communityId)!;
  return (
    <>
      <h1>已经收到</h1>
      <Receipt view={view} community={community} townTime={sayTownTime(received.type, await settingsOn(today()))} workdays={await workdayCalendar()} {...received} />
    </>
  );
}

/** 3 个工作日内答复; an objection has two clocks (handbook §4.8). */
async function times(): Promise<Record<QuestionType, string>> {
  const settings = await settingsOn(today());
  const say = (type: QuestionType) =>
    questionTypes[type].townDays === "objection_town_days"
      ? `社区 ${sayVillageTime(type, settings)}内答复；不服的，镇里 ${sayTownTime(type, settings)}内核实答复`
      : `${sayVillageTime(type, settings)}内答复`;
  return Object.fromEntries(questionTypeNames.map((type) => [type, say(type)])) as Record<QuestionType, string>;
}
