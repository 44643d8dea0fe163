/**
 * 弄虚作假线索 (handbook §6.6): what looks odd in data that was entered anyway. A signal opens a case to verify and nothing else;
 * a person looks, the branch explains, a person decides (RL-5).
 */
import type { Day } from "../calendar/day";
import { defaultSettings, type SettingValues } from "../settings";

export const signalKinds = {
  X01: { zh: "集中补录", says: "短时间内一起提交多个日子的记录", by: "computed" },
  X02: { zh: "倒填", says: "连续多次在会后很久才提交", by: "computed" },
  X03: { zh: "正文雷同", says: "与本支部或其他支部的记录高度相似（不计日期和数字）", by: "computed" },
  X04: { zh: "照片重复", says: "照片与另一次活动的照片相同", by: "computed" },
  X05: { zh: "照片时间与会议时间不符", says: "照片的拍摄时间离会议很远", by: "computed" },
  X06: { zh: "一人两地", says: "同一时段在两场会议都记为到场", by: "computed" },
  X07: { zh: "不可能的出席", says: "外出、已转出或去世的人记为到场", by: "computed" },
  X08: { zh: "永远全勤", says: "人数不少的支部连续多月没有一人缺席", by: "computed" },
  X09: { zh: "永远全票", says: "连续多次表决无反对、无弃权、无缺席", by: "computed" },
  X10: { zh: "时长异常", says: "连续多次很短，或多场会议同一时间开始", by: "computed" },
  X11: { zh: "签名笔迹一致", says: "多人签名像同一人所写", by: "person" },
  X12: { zh: "数字凑整", says: "财务金额个位几乎全是 0", by: "computed" },
  X13: { zh: "公开内容不变", says: "连续两期公开内容几乎一样", by: "computed" },
  X14: { zh: "四步同日", says: "提议、商议、审议、决议在同一天走完", by: "computed" },
  X15: { zh: "整改无过程", says: "接到通知当天就报“已完成”，没有证据", by: "computed" },
  X16: { zh: "抽访不符", says: "现场抽问与记录不一致", by: "person" },
} as const;
export type SignalCode = keyof typeof signalKinds;

/** One side of what is shown side by side: a record and the thing in it. */
export type Side = { kind: "meeting" | "notice" | "finding"; id: string; says: string };

export type Signal = {
  code: SignalCode;
  /** Where the explanation must come from. */
  orgKind: "branch" | "community";
  orgId: string;
  /** Stable while the facts stay the same, so that a second look opens no second case. */
  key: string;
  says: string;
  sides: readonly Side[];
  on: Day;
};

/** Numbers of §6.6. They are settings of the town. */
export type SignalLimits = {
  burstRecords: number;
  burstHours: number;
  backfillDays: number;
  backfillRun: number;
  copiedPercent: number;
  photoBits: number;
  photoHours: number;
  fullMonths: number;
  fullPeople: number;
  unanimousRun: number;
  shortMinutes: number;
  shortRun: number;
  roundPercent: number;
  roundLines: number;
  /** of DIS-07 */
  alikePercent: number;
};

export function limitsOf(settings: SettingValues): SignalLimits {
  return {
    burstRecords: settings.signal_burst_records, burstHours: settings.signal_burst_hours, backfillDays: settings.signal_backfill_days, backfillRun: settings.signal_backfill_run,
    copiedPercent: settings.signal_copied_percent, photoBits: settings.signal_photo_bits, photoHours: settings.signal_photo_hours, fullMonths: settings.signal_full_months,
    fullPeople: settings.signal_full_people, unanimousRun: settings.signal_unanimous_run, shortMinutes: settings.signal_short_minutes, shortRun: settings.signal_short_run,
    roundPercent: settings.signal_round_percent, roundLines: settings.signal_round_lines, alikePercent: settings.similar_notice_percent,
  };
}

export const defaultLimits: SignalLimits = limitsOf(defaultSettings());

/** X03 正文雷同 */
export const sayKind = (code: SignalCode) => `${code} ${signalKinds[code].zh}`;
