import { beforeAll, describe, expect, test } from "vitest";
import { addDays, instantAt } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "@/db/client";
import { exportQuestions } from "@/db/questions/export";
import { findQuestion } from "@/db/questions/find";
import { listOpenClocks, listQuestions, type QuestionFilter } from "@/db/questions/list";
import { countPublicUnanswered, findPublicQuestion, listPublicUnanswered } from "@/db/questions/public";
import { dataUse } from "@/db/schema/audit";
import { visitor } from "@/db/viewers";
import { as, NOW, useDatabase } from "../../database";
import { ask, bring, rowOf } from "./asked";

useDatabase("town");

const text = "路灯坏了，打我电话13000000012，我住三组。";
let shiqiao: string, atTown: string, liulin: string, answered: string;

beforeAll(async () => {
  shiqiao = await bring("accepted", { text, name: "牛先生", type: "help" });
  atTown = await bring("town_escalated", { text, type: "suggest" });
  liulin = await bring("received", { communityId: "liulin", text: "柳林的涵洞堵了，请清一清。" });
  answered = await bring("answered", { text: "石桥的账目在哪里看？" });
});

const all: QuestionFilter = { view: "all" };
const idsFor = async (username: string, filter = all) => (await listQuestions(await as(username), filter)).questions.map(({ id }) => id).sort();

describe("who sees which questions", () => {
  const readers: [string, () => string[]][] = [
    ["clerk.qh007", () => [shiqiao, atTown, answered]],
    ["secretary.qh007", () => [shiqiao, atTown, answered]],
    ["supervisor.shiqiao", () => [shiqiao, atTown, answered]],
    ["clerk.qh011", () => [liulin]],
    ["office.town", () => [shiqiao, atTown, liulin, answered]],
    ["inspector.town", () => [shiqiao, atTown, liulin, answered]],
    ["leader.town", () => [shiqiao, atTown, liulin, answered]],
    ["clerk.qh008", () => []], ["clerk.qh010", () => []], ["commissioner.qh007", () => []], ["bookkeeper.shiqiao", () => []], ["member.shiqiao", () => []],
    ["sysadmin", () => []], ["secadmin", () => []], ["auditor", () => []],
  ];
  test.each(readers)("%s", async (username, expected) => {
    expect(await idsFor(username)).toEqual(expected().sort());
    for (const id of [shiqiao, atTown, liulin, answered]) expect((await findQuestion(await as(username), id)) !== null, id).toBe(expected().includes(id));
  });

  test("a visitor sees none of them", async () => {
    expect((await listQuestions(visitor(NOW), all)).questions).toEqual([]);
    expect(await findQuestion(visitor(NOW), shiqiao)).toBeNull();
    expect(await listOpenClocks(visitor(NOW))).toEqual([]);
  });

  test.each([
    ["clerk.qh007", true, false], ["secretary.qh007", true, false], ["office.town", true, true], ["supervisor.shiqiao", false, false], ["inspector.town", false, false], ["leader.town", false, false],
  ])("%s reads the numbers in a text: at the village %s, at the town %s", async (username, atVillage, escalated) => {
    const viewer = await as(username);
    for (const [id, plain] of [[shiqiao, atVillage], [atTown, escalated]] as const) {
      expect((await findQuestion(viewer, id))!.text.includes("13000000012")).toBe(plain);
      expect((await listQuestions(viewer, all)).questions.find((row) => row.id === id)!.text.includes("13000000012")).toBe(plain);
      expect((await findQuestion(viewer, id))!.text).toContain("路灯坏了");
    }
  });

  test("filters", async () => {
    expect(await idsFor("office.town", { view: "open" })).toEqual([shiqiao, atTown, liulin].sort());
    expect(await idsFor("office.town", { view: "answered" })).toEqual([answered]);
    expect(await idsFor("office.town", { view: "over" })).toEqual([]);
    expect(await idsFor("office.town", { view: "all", communityId: "liulin" })).toEqual([liulin]);
    expect(await idsFor("office.town", { view: "all", type: "help" })).toEqual([shiqiao]);
    expect(await idsFor("office.town", { view: "all", level: "town" })).toEqual([atTown]);
    expect(await idsFor("office.town", { view: "open", overdueOn: "2026-10-15" })).toEqual([]);
    expect(await idsFor("office.town", { view: "open", overdueOn: "2026-10-16" })).toEqual([liulin]);
    expect(await idsFor("clerk.qh007", { view: "all", communityId: "liulin" })).toEqual([]);
  });
});

describe("pages of a long list", () => {
  test.each(["open", "all"] as const)("%s: each question once, in order", async (view) => {
    const viewer = await as("office.town");
    for (let i = 0; i < 7; i++) await ask({ communityId: "xinan", type: "consult" }, undefined, instantAt(addDays("2026-09-01", i % 3), `08:0${i}`));
    const filter = { view, communityId: "xinan" };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listQuestions(viewer, filter, after, 3);
      seen.push(...page.questions.map(({ id }) => id));
      after = page.next;
    } while (after);
    const whole = (await listQuestions(viewer, filter, null, 1000)).questions;
    expect(seen).toEqual(whole.map(({ id }) => id));
    const keys = whole.map((row) => (view === "open" ? row.dueOn : row.receivedAt));
    expect(keys).toEqual(view === "open" ? [...keys].sort() : [...keys].sort().reverse());
    expect(whole.length % 7).toBe(0);
  });

  test("a made-up position starts at the beginning", async () => {
    const viewer = await as("office.town");
    const first = await listQuestions(viewer, { view: "open" });
    expect(await listQuestions(viewer, { view: "open" }, "' or 1=1 --")).toEqual(first);
  });
});

describe("what the public reads", () => {
  test("its own question by receipt, without names of staff", async () => {
    const { receipt } = await ask({ communityId: "quankou" });
    const found = (await findPublicQuestion(` ${receipt.slice(0, 5)} ${receipt.slice(5)}`, "2026-10-12"))!;
    expect(found).toMatchObject({ communityName: "泉口社区", state: "received", steps: [{ step: "receive", dueOn: "2026-10-15" }] });
    expect(Object.keys(found.steps[0]!)).not.toContain("by");
    expect(Object.keys(found)).not.toContain("contact");
    for (const wrong of ["", "AAAAA-AAAAA", receipt.slice(1), `${receipt}0`]) expect(await findPublicQuestion(wrong, "2026-10-12")).toBeNull();
  });

  test("unanswered: type, community and days, the longest promised first, no text", async () => {
    const { questions } = await listPublicUnanswered({});
    expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining([shiqiao, atTown, liulin]));
    expect(questions.map(({ id }) => id)).not.toContain(answered);
    expect(new Set(questions.flatMap((row) => Object.keys(row)))).toEqual(new Set(["id", "type", "communityId", "communityName", "level", "receivedOn", "promisedOn"]));
    const days = questions.map(({ promisedOn }) => promisedOn);
    expect(days).toEqual([...days].sort());
    expect((await listPublicUnanswered({ communityId: "liulin" })).questions.map(({ id }) => id)).toEqual([liulin]);
  });

  test("counted for the trust line, by the day that was promised", async () => {
    expect(await countPublicUnanswered({ communityId: "liulin", today: "2026-10-15" })).toEqual({ waiting: 1, overdue: 0 });
    expect(await countPublicUnanswered({ communityId: "liulin", today: "2026-10-16" })).toEqual({ waiting: 1, overdue: 1 });
    expect(await countPublicUnanswered({ communityId: "baiyang", today: "2026-10-16" })).toEqual({ waiting: 0, overdue: 0 });
  });

  test("pages of the unanswered list", async () => {
    for (let i = 0; i < 55; i++) await ask({ communityId: "tuanjie" });
    const first = await listPublicUnanswered({ communityId: "tuanjie" });
    const second = await listPublicUnanswered({ communityId: "tuanjie", after: first.next });
    expect([first.questions.length, second.questions.length, second.next]).toEqual([50, 5, null]);
    expect(new Set([...first.questions, ...second.questions].map(({ id }) => id)).size).toBe(55);
  });
});

describe("taking the list out (ruling 24)", () => {
  const subject = (community: string | null) => ({ kind: "question_list", id: community ?? "town", community });

  test("the purpose is on record, contacts and numbers stay inside", async () => {
    const office = await as("office.town");
    const rows = await exportQuestions(permit(office, "question.export", subject(null)), { view: "open", communityId: "shiqiao" }, "月度通报");
    expect(rows.map(({ id }) => id).sort()).toEqual([shiqiao, atTown].sort());
    expect(JSON.stringify(rows)).not.toMatch(/13000000012|牛先生|a1\.|receiptHash/);
    expect(db().select().from(dataUse).all().at(-1)).toMatchObject({ action: "question.export", purpose: "月度通报", rows: 2, by: office.id });
  });

  test("the last answer is with it", async () => {
    const rows = await exportQuestions(permit(await as("clerk.qh007"), "question.export", subject("shiqiao")), { view: "answered" }, "季度核对");
    expect(rows).toMatchObject([{ id: answered, answer: { basis: "仓房租赁合同第二条" } }]);
  });

  test("nobody takes out what is not his", async () => {
    const clerk = await as("clerk.qh007");
    expect(() => permit(clerk, "question.export", subject("liulin"))).toThrow(Refusal);
    expect(() => permit(clerk, "question.export", subject(null))).toThrow(Refusal);
    const widened = await exportQuestions(permit(clerk, "question.export", subject("shiqiao")), { view: "all", communityId: "liulin" }, "越权试一试");
    expect(widened).toEqual([]);
    for (const username of ["leader.town", "supervisor.shiqiao", "auditor"]) {
      const viewer = await as(username);
      expect(() => permit(viewer, "question.export", subject("shiqiao"))).toThrow(Refusal);
    }
  });
});

test("the row that everything came from is untouched by reading", async () => {
  expect((await rowOf(shiqiao)).text).toBe(text);
});
