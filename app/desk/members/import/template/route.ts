import { rosterColumnNames, rosterColumns } from "@/domain/members/roster/columns";
import { personWho } from "@/server/viewer";
import { sheetAnswer } from "../../sheet-answer";

/** The columns that an import understands, empty, for towns that keep their roster otherwise. */
export async function GET(): Promise<Response> {
  await personWho("member.import");
  return sheetAnswer("党员名册模板", { name: "党员名册", rows: [["序号", ...rosterColumnNames.map((column) => rosterColumns[column].zh)]] });
}
