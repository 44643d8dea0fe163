/** The main job: a quarter's finance from draft to published, by the right people only. */
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { noticeVersion } from "@/db/schema/disclosure";
import { draftNotice, saveNotice } from "@/db/notices/draft";
import { findPublicOwner } from "@/db/notices/owner";
import { findNotice } from "@/db/notices/rows";
import { passNotice } from "@/db/notices/review";
import { signNotice } from "@/db/notices/sign";
import { submitNotice } from "@/db/notices/submit";
import { startStatement, type Statement } from "@/domain/disclosure/finance/statement";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";

useDatabase("town");

const place = { community: "shiqiao" };

function statement(): Statement {
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

const fields = (body: NoticeFields["body"]): NoticeFields => ({
  title: "石桥社区2026年第三季度收支", body, responsiblePerson: "牛耘嘉", contact: "0900-555003", objectionChannel: "向村务监督委员会反映",
  boardLocation: "党群服务中心门口", publicityRule: "board_keep", publicityDays: 0, explanations: {}, imagesChecked: false,
});

async function drafted() {
  const clerk = await as("clerk.qh007");
  const owner = await findPublicOwner("community", "shiqiao");
  const id = await draftNotice(permit(clerk, "notice.draft", { kind: "notice", id: "new", ...place }), { owner, catalogCode: "F02", period: "2026-Q3", eventId: "", fields: fields({ kind: "finance", statement: statement() }) });
  return { clerk, id };
}

test("draft, one fen wrong, right, review, four signatures, published", async () => {
  const { clerk, id } = await drafted();
  const submit = async () => {
    const found = await findNotice(clerk, id);
    await submitNotice(permit(clerk, "notice.submit", found.subject), found);
  };
  const wrong = { ...statement(), closing: 47_350_01 };
  await saveNotice(permit(clerk, "notice.edit", (await findNotice(clerk, id)).subject), { fields: fields({ kind: "finance", statement: wrong }), correction: null, revision: 1 });
  await expect(submit()).rejects.toMatchObject({ reason: "rule", fields: expect.objectContaining({}) });
  await expect(submit()).rejects.toSatisfy((e: { fields: Record<string, string> }) => Object.values(e.fields).some((m) => m.includes("0.01 元")));

  await saveNotice(permit(clerk, "notice.edit", (await findNotice(clerk, id)).subject), { fields: fields({ kind: "finance", statement: statement() }), correction: null, revision: 2 });
  await submit();

  const chair = await as("supervisor.shiqiao");
  const foreign = await as("supervisor.liulin");
  await expect(findNotice(foreign, id)).rejects.toMatchObject({ reason: "hidden" });
  const author = await findNotice(clerk, id);
  expect(() => permit(clerk, "notice.review", author.subject)).toThrow();
  const found = await findNotice(chair, id);
  await passNotice(permit(chair, "notice.review", found.subject), found, "账实相符");

  const signers = ["bookkeeper.shiqiao", "supervisor.shiqiao", "member.shiqiao", "secretary.qh007"];
  for (const [i, username] of signers.entries()) {
    const signer = await as(username);
    const now = await findNotice(signer, id);
    expect(await signNotice(permit(signer, "notice.sign", now.subject), now)).toBe(i === 3);
    if (i < 3) expect(await db().$count(noticeVersion)).toBe(0);
  }
  const [version] = await db().select().from(noticeVersion);
  expect(version).toMatchObject({ noticeId: id, versionNo: 1, category: "finance", publishedOn: "2026-10-12", publicityTo: "2026-10-22" });
  expect(version!.checkCode).toMatch(/^[0-9A-Z]{6}$/);
  expect(JSON.stringify(version!.content)).not.toContain("1234"); // account digits stay inside
  await expect(async () => permit(clerk, "notice.edit", (await findNotice(clerk, id)).subject)).rejects.toMatchObject({ reason: "state" });
});

test("the same person cannot sign twice, the author not at all", async () => {
  const { clerk } = await drafted().catch(async () => ({ clerk: await as("clerk.qh007") }));
  const subject = { kind: "notice", id: "x", ...place, state: "signing", people: { author: [clerk.id], signer: [(await as("secretary.qh007")).id] } };
  expect(() => permit(clerk, "notice.sign", subject)).toThrow();
  const secretary = await as("secretary.qh007");
  expect(() => permit(secretary, "notice.sign", subject)).toThrow(/经手/);
});
