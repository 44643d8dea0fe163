/**
 * A few records of organizational life in every state, made by the same code as real ones with an injected clock: what the start
 * pages, the lists and the tests have to show. The year's whole history is told elsewhere.
 */
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { presetMark, type Mark } from "@/domain/meetings/attendance";
import { emptyExtras, type AnyExtras } from "@/domain/meetings/extras";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import type { AgendaItem, MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { calledBy, votersOf } from "@/domain/meetings/voters";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { confirmMeeting, fileMeeting, returnMeeting } from "../../meetings/confirm";
import { beginMeeting } from "../../meetings/record";
import { findMeetingInHand } from "../../meetings/rows";
import { submitMeeting } from "../../meetings/submit";
import { wholeRosterOn } from "../../members/roster-on";
import { handInPlan } from "../../meetings/plan";
import type { Chance } from "../history/random";
import { at } from "../history/run";
import { branches } from "../town/branches";
import { forgetWords } from "./words";
import { allYears } from "./year";

type Told = { theme: string; summary: string; decision: string; discussion: string };
export type Story = Told & {
  branchId: string; kind: MeetingKind; day: Day; extras?: AnyExtras; agenda?: Omit<AgendaItem, "section" | "vote"> & { passes?: true };
  /** When it was handed in, after how many days; how far it went. */
  after: number; until: "held" | "submitted" | "returned" | "confirmed" | "filed"; late?: string;
  /** For a group's meeting; for the year's routine: its own chance, and a meeting on the line. */
  groupId?: string; dice?: Chance; online?: boolean;
};

const stories: Story[] = [
  { branchId: "qh007", kind: "theme_day", day: "2026-09-05", after: 1, until: "filed", theme: "北渠清淤义务劳动", summary: "清淤一百二十米，汛后北渠恢复过水。", decision: "剩下的八十米由二组接着清", discussion: "", extras: { segments: ["volunteer", "discussion"], themeSettledOn: "2026-08-28" } },
  {
    branchId: "qh007", kind: "member_assembly", day: "2026-09-26", after: 2, until: "filed", theme: "讨论集体仓房出租方案", summary: "通过仓房出租方案，租金优先用于路灯维修。", decision: "把出租方案提交村民代表会议", discussion: "",
    agenda: { kind: "major_matter", topic: "集体仓房出租方案", speaker: "支部书记", discussion: "多数同意公开招租；有两人提出租期不要超过三年，已写入方案。", passes: true },
  },
  { branchId: "qh007", kind: "committee_meeting", day: "2026-10-10", after: 1, until: "submitted", theme: "研究十月主题党日安排", summary: "定下十月主题党日走访独居老人。", decision: "列出独居老人名单，分片走访", discussion: "", agenda: { kind: "work", topic: "十月主题党日安排", speaker: "支部书记", discussion: "原定学习改为走访，分三片进行。" } },
  { branchId: "qh005", kind: "theme_day", day: "2026-10-08", after: 1, until: "returned", theme: "河堤巡查", summary: "查出两处塌坡，已插旗警示。", decision: "报镇水利站修塌坡", discussion: "", extras: { segments: ["volunteer"] } },
  { branchId: "qh005", kind: "party_lecture", day: "2026-09-16", after: 2, until: "confirmed", theme: "防汛和集体财产保管", summary: "讲清了汛期值守和集体财产登记的办法。", decision: "值守表贴到公开栏", discussion: "", extras: { lecturer: "支部书记", lecturerRole: "secretary", course: "防汛和集体财产保管", hours: 2, setting: "indoor" } },
  { branchId: "qh010", kind: "theme_day", day: "2026-09-05", after: 34, until: "confirmed", theme: "整理公开栏", summary: "公开栏换上本季度内容，过期的全部撤下。", decision: "每月五日前换公开栏", discussion: "", extras: { segments: ["volunteer"] }, late: "文书生病住院，按纸质签到表补记" },
];

/** @param progress is told how many of how many records are done. */
export async function loadMeetings(progress: (done: number, all: number) => void): Promise<void> {
  forgetWords();
  const told = new Set(stories.map(({ branchId, kind, day }) => `${branchId}/${kind}/${day.slice(0, 7)}`));
  const all = [...allYears().filter(({ branchId, kind, day, groupId }) => groupId !== undefined || !told.has(`${branchId}/${kind}/${day.slice(0, 7)}`)), ...stories];
  for (const [i, story] of all.entries()) {
    await tellMeeting(story);
    progress(i + 1, all.length);
  }
  await loadPlans();
}

/** Each quarter's plan, handed in by its fifth day. */
async function loadPlans(): Promise<void> {
  for (const { code, hasCommittee } of branches) {
    const branchId = code.toLowerCase();
    for (const [quarter, month] of [["2026-Q1", "2026-01"], ["2026-Q2", "2026-04"], ["2026-Q3", "2026-07"], ["2026-Q4", "2026-10"]] as const) {
      const clerk = await at(`clerk.${branchId}`, `${month}-04`, "10:30");
      const line = (kind: MeetingKind, day: Day, theme: string) => ({ kinds: [kind], groupId: null, plannedOn: day, theme, place: "党群服务中心会议室" });
      const lines = [line("theme_day", `${month}-05`, "本季度第一次主题党日"), line("member_assembly", `${month}-25`, "季度党员大会"), ...(hasCommittee ? [line("committee_meeting", `${month}-15`, "本月支委会")] : [])];
      await handInPlan(permit(clerk, "meeting.plan", { kind: "branch", id: branchId, branch: branchId, group: null }), quarter, lines);
    }
  }
}

async function tellMeeting(story: Story): Promise<void> {
  const { branchId, day, after, until, late } = story;
  const roster = await wholeRosterOn(branchId, day);
  const groupId = story.groupId ?? null;
  if (calledBy(story.kind, roster, groupId).length === 0 && meetingKinds[story.kind].roll !== "outside") return;
  const on = addDays(day, after);
  const who = async (role: string, time: string): Promise<Person> => at(role === "office" ? "office.town" : `${role}.${branchId}`, on, time);
  const clerk = await who("clerk", "10:00");
  const id = await beginMeeting(permit(clerk, "meeting.begin", { kind: "branch", id: branchId, branch: branchId, group: groupId }), recordOf(story, roster, clerk.name));
  const held = async <A extends Action>(person: Person, action: A) => {
    const found = await findMeetingInHand(person, id);
    return { found, permit: permit(person, action, found.subject) };
  };
  if (until === "held") return;
  const submitting = await held(await who("clerk", "10:20"), "meeting.submit");
  await submitMeeting(submitting.permit, submitting.found, { "MTG-04": "国庆假期后补开", priorReviewed: "上次议定事项另行回看" });
  if (until === "submitted") return;
  if (until === "returned") {
    const back = await held(await who("secretary", "16:00"), "meeting.return");
    return returnMeeting(back.permit, back.found, "塌坡的位置没有写清，请补上再报");
  }
  const confirming = await held(await who("secretary", "16:00"), "meeting.confirm");
  await confirmMeeting(confirming.permit, confirming.found, late ? "文书住院期间没有人接手，内容按签到表核对过" : "");
  if (until === "confirmed") return;
  const filing = await held(await who("office", "17:00"), "meeting.file");
  await fileMeeting(filing.permit, filing.found);
}

function recordOf({ kind, day, theme, summary, decision, extras, agenda, late, groupId = undefined, dice, online }: Story, roster: readonly RosterMember[], writer: string): MeetingRecord {
  const called = calledBy(kind, roster, groupId ?? null);
  const host = roster.find(({ committee }) => committee === "secretary") ?? roster[0]!;
  const record: MeetingRecord = {
    groupId: groupId ?? null, title: `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${meetingKinds[kind].zh}`, theme, place: "党群服务中心会议室", startedAt: instantAt(day, "09:00"), endedAt: instantAt(day, "10:40"),
    hostId: host.id, hostName: host.name, recorderId: null, recorderName: writer, sections: [{ kind, extras: { ...emptyExtras(kind), ...extras } }],
    attendance: called.map((member, i) => ({ memberId: member.id, ...markOf(member, i, dice, online) })),
    excluded: [], observers: [], agenda: [], decisions: decision === "" ? [] : [{ content: decision, ownerId: called[1]?.id ?? host.id, ownerName: called[1]?.name ?? host.name, dueOn: addDays(day, 30) }],
    followUp: "", priorReviewed: true, summary, lateReason: late ?? "", explanations: {},
  };
  if (!agenda) return record;
  const { passes, ...item } = agenda;
  const present = votersOf(kind, record, roster).present;
  return { ...record, agenda: [{ section: kind, ...item, vote: passes ? { mode: "show_hand", approve: present - 2, oppose: 2, abstain: 0, written: 0, passed: true } : null }] };
}

/** Who is known to be away or frail is preset; of the others a few are on leave, and now and then one joins on the line. */
function markOf(member: RosterMember, i: number, dice: Chance | undefined, online = false): Mark {
  if (online) return { kind: "video", reason: null };
  const preset = presetMark(member);
  if (preset.kind !== "on_site") return preset;
  if (!dice) return i > 4 && i % 13 === 0 ? { kind: "leave", reason: "farming" } : preset;
  const luck = dice.next();
  if (luck < 0.05) return { kind: "leave", reason: dice.pick(["farming", "working", "sick", "family", "duty"] as const) };
  return luck < 0.06 ? { kind: "video", reason: null } : preset;
}
