/** The main job: a quarter's finance from draft to published, by the right people only. */
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { noticeVersion } from "@/db/schema/publications";
import { saveNotice } from "@/db/notices/draft";
import { findNotice } from "@/db/notices/rows";
import { passNotice } from "@/db/notices/review";
import { signNotice } from "@/db/notices/sign";
import { submitNotice } from "@/db/notices/submit";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { drafted, fields, statement } from "./shiqiao";

useDatabase("town");

test("draft, one fen wrong, right, review, four signatures, published", async () => {
  const clerk = await as("clerk.qh007");
  const id = await drafted();
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
  const clerk = await as("clerk.qh007");
  const subject = { kind: "notice", id: "x", community: "shiqiao", state: "signing", people: { author: [clerk.id], signer: [(await as("secretary.qh007")).id] } };
  expect(() => permit(clerk, "notice.sign", subject)).toThrow();
  const secretary = await as("secretary.qh007");
  expect(() => permit(secretary, "notice.sign", subject)).toThrow(/经手/);
});
