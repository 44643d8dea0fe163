import { dayOf, sayDay, sayInstant, type Day, type Instant } from "@/domain/calendar/day";
import { answerPartNames, answerParts } from "@/domain/questions/answering";
import { clocksOf, sayStopped, type Clock } from "@/domain/questions/clock";
import { historySteps, levels, type HistoryStep } from "@/domain/questions/lifecycle";
import { Facts } from "../show";

type Step = { id: string; step: HistoryStep; on: Day; at: Instant; said: string; basis: string; result: string; publishable: boolean; dueOn: Day | null; byName: string };

/** Every step with its author and words, oldest first. */
export function History({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="border-l-2 border-line pl-4">
      {steps.map((step) => (
        <li key={step.id} className="mb-4">
          <p><b>{historySteps[step.step].zh}</b> <span className="text-soft">{step.byName}，{sayInstant(step.at)}{step.step === "receive" && step.on !== dayOf(step.at) && `（${sayDay(step.on)}来电来访）`}</span></p>
          {step.step === "answer"
            ? <Facts facts={[...answerPartNames.map((part): [string, string] => [answerParts[part].zh, step[part]]), ["能否公开", step.publishable ? "去掉个人信息后可以公开" : "不公开"]]} />
            : step.said && <p className="whitespace-pre-line">{step.said}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Each running of the clock: who had until when, and when it was stopped. */
export function Clocks({ steps }: { steps: readonly Step[] }) {
  return <Facts facts={clocksOf(steps).map((clock) => [levels[clock.level].zh, lineOf(clock)])} />;
}

function lineOf(clock: Clock): string {
  return `${sayDay(clock.from)}起算，应在${sayDay(clock.dueOn)}以前答复；${sayStopped(clock) ?? "还没有答复"}`;
}
