import { expect, test } from "vitest";
import { draftFromRecords } from "@/db/notices/from-records";
import { findPublicOwner } from "@/db/notices/owner";
import { as, useDatabase } from "../../database";
import { bring } from "../meetings/held";

useDatabase("town");

const draft = async (who: string, kind: "community" | "branch", id: string, code: string, period: string) => draftFromRecords(await as(who), await findPublicOwner(kind, id), code, period, "table");

test("P05 counts what was confirmed in the quarter, and names nobody who is in charge", async () => {
  await bring("confirmed");
  await bring("submitted", { day: "2026-10-08" });
  const body = await draft("clerk.qh007", "branch", "qh007", "P05", "2026-Q4");
  expect(body).toMatchObject({ kind: "table" });
  const row = body?.kind === "table" ? body.rows.find(([kind]) => kind === "主题党日") : null;
  expect(row).toEqual(["主题党日", expect.any(String), "1", "清理灌溉渠道", "清淤一百米"]);
});

test("P01 and P02 tell the community's organization as it is, with the office's telephone only", async () => {
  const [organization, committee] = [await draft("clerk.qh007", "community", "shiqiao", "P01", "2026-10-12"), await draft("clerk.qh007", "community", "shiqiao", "P02", "2026-10-12")];
  const { officePhone } = await findPublicOwner("community", "shiqiao");
  expect(organization?.kind === "table" && organization.rows.length).toBeGreaterThan(1);
  expect(committee?.kind === "table" && committee.rows[0]).toEqual([expect.any(String), "支部书记", "", officePhone]);
});

test("without a review nothing is drafted; other items are not drafted; nobody drafts elsewhere", async () => {
  expect(await draft("clerk.qh007", "branch", "qh007", "P08", "2026")).toBeNull();
  expect(await draft("clerk.qh007", "branch", "qh007", "P03", "2026-Q3")).toBeNull();
  await expect(draft("clerk.qh005", "branch", "qh007", "P05", "2026-Q4")).rejects.toMatchObject({ reason: "hidden" });
});
