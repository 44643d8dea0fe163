import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Clocks, History } from "@/components/desk/questions/history";
import { Due, StateMark } from "@/components/desk/questions/marks";
import { Badge, Facts, Notice, Section, Title } from "@/components/desk/show";
import { findQuestion, type FoundQuestion } from "@/db/questions/find";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { channels, handsOf, levels, questionStates, questionTypes } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { personWho } from "@/server/viewer";
import { Acts } from "./acts";
import { ContactForm } from "./contact-form";

export const metadata = { title: "群众意见办理" };

export default async function QuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("question.read");
  const question = await findQuestion(viewer, (await params).id);
  if (!question) notFound();
  const settings = await settingsOn(viewer.today);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/questions">返回群众意见</a></p>
      <Title>{question.community.name}　{question.state === "handed_over" ? questionStates.handed_over.zh : questionTypes[question.type].zh} {question.urgent && <Badge tone="bad">急</Badge>}</Title>
      <Facts
        facts={[
          ["进度", <StateMark key="s" state={question.state} />],
          ["在谁手里", handsOf(question) || "—"],
          ["答复期限", <Due key="d" question={question} today={viewer.today} settings={settings} />],
          ["收到", `${sayDay(question.receivedOn)}，${channels[question.channel].zh}${question.enteredByName ? `，${question.enteredByName}代录` : ""}`],
          ["承诺答复日", sayDay(question.promisedOn)],
          ["答复单位", question.level === "town" ? levels.town.zh : question.community.name],
          ...(question.notice ? [["针对的公开", <a key="n" className="text-link underline" href={`/notices/${question.notice.id}`}>{question.notice.title}</a>] as [string, React.ReactNode]] : []),
        ]}
      />
      <Section title="内容">
        {question.text ? <p className="max-w-3xl whitespace-pre-line bg-white p-3">{question.text}</p> : <Notice>检举控告，已移交纪检渠道，本站不保存内容。</Notice>}
        <Contact viewer={viewer} question={question} />
      </Section>
      {question.draft && <DraftNote question={question} />}
      <Acts viewer={viewer} question={question} />
      <Section title="期限"><Clocks steps={question.steps} /></Section>
      <Section title="办理经过" id="history"><History steps={question.steps} /></Section>
      <Release viewer={viewer} question={question} />
    </>
  );
}

type Props = { viewer: Person; question: FoundQuestion };

function Contact({ viewer, question }: Props) {
  if (question.state === "handed_over") return null;
  if (!question.hasContact) return <p className="mt-2 text-soft">提问人没有留姓名和电话，答复后由他凭取件码查看。</p>;
  if (may(viewer, "question.contact", questionSubject(question))) return <ContactForm questionId={question.id} />;
  return <p className="mt-2 text-soft">提问人留了联系方式，只有受理的一方能看；内容里的号码已隐去。</p>;
}

function DraftNote({ question }: { question: FoundQuestion }) {
  const { draft } = question;
  return <Notice tone="warn">{draft!.byName}已起草答复，等书记审核后答复。</Notice>;
}

/** What the public reads of it, and the way there. */
function Release({ viewer, question }: Props) {
  const allowed = may(viewer, "question.release", questionSubject(question));
  const { release } = question;
  if (!release && !allowed) return null;
  return (
    <Section title="公开的问答">
      {release && <Facts facts={[["公开的问题", release.question], ["公开的答复", release.answer], ["发布", `${release.byName}`]]} />}
      {allowed && <ButtonLink href={`/desk/questions/${question.id}/release`}>{release ? "修改或撤下" : "去掉个人信息后公开"}</ButtonLink>}
    </Section>
  );
}
