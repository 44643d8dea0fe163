/** What the public reads of inspections, and what drafts of P15 and V15 begin with: counts of the right community, and nothing else. */
import { beforeAll, expect, test } from "vitest";
import { findPublicOutcomes, listPublicOutcomes } from "@/db/inspections/outcomes";
import { hearPeople } from "@/db/inspections/steps";
import { draftFromRecords } from "@/db/notices/from-records";
import { findPublicOwner } from "@/db/notices/owner";
import { as, useDatabase } from "../../database";
import { act, approvedPlan, findingAt } from "./told";

useDatabase("town");
beforeAll(approvedPlan);
const TODAY = "2026-10-12";

test("before anybody came nothing is counted and nothing is drafted", async () => {
  expect(await findPublicOutcomes("shiqiao", TODAY)).toMatchObject({ visits: 0, found: 0 });
  expect(await draftFromRecords(await as("clerk.qh007"), await findPublicOwner("community", "shiqiao"), "P15", TODAY, "table")).toBeNull();
});

test("closed and come back are told apart, by community; what was not fed back is not told", async () => {
  await findingAt("closed");
  await findingAt("recorded");
  const back = await findingAt("closed");
  await act("inspector2.town", "finding.hear", back, (p, f) => hearPeople(p, f, { outcome: "unsolved", who: "村民 2 户", said: "还是没有名字", on: TODAY }));
  const counts = { found: 2, reported: 1, verified: 1, confirmed: 1, solved: 1, back: 1 };
  expect(await findPublicOutcomes("shiqiao", TODAY)).toMatchObject({ ...counts, visits: 2 });
  expect(await findPublicOutcomes(null, TODAY)).toMatchObject(counts);
  expect(await findPublicOutcomes("hexi", TODAY)).toMatchObject({ found: 0, visits: 0 });
  expect(await findPublicOutcomes("shiqiao", "2027-01-06")).toMatchObject({ ...counts, from: "2026-01-01" }); // nobody has looked in the new year yet
  expect(await findPublicOutcomes("shiqiao", "2028-01-06")).toMatchObject({ found: 0, visits: 0 });
  const [fact] = await listPublicOutcomes({ from: "2026-01-01", to: TODAY, communityId: "shiqiao" });
  expect(Object.keys(fact!).toSorted()).toEqual(["category", "heardAt", "round", "signedAt", "state", "verifiedAt", "voice"]); // no words, no people
});

test("the drafts carry the same counts", async () => {
  const draft = async (code: string, period: string) => draftFromRecords(await as("clerk.qh007"), await findPublicOwner("community", "shiqiao"), code, period, "table");
  expect(await draft("P15", TODAY)).toMatchObject({ rows: [["11 财务公开与集体三资", "2", "1", "1", "1", "1", "1"]] });
  expect(await draft("V15", "2026-H2")).toMatchObject({ rows: [["镇里督查发现的问题：财务公开与集体三资", "2", "支部报已整改 1 件，督查组复核通过 1 件，当事人说解决了 1 件，真解决 1 件，反弹 1 件"]] });
  expect(await draft("V15", "2026-H1")).toBeNull();
});
