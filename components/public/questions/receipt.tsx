import { sayDay, type Day } from "@/domain/calendar/day";
import type { WorkdayCalendar } from "@/domain/calendar/workdays";
import { questionTypes, type QuestionType } from "@/domain/questions/lifecycle";
import { groupReceipt } from "@/domain/questions/receipt";
import { Unannounced } from "../unannounced";
import { href, type View } from "../view";

type Props = {
  view: View;
  receipt: string;
  type: QuestionType;
  community: { name: string; officePhone: string };
  acceptBy: Day;
  promisedOn: Day;
  townTime: string;
  workdays: WorkdayCalendar;
  urgent: boolean;
  again: boolean;
};

/** What the asker takes away: the receipt to write down, the day of the answer, how to look it up. */
export function Receipt({ view, receipt, type, community, acceptBy, promisedOn, townTime, workdays, urgent, again }: Props) {
  return (
    <>
      <p className="good">{again ? "这一件刚才已经收到，没有重复登记。取件码还是同一个。" : "已经收到您的提问。"}</p>
      {urgent && <p className="bad">您说这件事很急：请现在就打{community.name}电话 <b>{community.officePhone}</b>，不要等网上答复。</p>}
      <h2>请把取件码抄在纸上</h2>
      <p className="receipt">{groupReceipt(receipt)}</p>
      <p className="hint">只有数字和字母（没有字母 I、L、O、U），中间的横线可以不抄。离开这一页以后，本站不会再显示它；凭它才能查到答复。</p>
      <h2>什么时候答复</h2>
      <ul>
        <li>{questionTypes[type].zh}，由{community.name}受理。</li>
        <li>{sayDay(acceptBy)}以前受理。</li>
        <li><b>{sayDay(promisedOn)}以前答复</b>。到期没有答复，系统自动转到镇里，镇里 {townTime}内答复。</li>
      </ul>
      <Unannounced workdays={workdays} until={[acceptBy, promisedOn]} />
      <h2>怎么查答复</h2>
      <p>打开本站，点上面的“查答复”，输入取件码。不方便上网的，打{community.name}电话 {community.officePhone} 询问。</p>
      <p><a className="button plain" href={href(view, "/questions")}>去查答复</a></p>
    </>
  );
}
