/** 复制上期结构: what carries over from an earlier notice is its form, never a figure or a name of that time (handbook §0.5, DIS-07). */
import type { BodyKind, NoticeBody } from "./body";
import { startStatement, type Statement } from "./finance/statement";

/** A body of a kind with nothing in it. @param last the statement before, for the opening and the accounts */
export function blankBody(kind: BodyKind, period: string, last: Statement | null = null): NoticeBody {
  switch (kind) {
    case "text":
      return { kind, text: "" };
    case "table":
      return { kind, columns: [], rows: [], note: "" };
    case "beneficiaries":
      return { kind, rows: [], note: "" };
    case "nil":
      return { kind, note: "" };
    case "finance":
      return { kind, statement: startStatement(period, last) };
  }
}

/** Headings of a text, columns of a table. Other kinds have no structure of their own beyond what `blankBody` gives. */
export function structureOf(last: NoticeBody, period: string): NoticeBody {
  if (last.kind === "text") return { kind: "text", text: last.text.split("\n").filter((line) => line.startsWith("# ")).join("\n\n") };
  if (last.kind === "table") return { ...last, rows: [], note: "" };
  return blankBody(last.kind, period);
}

/** Is there any structure to copy? */
export function hasStructure(last: NoticeBody): boolean {
  const { kind } = last;
  return kind === "text" ? last.text.includes("# ") : kind === "table";
}
