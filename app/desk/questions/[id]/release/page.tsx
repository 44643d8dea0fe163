import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea, Tick } from "@/components/desk/field";
import { Notice, Section, Title } from "@/components/desk/show";
import { findQuestion, type FoundQuestion } from "@/db/questions/find";
import { listPublicOfficePhones } from "@/db/questions/release";
import { may } from "@/domain/permissions/permit";
import { maskText } from "@/domain/privacy/scan";
import { answerPartNames, answerParts } from "@/domain/questions/answering";
import { questionSubject } from "@/domain/questions/subject";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { release, retract } from "../../actions";

export const metadata = { title: "公开问答" };

/** Side by side: what was asked and answered, and what the public will read of it. */
export default async function ReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("question.release");
  const question = await findQuestion(viewer, (await params).id);
  if (!question || !may(viewer, "question.release", questionSubject(question))) notFound();
  const phones = await listPublicOfficePhones();
  const answered = answerText(question);
  const publishable = lastAnswer(question)?.publishable ?? false;
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/questions/${question.id}`}>返回这件意见</a></p>
      <Title lead="方框里是要公开的文字：去掉姓名、电话、门牌、病情等个人信息，只留事情本身。号码已先隐去，其余请逐句看过。">公开问答</Title>
      {!publishable && <Notice tone="bad">答复时已写明这件事不公开，不能发布。</Notice>}
      <ActionForm action={release} token={await newFormToken()} hidden={{ questionId: question.id }}>
        <Pair title="问题" original={question.text} name="question" label="公开的问题" value={question.release?.question ?? maskText(question.text, phones)} />
        <Pair title="答复" original={answered} name="answer" label="公开的答复" value={question.release?.answer ?? maskText(answered, phones)} />
        <Tick name="looked" label="已逐处看过系统的提醒，确认可以公开" hint="系统提醒“涉及病情”“涉及住址”等字样时才需要勾选。" />
        <Submit>{question.release ? "更新公开的文字" : "公开"}</Submit>
      </ActionForm>
      {question.release && (
        <Section title="撤下">
          <ActionForm action={retract} token={await newFormToken()} hidden={{ questionId: question.id }}>
            <Submit look="plain">从公开页面撤下</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function Pair({ title, original, name, label, value }: { title: string; original: string; name: string; label: string; value: string }) {
  return (
    <div className="grid gap-x-6 md:grid-cols-2">
      <div className="mb-4"><h2 className="font-bold">原来的{title}</h2><p className="mt-1 whitespace-pre-line bg-white p-3">{original}</p></div>
      <TextArea name={name} label={label} value={value} rows={9} />
    </div>
  );
}

function lastAnswer(question: FoundQuestion) {
  return question.steps.findLast(({ step }) => step === "answer");
}

function answerText(question: FoundQuestion): string {
  const answer = lastAnswer(question);
  return answer ? answerPartNames.map((part) => `${answerParts[part].zh}：${answer[part]}`).join("\n") : "";
}
