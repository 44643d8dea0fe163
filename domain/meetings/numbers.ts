/**
 * The paper sign-in sheet, transcribed by order number: 「3 7 12 请假 看病；20 缺席」. Numbers first, then the word; one statement a line
 * or between semicolons.
 */
import { attendanceKindNames, attendanceKinds, attendanceReasonNames, attendanceReasons, needsReason, type AttendanceKind, type AttendanceReason, type Mark } from "./attendance";

export type Numbered = Mark & { number: number };

/** Short words that people write for the kinds. */
const words: Partial<Record<string, AttendanceKind>> = { 视频: "video", 上门: "home_visit", 流动: "away", 外出: "away", 假: "leave", 缺: "absent", 未到: "absent", 免: "exempt", 到: "on_site" };
const reasonWords: Partial<Record<string, AttendanceReason>> = { 病: "sick", 看病: "sick", 住院: "sick", 务工: "working", 打工: "working", 农忙: "farming", 家事: "family", 有事: "family", 值班: "duty", 公务: "duty", 体弱: "infirm", 卧床: "bedridden" };

const statement = /^([\d\s,，、.]+)([^\d]*)$/u;

/** @param size how many people stand on the sheet. A statement that cannot be read becomes a sentence, never a guess. */
export function readNumbers(text: string, size: number): { marks: Numbered[]; faults: string[] } {
  const marks = new Map<number, Numbered>();
  const faults: string[] = [];
  for (const part of text.normalize("NFKC").slice(0, 4000).split(/[;\n。]+/u).map((one) => one.trim()).filter(Boolean)) {
    const read = statement.exec(part);
    const mark = read && markOf(read[2]!);
    if (!mark) {
      faults.push(`“${part}”没有看懂：请写成“3 7 12 请假 看病”的样子`);
      continue;
    }
    for (const number of read[1]!.match(/\d+/g) ?? []) {
      if (+number < 1 || +number > size) faults.push(`签到表上没有 ${number} 号（共 ${size} 人）`);
      else if (marks.has(+number)) faults.push(`${number} 号写了两次`);
      else marks.set(+number, { number: +number, ...mark });
    }
  }
  return { marks: [...marks.values()], faults };
}

/** Reads 请假：农忙 or 缺席; null for what is no mark. */
export function markOf(text: string): Mark | null {
  const [first = "", second = ""] = text.trim().split(/[\s,，:：、（(）)]+/u).filter(Boolean);
  const kind = attendanceKindNames.find((name) => attendanceKinds[name].zh === first) ?? words[first];
  if (!kind) return null;
  if (!second) return { kind, reason: defaultReason(kind) };
  const reason = attendanceReasonNames.find((name) => attendanceReasons[name].zh === second) ?? reasonWords[second];
  return reason && attendanceReasons[reason].of === kind ? { kind, reason } : null;
}

/** Where the sheet gives no reason, none is invented: 其他事由, 没有说明, 支部同意免到. */
function defaultReason(kind: AttendanceKind): AttendanceReason | null {
  if (!needsReason(kind)) return null;
  return kind === "leave" ? "other" : kind === "absent" ? "unsaid" : "approved";
}
