/** The calendar that villagers, clerks and the office read: from facts in the database to the state of every duty. */
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { disclosureDutiesOf, listPublicBodies, listPublicDuties } from "@/db/duties";
import { listPublicTrust } from "@/db/publications/trust";
import { newId } from "@/db/id";
import { disclosureEvent, dutyExemption } from "@/db/schema/duties";
import { systemActor } from "@/db/viewers";
import { atomically } from "@/db/write";
import { instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { statementBody } from "../cast/bodies";
import { publish, remove } from "../cast/publish";
import { useDatabase } from "../database";

useDatabase("town");

const today = "2026-10-20"; // third quarter due on the 15th
const text = { kind: "text", text: "本季度办理情况" } as const;
let withdrawn: string;

async function given(statement: Parameters<typeof atomically>[1][number]) {
  await atomically(permit(systemActor(instantAt("2026-09-01")), "demo.load", { kind: "town", id: "town" }), [statement]);
}

beforeAll(async () => {
  await publish({ code: "F02", period: "2026-Q3", on: "2026-10-10", posted: "2026-10-12", body: statementBody("2026-Q3") });
  await publish({ code: "V13", period: "2026-Q3", on: "2026-10-09", body: text });
  await publish({ code: "V12", period: "2026-Q3", on: "2026-10-09", posted: "2026-10-17", body: text });
  await publish({ code: "V18", period: "2026-Q3", on: "2026-10-09", posted: "2026-10-10", body: { kind: "nil", note: "" } });
  withdrawn = await publish({ code: "V11", period: "2026-Q3", on: "2026-10-09", posted: "2026-10-10", body: text });
  await remove(withdrawn, "withdrawn", "2026-10-11", "重复");
  const privacy = await publish({ code: "V08", period: "2026-Q3", on: "2026-10-09", posted: "2026-10-10", body: text });
  await remove(privacy, "privacy", "2026-10-11", "有不该公开的内容", true);
  await publish({ owner: { kind: "branch", id: "qh007" }, code: "P05", period: "2026-Q3", on: "2026-10-09", posted: "2026-10-10", body: text });
  await given(db().insert(disclosureEvent).values({ id: newId(), ownerKind: "community", ownerId: "shiqiao", catalogCode: "V06", day: "2026-09-20", title: "王耘嘉家的宅基地", by: "x", at: "2026-09-21T01:00:00.000Z" }));
  await given(db().insert(dutyExemption).values({ id: newId(), family: "disclosure", ownerKind: "community", ownerId: "shiqiao", code: "V20", period: "2026-Q3", reason: "本季度与镇里合并公开", by: "office", at: "2026-10-01T01:00:00.000Z" }));
});

const duty = async (code: string, period: string) => (await listPublicDuties("shiqiao", today)).find((one) => one.code === code && one.period === period);

test.each([
  ["F02", "2026-Q3", { state: "done_on_time", doneOn: "2026-10-12", itemTitle: "收支公开（F02–F05）" }],
  ["V13", "2026-Q3", { state: "online_only", publishedOn: "2026-10-09", postedOn: null }],
  ["V12", "2026-Q3", { state: "late", days: -2 }],
  ["V18", "2026-Q3", { state: "done_on_time", nil: true }],
  ["V11", "2026-Q3", { state: "overdue", satisfiedBy: [] }],
  ["V08", "2026-Q3", { state: "done_on_time" }],
  ["V14", "2026-Q3", { state: "overdue" }],
  ["V20", "2026-Q3", { state: "exempt", exemption: { reason: "本季度与镇里合并公开", on: "2026-10-01" } }],
  ["V06", "2026-09-20", { state: "overdue", eventDay: "2026-09-20" }],
  ["P05", "2026-Q3", { state: "done_on_time", boardOnly: true, orgKind: "branch", orgId: "qh007" }],
])("%s %s", async (code, period, expected) => expect(await duty(code, period)).toMatchObject(expected));

test("what the clerk wrote about an event, and who exempted, stays inside", async () => {
  const shown = JSON.stringify(await listPublicDuties("shiqiao", today));
  expect(shown).not.toContain("王耘嘉");
  expect(shown).not.toContain('"office"');
});

test("a community's page has its own branches' duties and nobody else's", async () => {
  const owners = new Set((await listPublicDuties("shiqiao", today)).map((one) => `${one.orgKind}/${one.orgId}`));
  expect([...owners].sort()).toEqual(["branch/qh007", "branch/qh008", "branch/qh009", "branch/qh010", "community/shiqiao"]);
});

test("asked for one body or for all, the answer is the same, and a write is seen at once", async () => {
  const bodies = await listPublicBodies();
  const shiqiao = bodies.filter((body) => body.id === "shiqiao");
  const alone = await disclosureDutiesOf(shiqiao, today);
  expect((await disclosureDutiesOf(bodies, today)).filter((one) => one.orgId === "shiqiao")).toEqual(alone);
  expect((await duty("V15", "2026-H1"))!.state).toBe("overdue");
  await publish({ code: "V15", period: "2026-H1", on: "2026-10-19", posted: "2026-10-19", body: text });
  expect((await duty("V15", "2026-H1"))!.state).toBe("late");
});

test("another day gives another answer", async () => expect((await listPublicDuties("shiqiao", "2026-10-01")).find((one) => one.code === "F02" && one.period === "2026-Q3")!.state).toBe("upcoming"));

test("the trust line adds up: what fell due is on time, online only, late or overdue", async () => {
  const [before, present] = await listPublicTrust(today);
  expect([before!.period, present!.period]).toEqual(["2026-Q3", "2026-Q4"]);
  for (const line of [before!, present!]) expect(line.onTime + line.onlineOnly + line.late + line.overdue).toBe(line.due);
  expect(present!).toMatchObject({ onlineOnly: 1, exempt: 1, published: 7, forced: 0, corrected: 0 });
});
