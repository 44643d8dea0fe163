/** The roster: who reads, changes, looks at sensitive fields, takes it out, imports it. Subjects stand in 石桥's first branch. */
import writeWorkbook from "write-excel-file/node";
import { findWaitingRoster, keepRoster } from "@/db/members/roster-waiting";
import { rosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import { as } from "../../database";
import { aMember, askedCorrection, awayMember, nothingSensitive, withLetter } from "../../db/members/people";
import type { Caller, PersonName } from "../cast";
import { actionRow, handlerRow, pageRow, type ActionRow } from "../row";

const page = "/desk/members/x";
const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], situation?: string) =>
  actionRow({ action: `app/desk/members/[id]/actions.ts#${name}`, permission, page, allowed, given, situation });
const secretaryAndOffice = ["branch_secretary", "town_party_office"] as const;
const withClerk = ["branch_clerk", ...secretaryAndOffice] as const;
const readers = ["branch_clerk", "commissioner", "branch_secretary", "town_party_office", "town_inspector", "town_leader"] as const;
const anyReader: readonly PersonName[] = [
  ...readers, "branch_clerk of another branch", "branch_clerk elsewhere", "commissioner of another branch", "commissioner elsewhere",
  "branch_secretary of another branch", "branch_secretary elsewhere", "group_leader", "group_leader elsewhere",
];
/** Whose accounts belong to members of the roster. */
const membersThemselves: readonly PersonName[] = [
  "branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere", "commissioner", "commissioner of another branch", "commissioner elsewhere", "town_leader",
];
const form = { name: "测试人", gender: "male", ethnicity: "汉族", birthMonth: "1980-05", joinedOn: "2005-07-01", confirmedOn: "2006-07-01" };
const onFresh = (values: Record<string, string>) => async () => ({ memberId: await aMember(), ...values });

let people = 0;
/** A file of one row that waits for the office, good or with a bad date. */
async function waiting({ username }: Caller, birth: string): Promise<{ digest: string }> {
  if (username !== "office.town") return { digest: "x" };
  const rows = [["姓名", "性别", "出生日期", "人员类别", "党支部代码"], [`钱测试${"甲乙丙丁戊己庚辛壬癸"[people++ % 10]}${"一二三四五六七八九"[Math.floor(people / 10) % 9]}`, "男", birth, "入党申请人", "QH007"]];
  const sheets = [{ name: "名册", rows }];
  await keepRoster(permit(await as("office.town"), "member.import", rosterSubject), { fileName: "名册.xlsx", sheets, asOf: "2026-10-12" });
  return { digest: (await findWaitingRoster(await as("office.town")))!.digest };
}

export const memberActions = [
  actionRow({ action: "app/desk/members/actions.ts#search", permission: "member.read", page: "/desk/members", given: () => ({ view: "roster", called: "钱" }), allowed: anyReader, onlyLooks: true }),
  actionRow({
    action: "app/desk/members/new/actions.ts#add", permission: "member.add", page: "/desk/members/new", allowed: withClerk,
    given: () => ({ ...form, joinedOn: "", confirmedOn: "", branchId: "qh007", stage: "applicant", fromDay: "2026-10-08", reason: "递交入党申请书" }),
  }),
  actionRow({ action: "app/desk/members/[id]/edit/actions.ts#save", permission: "member.edit", page: `${page}/edit`, allowed: secretaryAndOffice, given: onFresh({ ...form, revision: "1", residence: "石桥社区三组" }) }),
  row("recordChange", "member.change", secretaryAndOffice, onFresh({ change: "status:lost_contact", happenedOn: "2026-10-01", reason: "电话停机" })),
  row("sendLetter", "member.transfer", secretaryAndOffice, onFresh({ toBranchId: "qh008", letterNo: "石 2", issuedOn: "2026-10-01", duesPaidTo: "2026-09" })),
  row("takeReceipt", "member.transfer", secretaryAndOffice, async () => ({ memberId: await withLetter(), receiptOn: "2026-10-10" })),
  row("saveMobile", "member.mobile", withClerk, onFresh({ outOn: "2026-03-01", mobileReason: "work", place: "省城" })),
  row("noteContact", "member.mobile", withClerk, async () => ({ memberId: await awayMember(), contactOn: "2026-10-10", how: "phone" })),
  row("returnHome", "member.mobile", withClerk, async () => ({ memberId: await awayMember(), returnedOn: "2026-10-10" })),
  row("reveal", "member.reveal", secretaryAndOffice, onFresh({ revealed: "mobile", purpose: "电话通知开会" })),
  row("revealDues", "member.reveal_dues", ["commissioner", "branch_secretary"], async () => ({ memberId: await aMember({ sensitive: { ...nothingSensitive, duesBase: 320_000 } }), duesPurpose: "核对党费标准" })),
  row("decide", "correction.decide", secretaryAndOffice, async () => ({ correctionId: await askedCorrection("somebody"), verdict: "accepted", answer: "已更正" })),
  row("decide", "correction.decide", [], async ({ accountId = "nobody" }: Caller) => ({ correctionId: await askedCorrection(accountId), verdict: "accepted", answer: "已更正" }), "asked by oneself"),
  actionRow({ action: "app/desk/my/actions.ts#ask", permission: "correction.ask", page: "/desk/my", allowed: membersThemselves, given: () => ({ field: "residence", proposed: "石桥社区三组", reason: "身份证" }) }),
  actionRow({ action: "app/desk/members/import/actions.ts#applyRoster", permission: "member.import", page: "/desk/members/import", allowed: ["town_party_office"], given: (caller) => waiting(caller, "1990.05") }),
  actionRow({ action: "app/desk/members/import/actions.ts#dropRoster", permission: "member.import", page: "/desk/members/import", allowed: ["town_party_office"], given: async (caller) => { await waiting(caller, "1990.05"); return {}; } }),
];

async function workbook(): Promise<File> {
  const rows = [["姓名", "性别", "出生日期", "人员类别", "党支部代码"], ["钱测试", "男", "1990.05", "入党申请人", "QH007"]];
  const bytes = await writeWorkbook(rows.map((cells) => cells.map((value) => ({ value, type: String }))), { sheet: "名册" }).toBuffer();
  return new File([new Uint8Array(bytes)], "名册.xlsx", { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

export const memberHandlers = [
  handlerRow({ handler: "POST /files/roster", permission: "member.import", status: 303, allowed: ["town_party_office"], given: async () => ({ path: "/files/roster", form: { asOf: "2026-10-12", file: await workbook() } }) }),
  handlerRow({ handler: "GET /desk/members/import/progress", allowed: ["town_party_office"], given: () => ({ path: "/desk/members/import/progress" }) }), // of another's import: tests/server/importing.test.ts
  handlerRow({ handler: "GET /desk/members/import/template", allowed: ["town_party_office"], given: () => ({ path: "/desk/members/import/template" }) }),
  handlerRow({
    handler: "POST /desk/members/import/report", permission: "member.import", allowed: ["town_party_office"],
    given: async (caller) => { await waiting(caller, "不知道"); return { path: "/desk/members/import/report", form: {} }; },
  }),
  handlerRow({ handler: "POST /desk/members/export", permission: "member.export", allowed: secretaryAndOffice, given: () => ({ path: "/desk/members/export", form: { view: "roster", branch: "qh007", purpose: "核对党员大会名单" } }) }),
];

let one: Promise<string> | undefined;
const aPerson = () => (one ??= aMember());

export const memberPages = [
  pageRow({ page: "/desk/members", allowed: anyReader }),
  pageRow({ page: "/desk/members/[id]", given: async () => `/desk/members/${await aPerson()}`, allowed: readers }),
  pageRow({ page: "/desk/members/[id]/edit", given: async () => `/desk/members/${await aPerson()}/edit`, allowed: secretaryAndOffice }),
  pageRow({ page: "/desk/members/new", allowed: ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere", "town_party_office"] }),
  pageRow({ page: "/desk/members/import", allowed: ["town_party_office"] }),
  pageRow({ page: "/desk/my", allowed: membersThemselves }),
];
