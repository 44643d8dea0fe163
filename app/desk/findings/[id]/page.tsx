import { ButtonLink } from "@/components/desk/button";
import { DueMark, FindingMark, SeverityMark } from "@/components/desk/inspections/marks";
import { Badge, Facts, Notice, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { findFinding } from "@/db/inspections/findings";
import { settingsOn } from "@/db/settings";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { findingSteps, findingStates } from "@/domain/inspections/lifecycle";
import { rectifyLevels, causesOnRecord, sayCategory } from "@/domain/inspections/vocabulary";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { or404 } from "../../inspections/find-or-404";
import { SaidHere } from "../../said";
import { Acts } from "./acts";
import { Answer } from "./answer";
import { ThreeFacts } from "./three-facts";

export const metadata = { title: "一件问题" };

/** One case: what was seen, what is asked and until when, the three facts, what is missing, and every step with its author. */
export default async function FindingPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("finding.read");
  const found = await or404(findFinding(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { row, branch, batch, inspectionTitle, steps, earlier } = found;
  const origin = mightDo(viewer, "assessment.read") ? found.origin : null;
  const names = await listAccountNames(viewer, steps.map(({ by }) => by));
  const settings = await settingsOn(viewer.today);
  const reopened = row.state === "reopened" ? steps.findLast(({ step }) => step === "hear_unsolved" || step === "look_back_fails") : undefined;
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/findings">返回问题整改</a></p>
      <Title lead={`${branch.name}　${inspectionTitle}（${batch}）第 ${row.no} 号`}>{row.description}</Title>
      <SaidHere said={said} />
      {reopened && <Notice tone="bad"><b>{findingSteps[reopened.step].zh}，已重开（第 {row.round} 轮）：</b>{reopened.said}</Notice>}
      <Facts facts={[
        ["状态", <span key="s"><FindingMark state={row.state} /> {findingStates[row.state].hands && `在${findingStates[row.state].hands}手里`}</span>],
        ["期限", row.dueOn ? <span key="d"><DueMark finding={row} today={viewer.today} settings={settings} /> {rectifyLevels[row.level].zh}，{sayDay(row.extendedDueOn ?? row.dueOn)}前{row.extendedDueOn && `（延期，原${sayDay(row.dueOn)}）`}</span> : `发通知书后起算（${rectifyLevels[row.level].zh}）`],
        ["整改建议", <b key="g">{row.guidance}</b>],
        ...(origin ? ([["从哪里来", <a key="o" className="inline-block min-h-11 py-2 text-link underline" href={`/desk/standards/${origin.assessmentId}/${origin.code}`}>{origin.year} 年标准化台账 {origin.code}</a>]] as [string, React.ReactNode][]) : []),
        ["类别", sayCategory(row.category)],
        ["程度", <span key="v"><SeverityMark severity={row.severity} /> {row.round > 1 && <Badge tone="bad">反弹过，程度已提高</Badge>}</span>],
        ["原因", causesOnRecord[row.rootCause].zh],
        ...(row.noticeNo ? ([["通知书", `${row.noticeNo}，${sayDay(row.noticedOn!)}${row.planDueOn ? `；方案要在 ${sayDay(row.planDueOn)}前报` : ""}`]] as [string, string][]) : []),
        ...(earlier ? ([["重复发生", <a key="e" className="inline-block min-h-11 py-2 text-link underline" href={`/desk/findings/${earlier.id}`}>以前的问题：{earlier.description}</a>]] as [string, React.ReactNode][]) : []),
      ]} />
      <ThreeFacts viewer={viewer} found={found} />
      <Answer found={found} />
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {found.rounds.length > 0 && <ButtonLink href={`/desk/findings/${row.id}/report`}>整改报告</ButtonLink>}
        {mightDo(viewer, "instruction.give") && <ButtonLink href={`/desk/instructions/new?finding=${row.id}`}>就这件问题作批示</ButtonLink>}
        {row.noticeNo && mightDo(viewer, "inspection.read") && <ButtonLink href={`/desk/inspections/visits/${row.visitId}/notice`}>整改通知书</ButtonLink>}
      </p>
      <Acts viewer={viewer} found={found} />
      <Section title="办理经过" id="history">
        <ol className="list-decimal pl-6">
          {steps.filter(({ step }) => step !== "write").map(({ id, step, said: text, by, at, round }) => <li key={id} className="mb-1 wrap-anywhere">{sayInstant(at)}　{names.get(by)?.name}　<b>{findingSteps[step].zh}</b>{round > 1 && `（第 ${round} 轮）`}{text && `：${text}`}</li>)}
        </ol>
      </Section>
    </>
  );
}
