import { expect, test } from "vitest";
import { db } from "@/db/client";
import { loadQuestions } from "@/db/seed/questions/load";
import { question } from "@/db/schema/questions";
import { useDatabase } from "../../database";

useDatabase("town");

test("x", async () => {
  await loadQuestions();
  const rows = await db().select().from(question);
  const c: Record<string, number> = {};
  for (const r of rows) c[`${r.level} ${r.state}`] = (c[`${r.level} ${r.state}`] ?? 0) + 1;
  console.log(c, rows.filter((r) => ["received","accepted","reopened","escalated"].includes(r.state)).map((r) => [r.communityId, r.type, r.level, r.state, r.receivedOn, r.promisedOn, r.dueOn].join(" ")));
  expect(rows.length).toBe(64);
});
