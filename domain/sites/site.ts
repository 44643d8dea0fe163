/** 阵地: what a branch writes down about its place. Each saving is a new version with its author and reason; the earlier ones stay. */
import { z } from "zod";
import { publicWords } from "../disclosure/public-words";
import type { Subject } from "../permissions/subject";
import { reasonSchema } from "../reason";
import { checklistCodes, checklistItems, metMarks, noAnswer, plaqueNames, type Answer, type ChecklistItem, type Met, type Plaque } from "./checklist";

export type Room = { name: string; use: string };
export type SiteContent = {
  name: string;
  rooms: readonly Room[];
  /** Public: when it is open, and which office is responsible. */
  opening: string;
  office: string;
  /** The person, for colleagues only. */
  responsible: string;
  plaques: readonly Plaque[];
  otherPlaques: readonly string[];
  answers: Readonly<Record<string, Answer>>;
};

const MOST_ROOMS = 20;
const linesOf = (text: string) => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

/** One room a line: 名称：用途. */
const roomsSchema = z.string().max(2000, "最多 2000 个字").transform((text, context): Room[] => {
  const lines = linesOf(text);
  if (lines.length === 0) context.addIssue({ code: "custom", message: "请写上房间，每行一间，例如：党员活动室：开会、上党课" });
  if (lines.length > MOST_ROOMS) context.addIssue({ code: "custom", message: `最多 ${MOST_ROOMS} 间` });
  return lines.map((line, i) => {
    const [name = "", ...use] = line.split(/[：:]/);
    if (!name.trim() || !use.join("：").trim()) context.addIssue({ code: "custom", message: `第 ${i + 1} 行请写成“名称：用途”` });
    return { name: name.trim(), use: use.join("：").trim() };
  });
});

const MOST_SAID = 200;

/** What the form says about each item, of either version: `met_CODE`, `evidence_CODE`, `remark_CODE`. */
function answersOf(values: Readonly<Record<string, unknown>>): Record<string, Answer> {
  const said = (field: string, code: string) => String(values[`${field}_${code}`] ?? "").trim().slice(0, MOST_SAID);
  const isMet = (text: string): text is Met => Object.hasOwn(metMarks, text);
  const asked = checklistCodes.filter((code) => values[`met_${code}`] !== undefined);
  return Object.fromEntries(asked.map((code) => {
    const met = said("met", code);
    return [code, { met: isMet(met) ? met : null, evidence: said("evidence", code), remark: said("remark", code) }];
  }));
}

/** The form. `reason` is asked from the second version on (db/sites/versions.ts). */
export const siteSchema = z
  .looseObject({
    branchId: z.string().min(1).max(40),
    reason: z.union([z.literal(""), reasonSchema]),
    name: z.string().trim().min(2, "请填写阵地名称").max(40, "最多 40 个字"),
    rooms: roomsSchema,
    opening: publicWords("请填写开放时间，例如：周一至周五 8:30—17:30", { max: 100 }),
    office: publicWords("请填写负责的单位或岗位", { min: 2, max: 40 }),
    responsible: z.string().trim().min(2, "请填写负责人").max(20, "最多 20 个字"),
    plaques: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(plaqueNames))),
    otherPlaques: z.string().max(500, "最多 500 个字").transform(linesOf),
  })
  .transform(({ branchId, reason, name, rooms, opening, office, responsible, plaques, otherPlaques, ...rest }) => ({ branchId, reason, name, rooms, opening, office, responsible, plaques, otherPlaques, answers: answersOf(rest) }));
export type SiteInput = SiteContent & { reason: string };

/** The checklist of today's version with what was answered; what nobody has answered is unknown, not missing. */
export function answered({ answers }: Pick<SiteContent, "answers">, variant: number): (ChecklistItem & Answer)[] {
  return checklistItems(variant).map((item) => ({ ...item, ...(answers[item.code] ?? noAnswer) }));
}

export const roomLines = (rooms: readonly Room[]) => rooms.map(({ name, use }) => `${name}：${use}`).join("\n");

export function siteSubject(branch: { id: string; communityId: string | null }): Subject {
  return { kind: "site", id: branch.id, branch: branch.id, community: branch.communityId };
}
