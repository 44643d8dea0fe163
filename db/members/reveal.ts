/** Opening a sensitive field, and taking a roster out: each with its purpose on record first (ruling 24, SOD-05). */
import { sayYuan } from "@/domain/money/fen";
import { duesField, revealedFields, type RevealedField } from "@/domain/members/form";
import { educations, genders, stages, statuses } from "@/domain/members/vocabulary";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { dataUse } from "../schema/audit";
import { sensitiveLook } from "../schema/members";
import { atomically, type Statement } from "../write";
import { memberRow } from "./find";
import { matching, postsOf, rosterOrder, selectMembers, type MemberFilter } from "./list";
import { openColumns } from "./sealed";

function noting(permit: Permit, what: string, people: number, purpose: string): Statement[] {
  const { actor: by, now: at, today: on, action, subject } = permit;
  return [
    db().insert(sensitiveLook).values({ id: newId(), what, subjectId: subject.id, people, purpose, by, at }),
    db().insert(dataUse).values({ id: newId(), action, purpose, rows: people, by, on, at }),
  ];
}

/** The value in words, or why there is none. */
export async function revealField(permit: Permit<"member.reveal">, field: RevealedField, purpose: string): Promise<string> {
  return tell(permit, field, revealedFields[field].zh, purpose);
}

/** 党费基数, for the branch's own commissioner and secretary only. */
export async function revealDuesBase(permit: Permit<"member.reveal_dues">, purpose: string): Promise<string> {
  return tell(permit, "duesBase", duesField.duesBase.zh, purpose);
}

async function tell(permit: Permit, field: RevealedField | keyof typeof duesField, zh: string, purpose: string): Promise<string> {
  const { row } = (await memberRow(permit.subject.id))!;
  const value = openColumns(row)[field];
  if (value === null) throw new Refusal("rule", `没有保存他的${zh}。`);
  await atomically(permit, noting(permit, field, 1, purpose));
  return `${zh}：${typeof value === "number" ? `${sayYuan(value)} 元` : value}`;
}

const EXPORT_LIMIT = 5000;

/** The roster of a filter in the columns of the paper, without identity numbers, telephones and dues bases. */
export async function exportMembers(permit: Permit<"member.export">, filter: MemberFilter, purpose: string): Promise<string[][]> {
  const rows = await selectMembers(filter.view).where(matching(permit.viewer, "member.export", filter)).orderBy(rosterOrder).limit(EXPORT_LIMIT + 1);
  if (rows.length > EXPORT_LIMIT) throw new Refusal("rule", `一次最多导出 ${EXPORT_LIMIT} 人，请先按支部筛选。`);
  const posts = await postsOf(rows.map((row) => row.member.id));
  await atomically(permit, noting(permit, "roster", rows.length, purpose));
  return rows.map(({ member: row, branchName, groupName, mobileId }, i) => [
    String(i + 1), branchName, groupName ?? "", row.name, genders[row.gender].zh, row.ethnicity, row.birthMonth, row.education ? educations[row.education].zh : "", stages[row.stage].zh,
    row.joinedOn ?? "", row.confirmedOn ?? "", (posts.get(row.id) ?? []).join("、"), row.workUnit, statuses[row.status].zh, mobileId ? "是" : "否",
  ]);
}
export const exportHeadings = ["序号", "所在党支部", "党小组", "姓名", "性别", "民族", "出生年月", "学历", "人员类别", "入党日期", "转正日期", "党内职务", "工作单位及职务", "联系状态", "流动党员"];
