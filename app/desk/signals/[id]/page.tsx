import { ButtonLink } from "@/components/desk/button";
import { Facts, Notice, Section, Title } from "@/components/desk/show";
import { CaseMark } from "@/components/desk/signals/case-list";
import { Sides } from "@/components/desk/signals/sides";
import { listAccountNames } from "@/db/account-names";
import { decisionOf, findCase, type Step } from "@/db/signals/cases";
import { compareSides } from "@/db/signals/compare";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { caseSteps, handsOf } from "@/domain/signals/lifecycle";
import { sayKind, signalKinds } from "@/domain/signals/signal";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { or404 } from "../../inspections/find-or-404";
import { SaidHere } from "../../said";
import { Acts } from "./acts";
import { Earlier } from "./earlier";

export const metadata = { title: "一条线索" };

/** One case: what looked odd, both sides, what the branch says, what was decided, and every step with its author. */
export default async function SignalPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("signal.read");
  const found = await or404(findCase(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { row, placeName, steps, explained } = found;
  const names = await listAccountNames(viewer, steps.map(({ by }) => by));
  const who = ({ step, by }: Step) => (step === "find" ? "系统比对" : names.get(by)?.name); // whoever pressed the button accuses nobody
  const question = steps.find(({ step }) => step === "ask");
  const decision = decisionOf(steps);
  const hands = handsOf({ ...row, explained }, viewer.today);
  return (
    <>
      <Title lead={`${placeName}：${signalKinds[row.code].says}。${decision ? "" : "这只是线索，有结论以前不作任何认定。"}`}>{sayKind(row.code)}</Title>
      <SaidHere said={said} />
      <p className="mb-4 print:hidden"><ButtonLink href="/desk/signals">回到清单</ButtonLink></p>
      <Facts facts={[
        ["看到的", <b key="s" className="wrap-anywhere">{row.says}</b>],
        ["状态", <span key="t"><CaseMark state={row.state} />{hands && ` 在${hands}手里`}</span>],
        ["发现", `${sayDay(row.foundOn)}，${who(steps[0]!)}`],
        ...(question ? ([["请支部说明", <span key="q" className="wrap-anywhere">{question.said}（{sayDay(row.explainBy!)}前，{who(question)}）</span>]] as [string, React.ReactNode][]) : []),
      ]} />
      {decision && <Notice>结论：<b>{caseSteps[decision.step].zh.replace("结论：", "")}</b>。{decision.said}（{who(decision)}，{sayInstant(decision.at)}）</Notice>}
      <Section title={row.sides.length > 1 ? "放在一起看" : "这份记录"} id="sides"><Sides sides={await compareSides(viewer, found)} /></Section>
      <Earlier viewer={viewer} found={found} />
      <Acts viewer={viewer} found={found} />
      <Section title="办理经过" id="history">
        <ol className="list-decimal pl-6">
          {steps.map((step) => <li key={step.id} className="mb-1 wrap-anywhere">{sayInstant(step.at)}　{who(step)}　<b>{caseSteps[step.step].zh}</b>{step.said && `：${step.said}`}</li>)}
        </ol>
      </Section>
    </>
  );
}
