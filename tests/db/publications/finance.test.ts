import { beforeAll, expect, test } from "vitest";
import { findPublicRecheck, findPublicStatementBefore } from "@/db/publications/finance";
import type { BodyOf, NoticeBody } from "@/domain/disclosure/body";
import { statementBody } from "../../cast/bodies";
import { correct, publish, remove } from "../../cast/publish";
import { useDatabase } from "../../database";

useDatabase("town");

const today = "2026-10-12";
const closing = (body: NoticeBody) => (body as BodyOf<"finance">).statement.closing!;
const first = statementBody("2026-Q1");
const second = statementBody("2026-Q2", { opening: closing(first), evidence: "" });
const ids: string[] = [];

beforeAll(async () => {
  ids.push(await publish({ code: "F02", period: "2026-Q1", on: "2026-04-08", body: first }));
  ids.push(await publish({ code: "F02", period: "2026-Q2", on: "2026-07-08", body: second }));
});

test("the period before is the one that ended the day before, month or quarter", async () => {
  expect((await findPublicStatementBefore("shiqiao", "2026-Q2", today))!.closing).toBe(closing(first));
  expect((await findPublicStatementBefore("shiqiao", "2026-04", today))!.period).toBe("2026-Q1");
  expect(await findPublicStatementBefore("shiqiao", "2026-Q1", today)).toBeNull();
  expect(await findPublicStatementBefore("shiqiao", "2026-Q4", today)).toBeNull();
  expect(await findPublicStatementBefore("liulin", "2026-Q2", today)).toBeNull();
});

test("a corrected first quarter leaves the second to be re-checked, and only its newest version counts", async () => {
  expect(await findPublicRecheck("shiqiao", "2026-Q2", today)).toBeNull();
  const changed = statementBody("2026-Q1", { lines: 7 });
  await correct(ids[0]!, "2026-09-01", { body: changed }, { reason: "漏记一笔支出", responsible: "牛耘嘉", substantive: true });
  expect((await findPublicStatementBefore("shiqiao", "2026-Q2", today))!.closing).toBe(closing(changed));
  expect(await findPublicRecheck("shiqiao", "2026-Q2", today)).toMatchObject({ period: "2026-Q2", since: "2026-Q2" });
  expect(await findPublicRecheck("shiqiao", "2026-Q1", today)).toBeNull();
});

test("a withdrawn statement is nobody's period before", async () => {
  await remove(ids[0]!, "withdrawn", "2026-10-01", "重做");
  expect(await findPublicStatementBefore("shiqiao", "2026-Q2", today)).toBeNull();
});
