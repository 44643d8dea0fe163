/** 石桥's third quarter and its people, brought to any stage by the same functions that the pages call. */
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { startStatement, type Statement } from "@/domain/disclosure/finance/statement";
import type { NoticeBody } from "@/domain/disclosure/body";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Person } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { draftNotice } from "@/db/notices/draft";
import { findPublicOwner } from "@/db/notices/owner";
import { passNotice, returnNotice } from "@/db/notices/review";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import { signNotice } from "@/db/notices/sign";
import { submitNotice } from "@/db/notices/submit";
import { as } from "../../database";

export const TODAY: Day = "2026-10-12";
/** Somebody of the cast, `days` later. */
export const later = (username: string, days: number): Promise<Person> => as(username, instantAt(addDays(TODAY, days), "09:00"));

export function statement(): Statement {
  const line = { voucherNo: "记-001", reversalOf: null, majorMatterNo: "", handledBy: "牛耘嘉", fundSource: "集体经营收入", approvedBy: "两委会", voucherPlace: "社区档案柜" };
  return {
    ...startStatement("2026-Q3", null), opening: 100_00, openingEvidence: "2026年6月30日盘点表",
    lines: [
      { ...line, id: "a", day: "2026-07-06", side: "income", row: "operating_income", account: "租赁收入", summary: "仓房租金", counterparty: "石桥粮油加工有限公司", amount: 60_000_00 },
      { ...line, id: "b", voucherNo: "记-002", day: "2026-08-05", side: "expense", row: "public_welfare", account: "公益支出", summary: "路灯维修", counterparty: "清河照明服务部", amount: 12_750_00 },
    ],
    cash: 350_00, banks: [{ bank: "镇信用社", holder: "石桥社区集体经济组织", tail: "1234", amount: 47_000_00, agreesWithStatement: true, note: "" }], closing: 47_350_00,
  };
}

export const fields = (body: NoticeBody, title = "石桥社区2026年第三季度收支"): NoticeFields => ({
  title, body, responsiblePerson: "牛耘嘉", contact: "0900-555003", objectionChannel: "向村务监督委员会反映",
  boardLocation: "党群服务中心门口", publicityRule: "board_keep", publicityDays: 0, explanations: {}, imagesChecked: false,
});

const place = { community: "shiqiao" };

/** Permit and deed of one person on one notice. */
export async function act<A extends Action, T>(person: Person, action: A, id: string, deed: (permit: Permit<A>, found: NoticeInHand) => Promise<T>): Promise<T> {
  const found = await findNotice(person, id);
  return deed(permit(person, action, found.subject), found);
}

type Draft = { code?: string; period?: string; body?: NoticeBody; title?: string };

export async function drafted({ code = "F02", period = "2026-Q3", body = { kind: "finance", statement: statement() }, title }: Draft = {}): Promise<string> {
  const clerk = await as("clerk.qh007");
  const owner = await findPublicOwner("community", "shiqiao");
  return draftNotice(permit(clerk, "notice.draft", { kind: "notice", id: "new", ...place }), { owner, catalogCode: code, period, eventId: "", fields: fields(body, title) });
}

export const submit = async (id: string) => act(await as("clerk.qh007"), "notice.submit", id, submitNotice);
export const pass = async (id: string) => act(await as("supervisor.shiqiao"), "notice.review", id, (p, f) => passNotice(p, f, "账实相符"));
export const sendBack = async (id: string) => act(await as("supervisor.shiqiao"), "notice.return", id, (p, f) => returnNotice(p, f, "第二行金额与凭证不符"));

export const financeSigners = ["bookkeeper.shiqiao", "supervisor.shiqiao", "member.shiqiao", "secretary.qh007"] as const;
/** Everybody signs; the last one publishes. */
export async function signAll(id: string): Promise<void> {
  for (const username of financeSigners) await act(await as(username), "notice.sign", id, signNotice);
}

/** A finance notice in the given state. */
export async function inState(state: "draft" | "review" | "returned" | "signing" | "published"): Promise<string> {
  const id = await drafted();
  if (state === "draft") return id;
  await submit(id);
  if (state === "review") return id;
  if (state === "returned") {
    await sendBack(id);
    return id;
  }
  await pass(id);
  if (state === "published") await signAll(id);
  return id;
}
