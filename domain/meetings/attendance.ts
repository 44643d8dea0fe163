/**
 * Who was there, person by person, and the figures that follow (ruling 18, MTG-11). Figures are always counted, never typed.
 * A mobile member counts as due and is excused by rule (handbook §7.8); that is neither presence nor leave.
 */
type Kind = { zh: string; counts: "present" | "away" | "leave" | "absent" | "exempt"; /** In the room or on the line: only these vote. */ votes: boolean };

export const attendanceKinds = {
  on_site: { zh: "到场", counts: "present", votes: true },
  video: { zh: "视频参加", counts: "present", votes: true },
  home_visit: { zh: "送学上门", counts: "present", votes: false },
  away: { zh: "流动在外", counts: "away", votes: false },
  leave: { zh: "请假", counts: "leave", votes: false },
  absent: { zh: "缺席", counts: "absent", votes: false },
  exempt: { zh: "免到", counts: "exempt", votes: false },
} as const satisfies Record<string, Kind>;
export type AttendanceKind = keyof typeof attendanceKinds;
export const attendanceKindNames = Object.keys(attendanceKinds) as [AttendanceKind, ...AttendanceKind[]];

/** Kinds that count as present (ruling 18). */
export const presentKinds = attendanceKindNames.filter((kind) => attendanceKinds[kind].counts === "present");

/** Reasons one can choose: no diagnosis, no whereabouts (RL-3). */
export const attendanceReasons = {
  sick: { zh: "生病就医", of: "leave" },
  working: { zh: "外出务工", of: "leave" },
  farming: { zh: "农忙", of: "leave" },
  family: { zh: "家中有事", of: "leave" },
  duty: { zh: "值班公务", of: "leave" },
  other: { zh: "其他事由", of: "leave" },
  unreachable: { zh: "联系不上", of: "absent" },
  unsaid: { zh: "没有说明", of: "absent" },
  infirm: { zh: "年老体弱", of: "exempt" },
  bedridden: { zh: "长期卧床", of: "exempt" },
  approved: { zh: "支部同意免到", of: "exempt" },
} as const satisfies Record<string, { zh: string; of: AttendanceKind }>;
export type AttendanceReason = keyof typeof attendanceReasons;
export const attendanceReasonNames = Object.keys(attendanceReasons) as [AttendanceReason, ...AttendanceReason[]];

export type Mark = { kind: AttendanceKind; reason: AttendanceReason | null };
export type Attendance = Mark & { memberId: string };

/** Kinds for which a reason is written down: 请假及事由、缺席及原因 (the paper form's columns). */
export function needsReason(kind: AttendanceKind): boolean {
  return Object.values(attendanceReasons).some(({ of }) => of === kind);
}

/** 请假：生病就医 */
export function sayMark({ kind, reason }: Mark): string {
  return reason ? `${attendanceKinds[kind].zh}：${attendanceReasons[reason].zh}` : attendanceKinds[kind].zh;
}

/** Every mark that a form offers, written `kind` or `kind:reason`. */
export const marks: readonly Mark[] = attendanceKindNames.flatMap((kind): Mark[] => {
  const reasons = attendanceReasonNames.filter((reason) => attendanceReasons[reason].of === kind);
  return reasons.length === 0 ? [{ kind, reason: null }] : reasons.map((reason) => ({ kind, reason }));
});

export const markText = ({ kind, reason }: Mark) => (reason ? `${kind}:${reason}` : kind);

/** Reads `kind` or `kind:reason`; null when it is neither. */
export function readMark(text: string): Mark | null {
  return marks.find((mark) => markText(mark) === text) ?? null;
}

export type Tally = Record<"due" | Kind["counts"], number>;

/** Counts a roll. `due` is everybody on it: present + away + leave + absent + exempt (MTG-11 holds by construction). */
export function tally(rows: Iterable<{ kind: AttendanceKind }>): Tally {
  const counts: Tally = { due: 0, present: 0, away: 0, leave: 0, absent: 0, exempt: 0 };
  for (const { kind } of rows) {
    counts.due++;
    counts[attendanceKinds[kind].counts]++;
  }
  return counts;
}

/** Present out of those who could be expected (due without 流动在外 and 免到), in ten-thousandths; null when nobody could. */
export function presentShare({ due, present, away, exempt }: Tally): number | null {
  const expected = due - away - exempt;
  return expected > 0 ? Math.round((present * 10_000) / expected) : null;
}

/** 应到 46 人，实到 38 人，请假 3 人，… without what is zero */
export function sayTally({ due, present, away, leave, absent, exempt }: Tally): string {
  const rest = [["流动在外", away], ["请假", leave], ["缺席", absent], ["免到", exempt]] as const;
  return [`应到 ${due} 人`, `实到 ${present} 人`, ...rest.filter(([, n]) => n > 0).map(([zh, n]) => `${zh} ${n} 人`)].join("，");
}

/** Where the rows do not fit the roll: somebody missing, twice, or not of the roll (MTG-11, MTG-15). Ids. */
export function misfits(rows: readonly { memberId: string }[], roll: readonly { id: string }[]): { missing: string[]; twice: string[]; strange: string[] } {
  const seen = new Map<string, number>();
  for (const { memberId } of rows) seen.set(memberId, (seen.get(memberId) ?? 0) + 1);
  const onRoll = new Set(roll.map(({ id }) => id));
  return {
    missing: roll.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    twice: [...seen].filter(([, times]) => times > 1).map(([id]) => id),
    strange: [...seen.keys()].filter((id) => !onRoll.has(id)),
  };
}

/** What is known before the meeting: who is away is away, who is frail may stay at home, everybody else is expected. */
export function presetMark({ away, infirm }: { away: unknown; infirm: boolean }): Mark {
  if (away) return { kind: "away", reason: null };
  return infirm ? { kind: "exempt", reason: "infirm" } : { kind: "on_site", reason: null };
}
