/** What of a notice the loudspeaker says: the key line and the details, most important first (handbook §10.3). Names are passed on to be silenced. */
import { sayPeriod, periodKind } from "../calendar/period";
import { sum } from "../money/fen";
import { textBlocks, type BodyOf, type NoticeBody } from "./body";
import type { BroadcastInput } from "./broadcast";
import { spokenStatement } from "./finance/summary";
import type { Snapshot } from "./snapshot";

type Lines = Pick<BroadcastInput, "keyLine" | "details" | "silentNames">;

export function spokenNotice(content: Snapshot, publicityEnd: BroadcastInput["publicityEnd"]): BroadcastInput {
  return {
    communityName: content.owner.name,
    title: content.title,
    periodWords: periodKind(content.period) === "day" ? "最近" : sayPeriod(content.period),
    publicityEnd,
    whereToAsk: `${content.owner.name}，电话${content.contact}`,
    ...lines(content.body),
  };
}

function lines(body: NoticeBody): Lines {
  switch (body.kind) {
    case "finance":
      return { ...spokenStatement(body.statement), silentNames: [] };
    case "text":
      return textLines(body);
    case "table":
      return tableLines(body);
    case "beneficiaries": {
      const kinds = [...new Set(body.rows.map((row) => row.category))];
      return {
        keyLine: `这一期共有${howMany(body.rows.length)}户${sum(body.rows.map((row) => row.people))}人，名单贴在公开栏`,
        details: kinds.map((kind) => `${kind}${howMany(body.rows.filter((row) => row.category === kind).length)}户`),
        silentNames: body.rows.map((row) => row.householder),
      };
    }
    case "nil":
      return { keyLine: "这一期没有这项内容", details: body.note ? [body.note] : [], silentNames: [] };
  }
}

/** Two of something is 两, not 二. */
const howMany = (n: number) => (n === 2 ? "两" : n);

/** The first sentence is the key line. */
function textLines(body: BodyOf<"text">): Lines {
  const said = textBlocks(body.text).flatMap((block) => (block.kind === "list" ? block.items : block.kind === "paragraph" ? block.text.split("。") : []));
  const [keyLine = "", ...details] = said.filter((line) => line.trim() !== "");
  return { keyLine, details, silentNames: [] };
}

const nameColumn = /姓名|户主|人员/;

/** Row by row, each value behind its column; money with its unit, so that it is read as an amount. */
function tableLines({ columns, rows, note }: BodyOf<"table">): Lines {
  const say = (row: readonly string[]) => columns.flatMap(({ name, type }, c) => (row[c] ? [`${name.replace(/（元）/, "")}${row[c]}${type === "money" ? "元" : ""}`] : [])).join("，");
  const names = columns.flatMap(({ name }, c) => (nameColumn.test(name) ? rows.map((row) => row[c] ?? "") : []));
  return { keyLine: note || `一共${rows.length}项，请到公开栏细看`, details: rows.map(say), silentNames: names };
}
