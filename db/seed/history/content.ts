/** What 清河镇's notices say: invented, concrete, different from community to community and period to period. */
import type { NoticeBody } from "@/domain/disclosure/body";
import type { Period } from "@/domain/calendar/period";
import type { TownCommunity } from "../town/communities";
import type { Chance } from "./random";

export type About = {
  community: TownCommunity;
  period: Period;
  chance: Chance;
  /** invented names of people of the community, repeatable */
  people: readonly string[];
  /** secretary, supervision chair … by name */
  cadres: Readonly<Record<"secretary" | "clerk" | "supervisor" | "bookkeeper" | "member", string>>;
};
export type Content = (about: About) => NoticeBody;

export const text = (...lines: string[]): NoticeBody => ({ kind: "text", text: lines.join("\n") });
export const nil: NoticeBody = { kind: "nil", note: "" };

type ColumnType = "text" | "number" | "money" | "day";

/** `columns` as "名称" or "名称:money". */
export function tableOf(columns: string[], rows: (string | number)[][], note = ""): NoticeBody {
  return {
    kind: "table",
    columns: columns.map((column) => {
      const [name, type = "text"] = column.split(":") as [string, ColumnType?];
      return { name, type };
    }),
    rows: rows.map((row) => row.map(String)),
    note,
  };
}

export const yuan = (n: number) => n.toFixed(2);
