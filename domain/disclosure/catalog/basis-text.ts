/** Bases as lines that can be edited in one field: 名称 | 条款 | 版本 | 可信度. */
import { confidences, type Confidence } from "../../settings";
import type { Basis } from "./basis";

export const basisColumns = ["名称", "条款", "版本", "可信度"] as const;
const MOST_BASES = 8;
const MOST_CHARS = 60;

export function basisText(basis: readonly Basis[]): string {
  return basis.map(({ title, article, version, confidence }) => [title, article, version, confidence].join(" | ")).join("\n");
}

const isConfidence = (text: string): text is Confidence => confidences.includes(text as Confidence);

/**
 * @param known the bases that stood there: a line that was not touched keeps the last day of the version that was read
 * @returns the bases, or a sentence for every line that could not be read. None at all is a fault: nothing is published without a reason.
 */
export function readBasisText(text: string, known: readonly Basis[]): { basis: Basis[]; faults: string[] } {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length === 0) return { basis: [], faults: ["请写明依据：没有依据的事项不能进目录。"] };
  if (lines.length > MOST_BASES) return { basis: [], faults: [`依据最多 ${MOST_BASES} 条。`] };
  const read = lines.map((line, i) => readLine(line, i + 1, known));
  return { basis: read.flatMap((one) => (typeof one === "string" ? [] : [one])), faults: read.filter((one) => typeof one === "string") };
}

function readLine(line: string, no: number, known: readonly Basis[]): Basis | string {
  const cells = line.split(line.includes("\t") ? "\t" : /[|｜]/u).map((cell) => cell.trim());
  const [name = "", article = "", version = "", confidence = ""] = cells;
  const title = name.replace(/^《(.+)》$/u, "$1");
  if (cells.length !== basisColumns.length) return `依据第 ${no} 行有 ${cells.length} 格，应为 ${basisColumns.length} 格：${basisColumns.join("、")}（没有的空着）。`;
  if (title === "") return `依据第 ${no} 行没有写名称。`;
  if (cells.some((cell) => cell.length > MOST_CHARS)) return `依据第 ${no} 行有一格超过 ${MOST_CHARS} 个字。`;
  if (!isConfidence(confidence)) return `依据第 ${no} 行的可信度“${confidence.slice(0, 10)}”不对，应是 ${confidences.join("、")} 之一。`;
  const same = known.find((one) => one.title === title && one.article === article && one.version === version);
  return { title, article, version, confidence, until: same?.until ?? null };
}
