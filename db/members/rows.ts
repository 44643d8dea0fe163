/** A member with the branch to which he belongs, or belonged last: the columns that every reader of db/members starts from. */
import { sql, type SQL } from "drizzle-orm";
import { memberSubject } from "@/domain/members/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Subject } from "@/domain/permissions/subject";
import { account } from "../schema/accounts";
import { member, memberPlace } from "../schema/members";
import { branch } from "../schema/organization";

export type MemberRow = typeof member.$inferSelect;
export type Belonging = { branchId: string | null; groupId: string | null; communityId: string | null; accountId: string | null };

export const belonging = { branchId: memberPlace.branchId, groupId: memberPlace.groupId, communityId: branch.communityId, accountId: account.id };

/** The newest place of a member: the open one, or the last before he left. */
export function newestPlace(): SQL {
  return sql`${memberPlace.id} = (select newest.id from member_place newest where newest.member_id = ${member.id} order by newest.from_day desc limit 1)`;
}

export function subjectOf(row: { id: string } & Belonging): Subject {
  return memberSubject(row);
}

const unseen = { residence: null, difficult: null, elderlyInfirm: null, veteran: null, remark: null, idTail: null, duesType: null } as const;
type Seen = Pick<MemberRow, "id" | "name" | "gender" | "ethnicity" | "birthMonth" | "education" | "workUnit" | "joinedOn" | "confirmedOn" | "stage" | "status" | "mobileTail" | "revision"> &
  { [K in keyof typeof unseen]: MemberRow[K] | null } & { whole: boolean; hasMobile: boolean; hasIdentity: boolean; hasDuesBase: boolean };

/** What this viewer sees of a member (handbook §11.2): whole, or masked: the year instead of the month of birth, nothing sensitive. Sealed values never. */
export function seenBy(viewer: Viewer, row: MemberRow, subject: Subject): Seen {
  const whole = may(viewer, "member.read_whole", subject);
  const { id, name, gender, ethnicity, education, workUnit, joinedOn, confirmedOn, stage, status, mobileTail, revision } = row;
  const { residence, difficult, elderlyInfirm, veteran, remark, idTail, duesType } = row;
  return {
    id, name, gender, ethnicity, education, workUnit, joinedOn, confirmedOn, stage, status, mobileTail, revision, whole,
    birthMonth: whole ? row.birthMonth : row.birthMonth.slice(0, 4),
    ...(whole ? { residence, difficult, elderlyInfirm, veteran, remark, idTail, duesType } : unseen),
    hasMobile: row.mobileSealed !== null, hasIdentity: row.idSealed !== null, hasDuesBase: row.duesBaseSealed !== null,
  };
}
