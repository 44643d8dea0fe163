/**
 * The life of a record (handbook §2.3) as one table: planned → held → submitted → confirmed → filed → archived. What was confirmed is
 * never rewritten: each handing-in keeps its snapshot, a change is an amendment. A plan stays a plan: `planned` is its own row.
 */
export const meetingStates = {
  held: { zh: "整理中", hands: "文书", done: false },
  submitted: { zh: "待书记确认", hands: "书记", done: false },
  returned: { zh: "退回补正", hands: "文书", done: false },
  confirmed: { zh: "已确认，待备案", hands: "镇党建办", done: true },
  filed: { zh: "已备案", hands: "", done: true },
  archived: { zh: "已归档", hands: "", done: true },
  cancelled: { zh: "已取消", hands: "", done: false },
} as const;
export type MeetingState = keyof typeof meetingStates;
export const meetingStateNames = Object.keys(meetingStates) as [MeetingState, ...MeetingState[]];
/** States in which the record counts (never the cancelled). */
export const doneStates = meetingStateNames.filter((state) => meetingStates[state].done);

export const meetingSteps = {
  submit: { zh: "提交书记确认", from: ["held", "returned"], to: "submitted" },
  confirm: { zh: "书记确认", from: ["submitted"], to: "confirmed" },
  return: { zh: "书记退回补正", from: ["submitted"], to: "returned" },
  return_filing: { zh: "镇党建办退回补正", from: ["confirmed"], to: "returned" },
  file: { zh: "备案", from: ["confirmed"], to: "filed" },
  archive: { zh: "年度归档", from: ["filed"], to: "archived" },
  cancel: { zh: "取消", from: ["held", "returned"], to: "cancelled" },
} as const satisfies Record<string, { zh: string; from: readonly MeetingState[]; to: MeetingState }>;
export type MeetingStep = keyof typeof meetingSteps;
export const meetingStepNames = Object.keys(meetingSteps) as [MeetingStep, ...MeetingStep[]];

/** What the history of a record is made of: the steps, and what leaves the state as it is. */
export const meetingDeeds = {
  begin: { zh: "开始记录" },
  ...meetingSteps,
  consent: { zh: "镇党建办同意补录" },
  amend: { zh: "提出更正" },
  approve_amendment: { zh: "批准更正" },
  refuse_amendment: { zh: "不批准更正" },
} as const;
export type MeetingDeed = keyof typeof meetingDeeds;
export const meetingDeedNames = Object.keys(meetingDeeds) as [MeetingDeed, ...MeetingDeed[]];

/** Where a step leads from a state, or null when it may not be taken there. */
export function nextMeetingState(state: MeetingState, step: MeetingStep): MeetingState | null {
  const from: readonly MeetingState[] = meetingSteps[step].from;
  return from.includes(state) ? meetingSteps[step].to : null;
}

/** A branch so small that one person may do two steps; the record says so for ever (handbook §2.3: 3 人以下). */
export const SINGLE_PERSON_FULL_MEMBERS = 3;
