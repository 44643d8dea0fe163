/**
 * Lets a notice live through its whole course by the same code paths as real ones, with the clock of that day injected:
 * drafted, handed in, checked, signed, published, posted.
 */
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { categoryOf } from "@/domain/disclosure/lifecycle";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import { signingCapacities } from "@/domain/disclosure/signing";
import { permit, type Permit } from "@/domain/permissions/permit";
import { dayOf } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import type { Action } from "@/domain/permissions/table";
import { findPersonByUsername } from "../../viewers";
import { postOnBoard } from "../../notices/board";
import { checkNotice } from "../../notices/check";
import { draftNotice, saveNotice } from "../../notices/draft";
import { findPublicOwner, type Owner } from "../../notices/owner";
import { passNotice } from "../../notices/review";
import { findNotice, type NoticeInHand } from "../../notices/rows";
import { signaturesOf, signNotice } from "../../notices/sign";
import { submitNotice } from "../../notices/submit";
import { branches } from "../town/branches";
import { staff } from "../town/staff";

const known = new Map<string, Person>();

/** Somebody of the staff, asking at a day and time. */
export async function at(username: string, day: Day, time: string): Promise<Person> {
  const person = known.get(username) ?? (await findPersonByUsername(username, instantAt(day, time)));
  if (!person) throw new Error(`nobody is called ${username}`);
  known.set(username, person);
  const now = instantAt(day, time);
  return { ...person, now, today: dayOf(now) };
}

/** Forgets the people that were looked up, when the database is another one. */
export function forgetPeople(): void {
  known.clear();
}

/** The accounts that act for a body. */
export function staffOf(owner: Pick<Owner, "kind" | "id">) {
  const lead = owner.kind === "branch" ? owner.id : branches.find((b) => b.community === owner.id && b.leadsCommunity)!.code.toLowerCase();
  return {
    clerk: `clerk.${lead}`,
    secretary: `secretary.${lead}`,
    commissioner: `commissioner.${lead}`,
    village_cashier: `bookkeeper.${owner.id}`,
    village_supervision_chair: `supervisor.${owner.id}`,
    village_supervision_member: `member.${owner.id}`,
    branch_secretary: `secretary.${lead}`,
  };
}

/** The name behind an account of the demo. */
export function nameOf(username: string): string {
  return staff.find((person) => person.username === username)!.name;
}

export type Course = {
  owner: Owner;
  code: string;
  period: string;
  eventId?: string;
  fields: NoticeFields;
  /** how far it comes, and on which days */
  drafted: Day;
  published?: Day;
  posted?: Day;
  stopAt?: "draft" | "review" | "signing";
  explain?: string;
};

/** Runs the course and returns the notice's id. */
export async function live(course: Course): Promise<string> {
  const { owner, code, drafted } = course;
  const staff = staffOf(owner);
  const clerk = await at(staff.clerk, drafted, "09:12");
  const place = owner.kind === "community" ? { community: owner.id } : { branch: owner.id };
  const id = await draftNotice(permit(clerk, "notice.draft", { kind: "notice", id: "new", ...place }), { owner, catalogCode: code, period: course.period, eventId: course.eventId ?? "", fields: course.fields });
  if (course.stopAt === "draft") return id;
  try {
    await handIn(course, id);
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`演示数据 ${owner.id}/${code}/${course.period} 过不了关：${error.message} ${JSON.stringify(error.fields)}`);
    throw error;
  }
  return id;
}

export async function act<A extends Action>(username: string, day: Day, time: string, action: A, id: string, deed: (permit: Permit<A>, found: NoticeInHand) => Promise<unknown>): Promise<void> {
  const person = await at(username, day, time);
  const found = await findNotice(person, id);
  await deed(permit(person, action, found.subject), found);
}

async function handIn(course: Course, id: string): Promise<void> {
  const { owner, drafted } = course;
  const staff = staffOf(owner);
  await explainWarnings(course, id);
  await act(staff.clerk, drafted, "15:40", "notice.submit", id, submitNotice);
  if (course.stopAt === "review") return;
  const checked = course.published ?? addDays(drafted, 1);
  if (categoryOf(course.code) === "party") await act(staff.commissioner, checked, "10:05", "notice.secrecy_review", id, (p, f) => passNotice(p, f, "未涉及秘密和个人隐私，同意公开。"));
  else await act(staff.village_supervision_chair, checked, "10:05", "notice.review", id, (p, f) => passNotice(p, f, "与凭证和实际核对一致，同意公开。"));
  if (course.stopAt !== "signing") await signAll(course, id, checked);
}

/** Signs what is still missing, one after the other; the last signature publishes. */
export async function signAll(course: Course, id: string, day: Day): Promise<void> {
  const staff = staffOf(course.owner);
  const someone = await at(staff.secretary, day, "11:00");
  const { missing } = await signaturesOf(await findNotice(someone, id));
  for (const [i, capacity] of missing.entries()) {
    await act(staff[signingCapacities[capacity].role as keyof typeof staff], day, `1${i + 1}:20`, "notice.sign", id, signNotice);
  }
  if (course.posted) {
    await act(staff.clerk, course.posted, "16:30", "notice.post_board", id, (p, f) => postOnBoard(p, f, { postedOn: course.posted!, location: course.owner.boardLocation, photoFileId: null }));
  }
}

/** Honest demo authors explain what the gate asks. */
async function explainWarnings(course: Course, id: string): Promise<void> {
  const clerk = await at(staffOf(course.owner).clerk, course.drafted, "15:20");
  const { row, subject } = await findNotice(clerk, id);
  const { unmet } = await checkNotice(row, clerk.today);
  const warnings = unmet.filter((condition) => condition.level === "warn");
  if (warnings.length === 0) return;
  const why = course.explain ?? "与上期情况相同，已逐项核对。";
  const fields: NoticeFields = { ...row, explanations: Object.fromEntries(warnings.map((w) => [w.key, why])) };
  await saveNotice(permit(clerk, "notice.edit", subject), { fields, correction: row.correction, revision: row.revision });
}

/** The fields that every notice of a body shares. */
export async function fieldsFor(owner: Owner, given: Pick<NoticeFields, "title" | "body" | "publicityRule">, secretary: string): Promise<NoticeFields> {
  return {
    ...given, responsiblePerson: secretary, contact: owner.officePhone, objectionChannel: "向村（居）务监督委员会或镇党建办反映",
    boardLocation: owner.boardLocation, publicityDays: 0, explanations: {}, imagesChecked: false,
  };
}

export async function ownerOf(kind: "community" | "branch", id: string): Promise<Owner> {
  return findPublicOwner(kind, id);
}
