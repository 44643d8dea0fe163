/** One row of a roster: read cell by cell, then looked at as a whole. Null means that the file says nothing about it. */
import { addDays, type Day } from "../../calendar/day";
import { cellText, sayCell, type Row } from "../../disclosure/finance/import-cells";
import type { Fen } from "../../money/fen";
import type { DuesType, Education, Gender, Position, Stage, Status } from "../vocabulary";
import { rosterColumns, type RosterColumn } from "./columns";
import type { Layout } from "./headers";
import type { PlaceFinder } from "./places";
import {
  readDayOrMonth, readDuesBase, readDuesType, readEducation, readEthnicity, readFlag, readGender, readIdentity, readMobile, readName, readPosts, readStage, readStatus, readText,
  type DayOrMonth, type Read,
} from "./values";

export type RosterRow = {
  name: string; gender: Gender; birthMonth: string; stage: Stage; branchId: string; groupId: string | null;
  ethnicity: string | null; identity: string | null; education: Education | null; joinedOn: Day | null; confirmedOn: Day | null; posts: Position[] | null;
  mobile: string | null; duesType: DuesType | null; duesBase: Fen | null; mobileOut: boolean | null; difficult: boolean | null; elderlyInfirm: boolean | null; veteran: boolean | null;
  status: Status | null; workUnit: string | null; residence: string | null; remark: string | null;
};
/** `where` is the cell as the spreadsheet shows it: 第 12 行 I 列（入党日期）. */
export type Fault = { where: string; says: string };
export type ReadRow = { row: RosterRow | null; name: string; faults: Fault[]; notes: string[] };

/** A roster made up for the coming weeks names days that have not come; later ones are slips of the pen. */
const AHEAD_DAYS = 60;

/** @param today the day of the import */
export function readRow(cells: Row, index: number, layout: Layout, find: PlaceFinder, today: Day): ReadRow {
  const faults: Fault[] = [];
  const notes: string[] = [];
  const at = (column: RosterColumn) => (layout.has(column) ? cells[layout.get(column)!] : undefined);
  const refuse = (column: RosterColumn, says: string) => void faults.push({ where: `${sayCell(index, layout.get(column) ?? 0)}（${rosterColumns[column].zh}）`, says });
  const take = <T>(column: RosterColumn, read: (cell: Row[number] | undefined) => Read<T>): T | null => {
    const { value, fault } = read(at(column));
    if (fault) refuse(column, fault);
    return value;
  };
  const need = <T>(column: RosterColumn, read: (cell: Row[number] | undefined) => Read<T>): T | null => {
    const before = faults.length;
    const value = take(column, read);
    if (value === null && faults.length === before) refuse(column, `没有填写${rosterColumns[column].zh}`);
    return value;
  };
  /** A day of the past. A month alone is a value that the file does not fully tell: the field stays empty and the remark keeps the words. */
  const dayOf = (column: "joinedOn" | "confirmedOn"): Day | null => {
    const read = take(column, readDayOrMonth);
    if (!read) return null;
    const earliest = read.day ?? `${read.month}-01`;
    if (earliest > addDays(today, AHEAD_DAYS)) refuse(column, "日期在今天以后，请核对");
    else if (earliest > today) notes.push(`${rosterColumns[column].zh}（${cellText(at(column))}）在今天以后，到那天才算在册`);
    if (!read.day) {
      const says = `${rosterColumns[column].zh}原表只写到月（${cellText(at(column))}）`;
      notes.push(`${says}，系统不编造日子：日期留空，原样记入备注，请对照档案补上`);
      inexact.push(says);
    }
    return read.day;
  };
  const inexact: string[] = [];

  const name = need("name", readName);
  const gender = need("gender", readGender);
  const birth = need("birth", readDayOrMonth);
  const stage = need("stage", readStage);
  const identity = take("identity", readIdentity);
  const joinedOn = dayOf("joinedOn");
  const confirmedOn = dayOf("confirmedOn");
  const place = find({ code: cellText(at("branchCode")), branch: cellText(at("branchName")), group: cellText(at("groupName")) });
  if ("column" in place) refuse(place.column, place.says);

  if (birth && birth.month > today.slice(0, 7)) refuse("birth", "出生日期在今天以后，请核对");
  if (identity && birth && !agreesWithBirth(identity, birth)) refuse("birth", "与身份证号里的出生日期不一致，请对照证件核实");
  if (identity && gender && (+identity[16]! % 2 === 1) !== (gender === "male")) refuse("gender", "与身份证号里的性别不一致，请对照证件核实");
  if (joinedOn && confirmedOn && confirmedOn < joinedOn) refuse("confirmedOn", "转正日期早于入党日期，请核对");
  if (stage && stage !== "full" && confirmedOn) refuse("confirmedOn", "不是正式党员，却写了转正日期，请核对人员类别");
  if (birth && joinedOn && joinedOn.slice(0, 7) < birth.month) refuse("joinedOn", "入党日期早于出生日期，请核对");

  const remark = [take("remark", readText), ...inexact].filter((part) => part !== null).join("；") || null;
  const rest = {
    ethnicity: take("ethnicity", readEthnicity), education: take("education", readEducation), posts: take("posts", readPosts), mobile: take("mobile", readMobile),
    duesType: take("duesType", readDuesType), duesBase: take("duesBase", readDuesBase), mobileOut: take("mobileOut", readFlag), difficult: take("difficult", readFlag),
    elderlyInfirm: take("elderlyInfirm", readFlag), veteran: take("veteran", readFlag), status: take("status", readStatus), workUnit: take("workUnit", readText), residence: take("residence", readText),
  };
  const sayName = name ?? cellText(at("name")).slice(0, 30);
  if (faults.length > 0 || !name || !gender || !birth || !stage || "column" in place) return { row: null, name: sayName, faults, notes };
  if (stage === "full" && !confirmedOn && !inexact.some((says) => says.startsWith(rosterColumns.confirmedOn.zh))) notes.push("正式党员没有转正日期，党龄算不出来，请对照档案补上");
  return { row: { name, gender, birthMonth: birth.month, stage, identity, joinedOn, confirmedOn, ...place, ...rest, remark }, name, faults, notes };
}

function agreesWithBirth(identity: string, birth: DayOrMonth): boolean {
  const [month, day] = [`${identity.slice(6, 10)}-${identity.slice(10, 12)}`, identity.slice(12, 14)];
  return month === birth.month && (birth.day === null || birth.day === `${month}-${day}`);
}
