/** 当选名单 as typed: one person a line, 「姓名 职务 赞成票」. */
import { positions, type Position } from "../members/vocabulary";

export type Elected = { name: string; position: Position; approve: number };

const committee = (Object.keys(positions) as Position[]).filter((position) => positions[position].committee);
const byWord = new Map<string, Position>(committee.flatMap((position) => [[positions[position].zh, position], [positions[position].zh.replace("支部", ""), position]] as [string, Position][]));

/** The posts that can be written, for the hint of the field. */
export const electedPosts = committee.map((position) => positions[position].zh);

/** @returns what was read and, by line, what was not understood */
export function readResults(text: string): { elected: Elected[]; faults: string[] } {
  const elected: Elected[] = [];
  const faults: string[] = [];
  text.normalize("NFKC").split("\n").map((line) => line.trim()).filter(Boolean).forEach((line, i) => {
    const [name, post, votes, ...rest] = line.split(/[\s,、]+/);
    const position = byWord.get(post ?? "");
    const approve = /^(\d{1,4})票?$/.exec(votes ?? "")?.[1];
    if (!name || !position || approve === undefined || rest.length > 0) faults.push(`第 ${i + 1} 行“${line.slice(0, 30)}”看不懂，请写成“张三 支部书记 42”的样子`);
    else if (elected.some((one) => one.name === name && one.position === position)) faults.push(`第 ${i + 1} 行“${line.slice(0, 30)}”重复了`);
    else elected.push({ name, position, approve: +approve });
  });
  return { elected, faults };
}
