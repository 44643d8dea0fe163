import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { InstructionMark, sayAbout } from "@/components/desk/instructions/instruction-list";
import { Facts, Section, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { answersFor, findInstruction, type InstructionInHand } from "@/db/instructions/instructions";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { historySteps, sayHands, sayOwner } from "@/domain/instructions/lifecycle";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { or404 } from "../../inspections/find-or-404";
import { SaidHere } from "../../said";
import { answer, close, sendBack } from "../actions";

export const metadata = { title: "一件批示" };

/** What was asked, of whom, until when; the answer; every step with its author. */
export default async function InstructionPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("instruction.read");
  const found = await or404(findInstruction(viewer, (await params).id));
  const { said } = await asked(searchParams, ["said"]);
  const { row, branchName, problem, steps } = found;
  const names = await listAccountNames(viewer, steps.map(({ by }) => by));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/instructions">返回领导批示</a></p>
      <Title lead={sayAbout(found)}>{found.said}</Title>
      <SaidHere said={said} />
      <Facts facts={[
        ["状态", <span key="s"><InstructionMark row={row} today={viewer.today} /> {sayHands(row.state, row.owner, branchName) && `在${sayHands(row.state, row.owner, branchName)}手里`}</span>],
        ["由谁办理", sayOwner(row.owner, branchName)],
        ["答复期限", sayDay(row.dueOn)],
        ...(problem ? ([["关于问题", <a key="f" className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={`/desk/findings/${row.findingId}`}>{problem}</a>]] as [string, React.ReactNode][]) : []),
      ]} />
      <Acts viewer={viewer} found={found} />
      <Section title="办理经过" id="history">
        <ol className="list-decimal pl-6">{steps.map(({ id, step, said: text, by, at }) => <li key={id} className="mb-1 wrap-anywhere">{sayInstant(at)}　{names.get(by)?.name}　<b>{historySteps[step].zh}</b>{text && `：${text}`}</li>)}</ol>
      </Section>
    </>
  );
}

async function Acts({ viewer, found }: { viewer: Person; found: InstructionInHand }) {
  const { row, steps, subject } = found;
  const hidden = { id: row.id };
  if (answersFor(viewer, row) && may(viewer, "instruction.answer", subject)) {
    return <Section title="答复" id="reply"><ActionForm action={answer} token={await newFormToken()} hidden={hidden}><TextArea name="answer" label="办了什么、结果怎样" rows={4} hint="写事情，不写姓名、证件号和手机号。" /><Submit>报答复</Submit></ActionForm></Section>;
  }
  if (!may(viewer, "instruction.close", subject)) return null;
  return (
    <Section title="领导决定" id="decide">
      <ActionForm action={close} token={await newFormToken()} hidden={hidden} className="mb-4"><TextArea name="opinion" label="意见（可以不写）" rows={2} /><Submit>办结</Submit></ActionForm>
      {steps.some(({ step }) => step === "send_back") ? <p className="text-soft">已经退回过一次，不能再退回；还有不满意的，请办结后另作批示。</p> : (
        <ActionForm fold={{ says: "退回重办（只有一次）" }} action={sendBack} token={await newFormToken()} hidden={hidden}><TextArea name="lacking" label="还差什么" rows={2} /><Submit look="plain">退回</Submit></ActionForm>
      )}
    </Section>
  );
}
