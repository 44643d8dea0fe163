import { sayDay, type Day } from "@/domain/calendar/day";
import type { WorkdayCalendar } from "@/domain/calendar/workdays";
import { answerPartNames, answerParts } from "@/domain/questions/answering";
import { clocksOf, sayStopped, sayTimeLeft, type Clock } from "@/domain/questions/clock";
import { channels, dissatisfiedStep, handsOf, historySteps, isOpen, levels, MAX_REOPENINGS, questionStates, questionTypes } from "@/domain/questions/lifecycle";
import type { Channel, HistoryStep, Level, QuestionState, QuestionType } from "@/domain/questions/lifecycle";
import { Unannounced } from "../unannounced";
import { href, type View } from "../view";

type Step = { step: HistoryStep; on: Day; said: string; basis: string; result: string; dueOn: Day | null };
export type Progressing = {
  type: QuestionType; channel: Channel; state: QuestionState; level: Level; text: string; communityName: string; officePhone: string;
  notice: { title: string } | null; receivedOn: Day; dueOn: Day; reopenedCount: number; steps: Step[];
};

/** One's own question: where it is, in whose hands, until when, and every step so far. `townTime`: how long the town has, once it comes there. */
export function Progress({ question, today, townTime, workdays }: { question: Progressing; today: Day; townTime: string; workdays: WorkdayCalendar }) {
  const { type, channel, state, communityName, text, notice, receivedOn } = question;
  const hands = handsOf(question);
  return (
    <>
      <p className={state === "answered" || state === "satisfied" ? "good" : "note"}>
        <b>{questionStates[state].zh}</b>{hands && `。现在在：${hands}`}
      </p>
      <h2>您的{questionTypes[type].zh}</h2>
      <p className="small">{communityName}，{sayDay(receivedOn)}{channels[channel].zh}收到{notice && `，关于“${notice.title}”`}</p>
      {text ? <p className="said">{text}</p> : <p>内容已移交纪检渠道，本站没有保存。</p>}
      <h2>期限</h2>
      <ul>
        {clocksOf(question.steps).map((clock, i) => <li key={i}>{clockLine(clock, question, today)}</li>)}
        {mayComeToTown(question) && <li>{levels.town.zh}：社区到期没有答复{type === "disclosure_objection" && "，或者您不服答复"}的，转镇后 {townTime}内答复</li>}
      </ul>
      {isOpen(state) && <Unannounced workdays={workdays} until={clocksOf(question.steps).map(({ dueOn }) => dueOn)} />}
      <h2>办理经过</h2>
      <ol className="list">{question.steps.map((step, i) => <li key={i}><StepLine step={step} /></li>)}</ol>
    </>
  );
}

/** The second clock has not started yet. */
function mayComeToTown({ type, level, state, reopenedCount }: Progressing): boolean {
  if (level === "town") return false;
  return isOpen(state) || (type === "disclosure_objection" && state === "answered" && reopenedCount < MAX_REOPENINGS);
}

function clockLine(clock: Clock, { state, communityName }: Progressing, today: Day): string {
  const who = clock.level === "town" ? levels.town.zh : communityName;
  const end = sayStopped(clock) ?? (isOpen(state) ? sayTimeLeft(clock.dueOn, today) : null);
  return [`${who}：从${sayDay(clock.from)}算起，应在${sayDay(clock.dueOn)}以前答复`, end].filter(Boolean).join("，");
}

function StepLine({ step }: { step: Step }) {
  return (
    <>
      <b>{sayDay(step.on)}　{historySteps[step.step].zh}</b>
      {step.step === "answer"
        ? answerPartNames.map((part) => <p key={part}><b>{answerParts[part].zh}：</b>{step[part]}</p>)
        : step.said && <p className="said">{step.said}</p>}
    </>
  );
}

/** After an answer: satisfied, or once "not satisfied". The receipt is sent again in the body, never in the address. */
export function Verdict({ view, question, receipt, token, reason }: { view: View; question: Progressing; receipt: string; token: string; reason: string }) {
  if (question.state !== "answered") return null;
  const hidden = (
    <>
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="formToken" value={token} />
    </>
  );
  const appeals = dissatisfiedStep(question) === "appeal";
  return (
    <>
      <h2>您对答复满意吗</h2>
      <form method="post" action={href(view, "/questions")}>
        {hidden}
        <button type="submit" name="do" value="rate">满意</button>
      </form>
      {question.reopenedCount < MAX_REOPENINGS ? (
        <form method="post" action={href(view, "/questions")}>
          {hidden}
          <label htmlFor="reason">不满意，请写明哪里不满意</label>
          <p className="hint">{appeals ? "将转到镇里核实，由镇里答复。" : "将重新办理，重新答复。"}只能要求一次。</p>
          <textarea id="reason" name="reason" rows={4} maxLength={500} defaultValue={reason} />
          <p><button type="submit" name="do" value="reopen" className="plain">{appeals ? "不满意，请镇里核实" : "不满意，请重新办理"}</button></p>
        </form>
      ) : (
        <p className="note">这件意见已经重新办理过一次。仍不满意的，请打镇党建办电话 {view.officePhone}，或者作为“申诉求决”重新提出。</p>
      )}
    </>
  );
}
