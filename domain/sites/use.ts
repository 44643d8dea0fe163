/**
 * 阵地使用登记 (handbook §5.5): a meeting that was recorded at the site stands in it by itself; only other uses are typed. Nothing that
 * was typed is changed: a correction is a line of its own, which says what stood there and why it was wrong.
 */
import { z } from "zod";
import { dayOf, timeOf, type Day } from "../calendar/day";
import { daySchema } from "../calendar/day-schema";
import { figureOf, type PaperRecord } from "../ledgers/paper-record";
import { sayKinds } from "../meetings/kinds";
import { reasonSchema } from "../reason";
import type { SiteContent } from "./site";

/** Shanghai wall times, HH:MM. */
export type SiteUse = { on: Day; from: string; to: string; purpose: string; organizer: string; people: number; responsible: string; remark: string };

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "请填写时间，例如 09:00");
const words = (says: string, max: number) => z.string().trim().min(2, says).max(max, `最多 ${max} 个字`);

const fields = z.object({
  on: daySchema,
  from: time,
  to: time,
  purpose: words("请填写用途", 60),
  organizer: words("请填写组织单位", 40),
  people: z.coerce.number("请填写人数").int("人数是整数").min(1, "人数至少为 1").max(5000, "人数最多 5000"),
  responsible: words("请填写负责人", 20),
  remark: z.string().trim().max(100, "最多 100 个字"),
});
const inOrder = ({ from, to }: { from: string; to: string }) => from < to;
const order = { path: ["to"], message: "结束时间要晚于开始时间" };

export const useSchema = fields.extend({ branchId: z.string().min(1).max(40) }).refine(inOrder, order);
export const useCorrectionSchema = fields.extend({ useId: z.string().min(1).max(40), voided: z.enum(["yes", ""]).default(""), reason: reasonSchema }).refine(inOrder, order);

export type UseLine = Omit<SiteUse, "people"> & {
  people: number | null;
  /** Where the fact was typed. `useId` is the line that a correction would correct. */
  source: { meetingId: string } | { useId: string };
};

const plain = (text: string) => text.replace(/[\s·\-—]/g, "");

/** Was it held here? The place that the record names is the site, or a room of it, by whatever name it had. */
export function isAtSite(place: string, versions: readonly Pick<SiteContent, "name" | "rooms">[]): boolean {
  const where = plain(place);
  return where !== "" && versions.some(({ name, rooms }) => [name, ...rooms.map((room) => room.name)].some((known) => where.includes(plain(known))));
}

/** A confirmed record as a line of the register. */
export function lineOfMeeting(paper: PaperRecord): UseLine {
  const { record, branchName } = paper;
  return {
    on: dayOf(record.startedAt), from: timeOf(record.startedAt), to: timeOf(record.endedAt), purpose: `${sayKinds(record.sections.map(({ kind }) => kind))}：${record.title}`,
    organizer: branchName, people: figureOf(paper, "present"), responsible: record.hostName, remark: "据会议记录", source: { meetingId: paper.id },
  };
}

/** `correctsId`: the line in whose place it stands; `voided`: nothing stands in its place. */
export type StoredUse = SiteUse & { id: string; correctsId: string | null; voided: boolean; reason: string };

const sayUse = ({ on, from, to, purpose, organizer, people, responsible, remark }: SiteUse) => [on, `${from}—${to}`, purpose, organizer, `${people} 人`, responsible, remark].filter(Boolean).join("，");

/** What holds today: the last correction of each use, with what stood there before in its remark; what was voided stays to be read. */
export function linesOfUses(stored: readonly StoredUse[]): UseLine[] {
  const corrected = new Map(stored.flatMap((use) => (use.correctsId ? [[use.correctsId, use] as const] : [])));
  const before = new Map(stored.map((use) => [use.id, use]));
  return stored.filter(({ id }) => !corrected.has(id)).map((use): UseLine => {
    const history: string[] = [];
    for (let at: StoredUse = use; at.correctsId; at = before.get(at.correctsId)!) history.push(`${at.voided ? "作废" : "更正"}：原为“${sayUse(before.get(at.correctsId)!)}”（${at.reason}）`);
    const { id, on, from, to, purpose, organizer, people, responsible, remark, voided } = use;
    return { on, from, to, organizer, responsible, people: voided ? null : people, purpose: voided ? `（作废）${purpose}` : purpose, remark: [remark, ...history].filter(Boolean).join("；"), source: { useId: id } };
  });
}

export const inTime = (a: Pick<UseLine, "on" | "from">, b: Pick<UseLine, "on" | "from">) => (a.on === b.on ? a.from.localeCompare(b.from) : a.on.localeCompare(b.on));

/** A meeting at the same time: the fact is already there. Null when there is none. */
export function sameTime(use: Pick<SiteUse, "on" | "from" | "to">, lines: readonly UseLine[]): UseLine | null {
  return lines.find((line) => "meetingId" in line.source && line.on === use.on && line.from < use.to && use.from < line.to) ?? null;
}

/** How often and by how many it was used; a voided line is no use. */
export function countUses(lines: readonly UseLine[]): { uses: number; people: number } {
  const real = lines.filter((line) => "meetingId" in line.source || line.people !== null);
  return { uses: real.length, people: real.reduce((sum, { people }) => sum + (people ?? 0), 0) };
}
