/** 18 督查整改台账 is the rectification ledger itself: nobody keeps it on paper beside (Done when of the supervision). */
import { beforeAll, expect, test } from "vitest";
import { hearPeople } from "@/db/inspections/steps";
import { readBook } from "@/db/ledgers/read";
import { keptBooks } from "@/domain/ledgers/books";
import { as, useDatabase } from "../../database";
import { act, approvedPlan, findingAt } from "../inspections/told";

useDatabase("town");
beforeAll(async () => {
  await approvedPlan();
  const id = await findingAt("verified");
  await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 3 户", said: "还是没有见到账", on: "2026-10-12" }));
});

const read = async (who: string, branchId: string, year = "2026") => {
  const { rows } = await readBook(await as(who), "rectify_book", { branchId, year });
  return rows.map((row) => Object.fromEntries(keptBooks.rectify_book.heads.map((head, i) => [head, row[i]])));
};

test("a problem stands in its branch's book of the year, with what became of it", async () => {
  for (const who of ["clerk.qh007", "office.town"]) {
    expect(await read(who, "qh007")).toMatchObject([{ 序号: 1, 问题描述: "8 月收支表有 3 笔没有经手人签认", 完成情况: expect.stringContaining("反弹重开"), 佐证编号: "" }]); // the new round has no evidence yet
  }
});

test("another branch and another year do not mix in", async () => {
  expect(await read("office.town", "qh008")).toEqual([]);
  expect(await read("clerk.qh007", "qh007", "2025")).toEqual([]);
});
