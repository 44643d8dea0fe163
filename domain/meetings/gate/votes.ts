/** What was on the agenda and what was voted on (MTG-16, handbook §2.6). */
import { agendaKinds, needsVote } from "../agenda";
import { missingExtras } from "../extras";
import { meetingKinds } from "../kinds";
import type { MeetingRecord } from "../record";
import { votingOn } from "../voters";
import { impossibleVotes, missingToPass, reckonVote } from "../votes";
import { block, has, warn, type Check, type Condition, type RecordToCheck } from "./condition";

/** Each kind has its own topic, each matter its own body, each vote numbers that add up. */
export const agendaChecks: readonly Check[] = [
  ({ record }) =>
    record.sections
      .filter(({ kind, extras }) => missingExtras(kind, {}).length === 0 && missingExtras(kind, extras).length === 0 && !record.agenda.some(({ section }) => section === kind))
      .map(({ kind }) => block(`MTG-16-${kind}`, `${meetingKinds[kind].zh}还没有议题：合并召开的，每种会议都要有自己的议题`, "agenda")),
  ({ record }) =>
    record.agenda
      .filter(({ kind, section }) => agendaKinds[kind].assembly && meetingKinds[section].voting !== "assembly" && meetingKinds[section].roll !== "outside")
      .map(({ topic, section }, i) => warn(`MTG-16-topic-${i}`, `“${topic}”是党员大会的事项，不能只在${meetingKinds[section].zh}上定；这次是会前讨论的请说明`, "agenda")),
  ({ record }) => record.agenda.filter(({ kind, vote, section }) => needsVote(kind) && !vote && has(record, "member_assembly") && section === "member_assembly").map(({ topic }, i) => block(`vote-missing-${i}`, `“${topic}”要表决，请填写票数`, "agenda")),
  voteConditions,
];

/** Numbers that cannot be, and results that do not follow from them. */
export function voteConditions(given: RecordToCheck): Condition[] {
  return given.record.agenda.flatMap((item, i) => conditionsOfVote(given, item, i));
}

function conditionsOfVote({ record, roster }: RecordToCheck, item: MeetingRecord["agenda"][number], i: number): Condition[] {
  const voting = votingOn(item, record, roster);
  if (!voting) return [];
  const wrong = impossibleVotes(voting).map((message, n) => block(`vote-${i}-${n}`, `“${item.topic}”：${message}`, "agenda"));
  if (wrong.length > 0) return wrong;
  if (voting.body === "admission" && item.vote!.mode !== "secret") wrong.push(block(`vote-${i}-mode`, `“${item.topic}”：接收、转正要无记名投票`, "agenda"));
  const missing = missingToPass(voting);
  if (item.vote!.passed) return [...wrong, ...missing.map((message, n) => block(`vote-${i}-pass-${n}`, `“${item.topic}”不能记为通过：${message}`, "agenda"))];
  return reckonVote(voting).pass.met ? [...wrong, block(`vote-${i}-passed`, `“${item.topic}”按票数已经通过，记录却写没有通过，请核对`, "agenda")] : wrong;
}
