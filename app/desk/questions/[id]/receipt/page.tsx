import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Notice, Title } from "@/components/desk/show";
import { findQuestion } from "@/db/questions/find";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { sayTownTime } from "@/domain/questions/clock";
import { questionTypes } from "@/domain/questions/lifecycle";
import { groupReceipt } from "@/domain/questions/receipt";
import { environment } from "@/server/environment";
import { slipFor } from "@/server/receipt-slip";
import { personWho } from "@/server/viewer";

export const metadata = { title: "取件码" };

/** The slip for somebody who called or came: shown for ten minutes after entering, then never again. */
export default async function SlipPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("question.enter");
  const question = await findQuestion(viewer, (await params).id);
  if (!question) notFound();
  const receipt = await slipFor(question.id);
  const settings = await settingsOn(viewer.today);
  return (
    <>
      <Title>取件码</Title>
      {receipt ? (
        <>
          <p className="mb-4 print:hidden">请打印这一页，或抄下来交给提问人；来电的，请在电话里念给他。10 分钟后不再显示，本站也查不出来。</p>
          <div className="mb-4 max-w-md border-2 border-ink bg-white p-4">
            <p>{question.community.name}　{questionTypes[question.type].zh}　{sayDay(question.receivedOn)}收到</p>
            <p className="my-3 font-mono text-3xl font-bold tracking-wide">{groupReceipt(receipt)}</p>
            <p>{sayDay(question.promisedOn)}以前答复；到期没有答复，自动转镇里，{sayTownTime(question.type, settings)}内答复。</p>
            <p>查答复：打开 {environment().publicUrl}/questions 输入取件码，或打电话 {question.community.officePhone}。</p>
          </div>
        </>
      ) : (
        <Notice tone="warn">取件码只在登记后 10 分钟内显示。提问人没有抄到的，可以来电询问，由社区告知进度。</Notice>
      )}
      <p className="print:hidden"><ButtonLink href={`/desk/questions/${question.id}`}>去办理这件意见</ButtonLink></p>
    </>
  );
}
