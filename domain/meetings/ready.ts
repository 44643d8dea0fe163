/**
 * The gate before a record goes on (ruling 9: it stops transitions, never saving). It returns the names of unmet conditions; the same
 * list draws the author's checklist. "warn" is settled by an explanation (handbook §0.2). Rules MTG-… of handbook §2.5.
 */
import { minutesBetween } from "../calendar/minutes";
import { dayOf, type Day, type Instant } from "../calendar/day";
import type { SettingValues } from "../settings";
import type { TruthKind, TruthQuestion } from "../truth/questions";
import { agendaKinds, needsVote } from "./agenda";
import { attendanceKinds, misfits, needsReason, tally } from "./attendance";
import { bands, type Band } from "./clocks";
import { missingExtras, type AnyExtras } from "./extras";
import { hoursIn } from "./hours";
import { meetingKinds, type MeetingKind } from "./kinds";
import type { MeetingRecord, RosterMember } from "./record";
import { reviewDoubts } from "./review";
import { calledBy, votersOf, votingOn } from "./voters";
import { impossibleVotes, missingToPass, reckonVote } from "./votes";

export type Condition = { key: string; level: "block" | "warn"; message: string; /** the form's field to go to */ field: string };

export type RecordToCheck = {
  record: MeetingRecord;
  /** The whole branch as of the day it was held. */
  roster: readonly RosterMember[];
  band: Band;
  /** How far a theme day lies from the branch's fixed one. */
  themeDaysOff: number;
  /** ≤3 full members: host and recorder may be one. */
  single: boolean;
  /** Names of those on the list who are not on the roster. */
  strangers?: ReadonlyMap<string, string>;
  /** Decisions of earlier meetings that are still open. */
  openPrior: number;
  /** 谈心谈话 recorded this year, before this meeting. */
  talks: number;
  /** What an inspector would ask (domain/truth): answered with a sentence, only the impossible is in the way. */
  doubts: readonly TruthQuestion[];
  now: Instant;
  settings: SettingValues;
};

type Check = (given: RecordToCheck) => Condition[];

const block = (key: string, message: string, field = key): Condition => ({ key, level: "block", message, field });
const warn = (key: string, message: string, field = key): Condition => ({ key, level: "warn", message, field });
const has = ({ sections }: MeetingRecord, kind: MeetingRecord["sections"][number]["kind"]) => sections.some((section) => section.kind === kind);

const required = [["title", "请填写会议名称"], ["theme", "请填写主题"], ["place", "请填写地点"], ["hostName", "请选择主持人"], ["recorderName", "请选择记录人"], ["summary", "请用一句话写清解决了什么、形成了什么"]] as const;
/** A theme that says nothing (handbook §2.2: 不能只写“学习文件”). */
const empty = /^(学习|学习文件|传达文件|集中学习|开会|会议|主题党日|例会)$/u;

const doubtFields: Record<TruthKind, string> = { same_sentences: "summary", not_yet_issued: "agenda", two_places: "attendance", present_while_away: "attendance", gone: "attendance", odd_length: "endedAt", figures: "summary", committee_first: "agenda", twice: "startedAt" };

const checks: Check[] = [
  ({ record }) => required.filter(([field]) => record[field].trim() === "").map(([field, message]) => block(field, message)),
  ({ record }) => (empty.test(record.theme.replace(/[\s，。、]/g, "")) ? [block("theme-empty", `主题“${record.theme}”看不出这次要解决什么，请写具体`, "theme")] : []),
  ({ record }) => {
    const month = /^(\d{4})年(\d{1,2})月/.exec(record.title);
    const held = dayOf(record.startedAt).slice(0, 7);
    return month && `${month[1]}-${month[2]!.padStart(2, "0")}` !== held ? [warn("title-month", `会议名称写的是${month[0]}，开会日期在${+held.slice(0, 4)}年${+held.slice(5)}月，请改成一致`, "title")] : [];
  },
  ({ record }) => (record.sections.length === 0 ? [block("kinds", "请选择会议类型")] : []),
  ({ record }) => (has(record, "group_meeting") && !record.groupId ? [block("groupId", "党小组会要写明是哪个党小组")] : []),
  ({ record, now, settings }) => {
    if (record.endedAt <= record.startedAt) return [block("MTG-09", "散会时间要晚于开会时间", "endedAt")];
    if (record.endedAt > now) return [block("MTG-10", "会议还没有开完，散会以后再提交", "endedAt")];
    const minutes = minutesBetween(record.startedAt, record.endedAt);
    const odd = minutes < settings.meeting_shortest_minutes || minutes > settings.meeting_longest_hours * 60;
    return odd ? [warn("MTG-09", `会议记了 ${minutes} 分钟，一般在 ${settings.meeting_shortest_minutes} 分钟到 ${settings.meeting_longest_hours} 小时之间，请核对起止时间`, "endedAt")] : [];
  },
  ({ record }) => {
    const minutes = minutesBetween(record.startedAt, record.endedAt);
    const most = hoursIn(minutes);
    const counted = Math.max(0, ...record.sections.map(({ extras }) => Number(extras.hours ?? 0))); // one time slot, counted once
    return minutes > 0 && counted > most ? [warn("hours", `写了 ${counted} 学时，会议一共 ${minutes} 分钟，最多算 ${most} 学时（45 分钟为 1 学时），请核对`, "endedAt")] : [];
  },
  ({ record }) => {
    const early = record.decisions.filter(({ dueOn }) => dueOn !== null && dueOn !== "" && dueOn < dayOf(record.startedAt));
    const nobodys = record.decisions.filter(({ ownerName }) => ownerName === "");
    if (nobodys.length > 0) return [block("decision-owner", `“${nobodys[0]!.content}”还没有写谁来办`, "decisions")];
    return early.length > 0 ? [block("decision-due", `“${early[0]!.content}”的办结日期早于开会那天，请改正`, "decisions")] : [];
  },
  ({ record, single }) => {
    const same = record.hostName !== "" && record.hostName === record.recorderName && record.hostId === record.recorderId;
    return same ? [single ? warn("host", "主持和记录是同一个人", "recorderName") : block("host", "主持人和记录人不能是同一个人", "recorderName")] : [];
  },
  ({ record }) => {
    const mark = record.attendance.find(({ memberId }) => memberId === record.hostId);
    return mark && !attendanceKinds[mark.kind].votes ? [warn("host-there", `主持人${record.hostName}标为“${attendanceKinds[mark.kind].zh}”，请核对是谁主持的`, "hostName")] : [];
  },
  ({ record, roster, strangers }) => {
    const called = [...new Set(record.sections.flatMap(({ kind }) => calledBy(kind, roster, record.groupId)))];
    const { missing, twice, strange } = misfits(record.attendance, called);
    const names = (ids: string[]) => ids.map((id) => roster.find((one) => one.id === id)?.name ?? strangers?.get(id) ?? "（已不在本支部）").join("、");
    return [
      ...(missing.length > 0 ? [block("MTG-11", `${names(missing)}还没有登记到会情况`, "attendance")] : []),
      ...(twice.length > 0 ? [block("MTG-11-twice", `${names(twice)}登记了两次`, "attendance")] : []),
      ...(strange.length > 0 ? [block("MTG-15", `名单里有 ${strange.length} 人当天不在应到名单上（已转出、去世或不属于这次会议）：${names(strange)}。请打开修改页重新保存名单`, "attendance")] : []),
    ];
  },
  ({ record }) => {
    const silent = record.attendance.filter(({ kind, reason }) => needsReason(kind) && !reason).length;
    return silent > 0 ? [block("reasons", `有 ${silent} 人请假、缺席或免到没有写原因`, "attendance")] : [];
  },
  ({ record }) => record.sections.flatMap(({ kind, extras }) => missingExtras(kind, extras).map(([name, field]) => block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：请填写“${field.zh}”`))),
  ({ record }) =>
    record.sections
      .filter(({ kind, extras }) => missingExtras(kind, {}).length === 0 && missingExtras(kind, extras).length === 0 && !record.agenda.some(({ section }) => section === kind))
      .map(({ kind }) => block(`MTG-16-${kind}`, `${meetingKinds[kind].zh}还没有议题：合并召开的，每种会议都要有自己的议题`, "agenda")),
  ({ record }) =>
    record.agenda
      .filter(({ kind, section }) => agendaKinds[kind].assembly && meetingKinds[section].voting !== "assembly" && meetingKinds[section].roll !== "outside")
      .map(({ topic, section }, i) => warn(`MTG-16-topic-${i}`, `“${topic}”是党员大会的事项，不能只在${meetingKinds[section].zh}上定；这次是会前讨论的请说明`, "agenda")),
  ({ record }) => record.agenda.filter(({ kind, vote, section }) => needsVote(kind) && !vote && has(record, "member_assembly") && section === "member_assembly").map(({ topic }, i) => block(`vote-missing-${i}`, `“${topic}”要表决，请填写票数`, "agenda")),
  (given) => given.record.agenda.flatMap((item, i) => voteConditions(given, item, i)),
  ({ record, roster }) => {
    if (!has(record, "committee_meeting")) return [];
    const { due, present } = votersOf("committee_meeting", { ...record, excluded: [] }, roster);
    if (present * 2 >= due) return [];
    const message = `支委会应有半数以上委员到会：${due} 名委员到了 ${present} 名`;
    return [record.decisions.length > 0 || record.agenda.some(({ section, vote }) => section === "committee_meeting" && vote) ? block("MTG-12", `${message}，不能作出决定`, "attendance") : warn("MTG-12", message, "attendance")];
  },
  moreThanDue,
  ({ record }) => record.sections.filter(({ extras }) => Number(extras.hours ?? 0) > 0 && "setting" in extras && extras.setting === "").map(({ kind }) => block(`x.${kind}.setting`, `${meetingKinds[kind].short}：写了学时，请选择学习方式（室内还是现场）`)),
  ({ record, now }) => record.sections.flatMap(({ kind, extras }) => misplacedDays(kind, extras, { heldOn: dayOf(record.startedAt), today: dayOf(now) })),
  ({ record, roster, settings }) => {
    const extras = record.sections.find(({ kind }) => kind === "democratic_review")?.extras;
    if (!extras) return [];
    const n = (name: string) => Number(extras[name] ?? 0);
    const heldIn = Number(record.startedAt.slice(0, 4));
    const everybody = roster.length;
    const impossible = [
      ...(n("reviewYear") > heldIn ? [block("review-year", `被评议的年度 ${n("reviewYear")} 年还没有到`, "x.democratic_review.reviewYear")] : []),
      ...(["selfReviewed", "peerReviewed"] as const).filter((name) => n(name) > everybody).map((name) => block(`review-${name}`, `${name === "selfReviewed" ? "完成个人自评" : "参加党员互评"} ${n(name)} 人，多于支部党员 ${everybody} 人`, `x.democratic_review.${name}`)),
    ];
    const counts = { excellent: n("excellent"), qualified: n("qualified"), basic: n("basic"), unqualified: n("unqualified"), full: roster.filter(({ stage }) => stage === "full").length, probationary: roster.filter(({ stage }) => stage === "probationary").length, facts: [extras.facts ?? []].flat().length };
    return [...impossible, ...reviewDoubts(counts, settings.review_base_all ? "all" : "full").map(({ rule, level, message }) => ({ key: rule, level, message, field: "x.democratic_review.excellent" }))];
  },
  ({ record, talks }) => (has(record, "org_life_meeting") && talks === 0 ? [warn("MTG-07", "会前应当开展谈心谈话，今年还没有谈心谈话登记", "kinds")] : []),
  ({ record, themeDaysOff, settings }) =>
    has(record, "theme_day") && themeDaysOff > settings.theme_day_most_days_off ? [warn("MTG-04", `离固定的主题党日差 ${themeDaysOff} 天，请说明原因`, "startedAt")] : [],
  ({ record }) => (tally(record.attendance).absent > 0 && record.followUp.trim() === "" ? [warn("followUp", "有人缺席，怎么补课还没有写")] : []),
  ({ record, openPrior }) => (openPrior > 0 && !record.priorReviewed ? [warn("priorReviewed", `以前的会议还有 ${openPrior} 件议定事项没有办结，这次没有回看`)] : []),
  doubtConditions,
  ({ record, band }) => (bands[band].report !== "in_time" && record.lateReason.trim() === "" ? [block("MTG-13", `按现在提交算“${bands[band].zh}”，请写明为什么没有及时记录`, "lateReason")] : []),
];

/** More came than were called, to a meeting whose roll is not the branch's. */
function moreThanDue({ record }: RecordToCheck): Condition[] {
  return record.sections.filter(({ extras }) => Number(extras.present ?? 0) > Number(extras.due ?? 0)).map(({ kind }) => block(`outside-${kind}`, `${meetingKinds[kind].short}：实到多于应到`, `x.${kind}.present`));
}

/** Days that a record names beside its own: a theme is settled beforehand, an answer comes afterwards. */
const dayOrder: Readonly<Record<string, { zh: string; not: "before" | "after" }>> = {
  themeSettledOn: { zh: "确定主题的日期", not: "after" }, fedBackOn: { zh: "结果反馈的日期", not: "before" }, answeredOn: { zh: "公开答复的日期", not: "before" },
};

function misplacedDays(kind: MeetingKind, extras: AnyExtras, { heldOn, today }: { heldOn: Day; today: Day }): Condition[] {
  return Object.entries(dayOrder).flatMap(([name, { zh, not }]) => {
    const day = extras[name];
    if (typeof day !== "string" || day === "") return [];
    if (day > today) return [block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：${zh}还没有到，办了以后再写`)];
    return (not === "before" ? day >= heldOn : day <= heldOn) ? [] : [block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：${zh}${not === "before" ? "早于" : "晚于"}开会那天，请核对`)];
  });
}

function voteConditions({ record, roster }: RecordToCheck, item: MeetingRecord["agenda"][number], i: number): Condition[] {
  const voting = votingOn(item, record, roster);
  if (!voting) return [];
  const wrong = impossibleVotes(voting).map((message, n) => block(`vote-${i}-${n}`, `“${item.topic}”：${message}`, "agenda"));
  if (wrong.length > 0) return wrong;
  if (voting.body === "admission" && item.vote!.mode !== "secret") wrong.push(block(`vote-${i}-mode`, `“${item.topic}”：接收、转正要无记名投票`, "agenda"));
  const missing = missingToPass(voting);
  if (item.vote!.passed) return [...wrong, ...missing.map((message, n) => block(`vote-${i}-pass-${n}`, `“${item.topic}”不能记为通过：${message}`, "agenda"))];
  return reckonVote(voting).pass.met ? [...wrong, block(`vote-${i}-passed`, `“${item.topic}”按票数已经通过，记录却写没有通过，请核对`, "agenda")] : wrong;
}

function doubtConditions({ doubts }: RecordToCheck): Condition[] {
  return doubts.map(({ key, kind, says, impossible }) => (impossible ? block : warn)(`truth.${key}`, says, doubtFields[kind]));
}

/** Everything that applies, explained or not. */
export function conditionsOf(given: RecordToCheck): Condition[] {
  return checks.flatMap((check) => check(given));
}

/** What still stands in the way of handing in; empty when it may go. */
export function unmetConditions(given: RecordToCheck): Condition[] {
  return conditionsOf(given).filter(({ key, level }) => level === "block" || !(given.record.explanations[key] ?? "").trim());
}

/** Votes that cannot be: they stop even the saving of a record. Passing numbers that are called "not passed" may wait for the gate. */
export function impossibleInDraft(given: RecordToCheck): Condition[] {
  return [...given.record.agenda.flatMap((item, i) => voteConditions(given, item, i)).filter(({ key }) => !key.endsWith("-passed")), ...moreThanDue(given)];
}

/** Conditions of the steps after handing in: a made-up record needs the secretary's word and the office's consent (ruling 19). */
export function unmetForConfirm({ band, backfillReason }: { band: Band; backfillReason: string }): Condition[] {
  return band === "made_up" && backfillReason.trim().length < 4 ? [block("backfillReason", "这是补录的记录，书记要说明为什么补录")] : [];
}

export function unmetForFiling({ band, consented }: { band: Band; consented: boolean }): Condition[] {
  return band === "made_up" && !consented ? [block("consent", "这是补录的记录，要先由镇党建办同意补录再备案")] : [];
}
