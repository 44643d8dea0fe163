import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Badge, Empty, Facts, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { evidenceFor } from "@/db/standards/evidence";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { dutyStates, type Duty } from "@/domain/duties/duty";
import { may } from "@/domain/permissions/permit";
import { valueStages } from "@/domain/standards/lifecycle";
import { marks } from "@/domain/standards/score";
import { personWho } from "@/server/viewer";
import { assessmentOr404 } from "../../find-or-404";
import { ValueForm } from "./value-form";

export const metadata = { title: "标准化指标" };
const MOST = 40;

/** One item: the standard, what the site knows with links to the records, and the values with their reasons. */
export default async function ItemPage({ params }: { params: Promise<{ id: string; code: string }> }) {
  const viewer = await personWho("assessment.read");
  const { id, code } = await params;
  const found = await assessmentOr404(viewer, id);
  const { row, branch, values, subject } = found;
  const item = row.items.find((one) => one.code === code);
  if (!item) notFound();
  const evidence = (await evidenceFor(viewer, branch, [item], row.year)).get(code);
  const given = values.filter((value) => value.code === code);
  const names = await listAccountNames(viewer, given.map(({ by }) => by));
  const stage = may(viewer, "assessment.value", subject) ? "self" : may(viewer, "assessment.check", subject) ? "check" : null;
  return (
    <>
      <Title lead={`${branch.name} ${row.year} 年`}>{item.code} {item.title}</Title>
      <p className="mb-4"><ButtonLink href={`/desk/standards/${id}#${code}`}>回到台账</ButtonLink></p>
      <Facts facts={[["标准", item.standard], ["依据材料", item.evidence], ["分值", item.weight === 0 ? "不计分" : `${item.weight} 分`], ["结果问题", <b key="o">{item.outcome}</b>]]} />
      <Section title="站里已有的记录" id="evidence">
        {!evidence ? <Empty>站里没有这类记录。请在理由里写明依据在哪里；照片多少不影响评分。</Empty> : (
          <>
            <p className="mb-2">{evidence.reason}{evidence.suggestion && <>。建议过程分：<b>{marks[evidence.suggestion].zh}</b>（只是建议，由人决定）</>}</p>
            {evidence.see && <p className="mb-2"><a className="inline-block min-h-11 py-2 text-link underline" href={evidence.see.href}>{evidence.see.label}</a></p>}
            <ul className="divide-y divide-line border-y border-line bg-white">{evidence.duties.slice(0, MOST).map((duty) => <DutyLine key={duty.key} duty={duty} />)}</ul>
          </>
        )}
      </Section>
      <Section title="已填的值" id="values">
        {given.length === 0 ? <Empty>还没有人填。</Empty> : <ul>{given.map((value) => (
          <li key={value.id} className="mb-2"><Badge>{valueStages[value.stage].zh}</Badge> {value.notApplicable !== null ? "不适用" : `过程${marks[value.process!].zh}，结果${marks[value.outcome!].zh}`}。理由：{value.reason}（{names.get(value.by)?.name ?? ""}，{sayInstant(value.at)}）</li>
        ))}</ul>}
      </Section>
      {stage && <ValueForm id={id} code={code} stage={stage} before={given.find((value) => value.stage === stage)} suggestion={evidence?.suggestion ?? null} />}
    </>
  );
}

/** A record behind a duty can be opened where it lies. */
const hrefOf = ({ family, satisfiedBy: [first] }: Duty) => (first ? (family === "life" ? `/desk/meetings/${first}` : `/desk/notices/${first}`) : null);

function DutyLine({ duty }: { duty: Duty }) {
  const href = hrefOf(duty);
  const what = `${duty.title}　${sayPeriod(duty.period)}`;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 px-2 py-1">
      {href ? <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={href}>{what}</a> : <span className="py-2">{what}</span>}
      <span><Badge tone={duty.state === "overdue" ? "bad" : duty.state === "done_on_time" ? "good" : "warn"}>{dutyStates[duty.state].zh}</Badge> 应在 {sayDay(duty.dueOn)} 前</span>
    </li>
  );
}
