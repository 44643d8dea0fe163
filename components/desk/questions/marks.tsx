import { sayDay, type Day } from "@/domain/calendar/day";
import { reminderFor, reminders, sayTimeLeft, type Reminder } from "@/domain/questions/clock";
import { isOpen, questionStates, type Level, type QuestionState } from "@/domain/questions/lifecycle";
import type { SettingValues } from "@/domain/settings";
import { Badge, type Tone } from "../show";

type Running = { state: QuestionState; level: Level; acceptBy: Day; dueOn: Day };

const reminderTones: Record<Reminder, Tone> = { overdue_leader: "bad", overdue: "bad", due_today: "warn", accept_late: "warn", soon: "warn" };
const stateTones: Record<QuestionState, Tone> = {
  received: "warn", accepted: "plain", escalated: "warn", reopened: "warn", answered: "good", satisfied: "good", closed: "plain", refused: "plain", handed_over: "plain",
};

export function StateMark({ state }: { state: QuestionState }) {
  return <Badge tone={stateTones[state]}>{questionStates[state].zh}</Badge>;
}

export function ReminderMark({ reminder }: { reminder: Reminder }) {
  return <Badge tone={reminderTones[reminder]}>{reminders[reminder].zh}</Badge>;
}

/** Until when, and how far away that is; of a finished question nothing runs any more. */
export function Due({ question, today, settings }: { question: Running; today: Day; settings: SettingValues }) {
  if (!isOpen(question.state)) return <span className="text-soft">—</span>;
  const reminder = reminderFor(question, today, settings);
  return (
    <>
      <span className="whitespace-nowrap">{sayDay(question.dueOn)}</span>
      {reminder !== "due_today" && <> <span className="whitespace-nowrap text-soft">{sayTimeLeft(question.dueOn, today)}</span></>}
      {reminder && <> <ReminderMark reminder={reminder} /></>}
    </>
  );
}
