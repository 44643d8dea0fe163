import { describe, expect, test } from "vitest";
import { answerDraftSchema, answerSchema, refuseReason } from "@/domain/questions/answering";
import { askSchema, enterSchema, MAX_TEXT, reopenReason } from "@/domain/questions/asking";
import { soundsLikeMisconduct } from "@/domain/questions/misconduct";
import { releaseFindings, releaseSchema } from "@/domain/questions/releasing";

const good = { communityId: "shiqiao", type: "consult", text: "路灯坏了三天没人修。" };
const wrongIn = (input: object) => Object.fromEntries(askSchema.safeParse(input).error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? []);

describe("asking", () => {
  test("only community, type and text are needed", () => {
    expect(askSchema.parse(good)).toEqual({ ...good, noticeId: "", name: "", phone: "", urgent: false });
    expect(askSchema.parse({ ...good, urgent: "yes", name: " 老李 ", phone: "0900-5550001" })).toMatchObject({ urgent: true, name: "老李", phone: "0900-5550001" });
  });

  test("what is missing is said in words, at its field", () => {
    expect(wrongIn({})).toEqual({ communityId: "请选择社区", type: "请选择您要办的是哪一类", text: expect.any(String) });
    expect(wrongIn({ ...good, text: "灯坏了" })).toEqual({ text: "请把事情写清楚，至少 5 个字" });
    expect(wrongIn({ ...good, text: "灯".repeat(MAX_TEXT + 1) })).toEqual({ text: expect.stringContaining("内容太长") });
    expect(wrongIn({ ...good, phone: "问我儿子" })).toEqual({ phone: expect.stringContaining("电话只写数字") });
    expect(wrongIn({ ...good, type: "report_misconduct" })).toEqual({ type: "请选择您要办的是哪一类" });
  });

  test("exactly the longest and the shortest text pass", () => {
    for (const length of [5, MAX_TEXT]) expect(wrongIn({ ...good, text: "灯".repeat(length) })).toEqual({});
  });

  test("line ends are unified and invisible characters dropped", () => {
    expect(askSchema.parse({ ...good, text: "  第一行\r\n第二行\u0000\u0007\t完  " }).text).toBe("第一行\n第二行完");
  });

  test("the clerk's form also asks how and when; the web is no way to come in person", () => {
    const entered = { ...good, channel: "phone", heardOn: "2026-10-12" };
    expect(enterSchema.parse(entered)).toMatchObject({ channel: "phone", heardOn: "2026-10-12" });
    expect(enterSchema.safeParse({ ...entered, channel: "web" }).success).toBe(false);
    expect(enterSchema.safeParse({ ...entered, heardOn: "2026-02-30" }).success).toBe(false);
  });

  test("the reason for another answer needs words", () => {
    expect(reopenReason.safeParse("不好").error?.issues[0]?.message).toContain("至少 5 个字");
    expect(reopenReason.parse(" 还是没有修好 ")).toBe("还是没有修好");
  });
});

describe("the misconduct channel (ruling 6)", () => {
  test.each(["我要举报一件事", "听说有人挪用公款", "控告村干部"])("%s is asked back", (text) => expect(soundsLikeMisconduct(text)).toBe(true));
  test.each(["路灯坏了", "账目里的走访慰问没有明细", "低保怎么申请"])("%s is not", (text) => expect(soundsLikeMisconduct(text)).toBe(false));
});

describe("answering (FB-04)", () => {
  const answer = { said: "去现场看过了", basis: "维修合同第三条", result: "已经修好了", publishable: "yes" };
  test("what was done, on what basis, with what result, and whether it may be public", () => {
    expect(answerSchema.parse(answer)).toEqual(answer);
    for (const part of Object.keys(answer)) expect(answerSchema.safeParse({ ...answer, [part]: "" }).success, part).toBe(false);
  });
  test("a draft may be unfinished (ruling 9)", () => expect(answerDraftSchema.parse({ said: "去看过" })).toEqual({ said: "去看过", basis: "", result: "" }));
  test("a refusal says why and whom to ask", () => expect(refuseReason.safeParse("不归我们管").success).toBe(false));
});

describe("before it becomes public (FB-05)", () => {
  const texts = { question: "路灯什么时候修？", answer: "十月十四日已修好，有事打 0900-5550003。" };
  test("clean texts have no findings", () => {
    expect(releaseSchema.parse(texts)).toEqual({ ...texts, looked: false });
    expect(releaseFindings(texts, [])).toEqual({ question: [], answer: [] });
  });
  test("a number blocks and a word warns, each in its place; the number is not repeated", () => {
    const found = releaseFindings({ question: "我的电话13000000012，请回。", answer: "他患有精神病，已上门。" }, []);
    expect(found).toMatchObject({ question: [{ level: "block", where: "公开的问题" }], answer: [{ level: "warn", where: "公开的答复" }] });
    expect(JSON.stringify(found)).not.toContain("13000000012");
  });
});
