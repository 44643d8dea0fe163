import { describe, expect, test } from "vitest";
import { truthQuestions, unanswered, type RecordToCheck, type Surroundings } from "@/domain/truth/questions";

const record = (change: Partial<RecordToCheck> = {}): RecordToCheck => ({
  heldOn: "2026-10-05", startedAt: "2026-10-05T01:00:00.000Z", endedAt: "2026-10-05T02:30:00.000Z", text: "学习后到渠边清淤。", due: 46,
  present: [{ memberId: "a", name: "任汀野", onSite: true }, { memberId: "b", name: "苏禾", onSite: false }], forAssembly: [], ...change,
});
const nothing: Surroundings = { same: [], references: [], elsewhere: [], sameDay: [], standing: [], committee: null, shortest: 20, longest: 480 };
const kinds = (change: Partial<RecordToCheck>, around: Partial<Surroundings> = {}) => truthQuestions(record(change), { ...nothing, ...around }).map(({ kind }) => kind);

describe("what is asked", () => {
  test("nothing about an honest record", () => expect(kinds({})).toEqual([]));

  const speech = { id: "r1", title: "在全国两会上的讲话", aliases: ["两会讲话精神"], issuedOn: "2026-10-06" };
  test.each<[string, Partial<RecordToCheck>, Partial<Surroundings>, string[]]>([
    ["a speech studied the day before it was given", { text: "学习《在全国两会上的讲话》" }, { references: [speech] }, ["not_yet_issued"]],
    ["under its short name, with spaces", { text: "学习 两会 讲话精神" }, { references: [speech] }, ["not_yet_issued"]],
    ["on the day itself", { heldOn: "2026-10-06", text: "学习《在全国两会上的讲话》" }, { references: [speech] }, []],
    ["the same meeting written down twice", {}, { sameDay: [{ meetingId: "m2", title: "10月主题党日", says: "主题党日" }] }, ["twice"]],
    ["in two places", {}, { elsewhere: [{ memberId: "a", meetingId: "m2", branchName: "柳林", title: "党员大会" }] }, ["two_places"]],
    ["somebody who was absent is in one place only", {}, { elsewhere: [{ memberId: "c", meetingId: "m2", branchName: "柳林", title: "党员大会" }] }, []],
    ["on site while away", {}, { standing: [{ memberId: "a", awaySince: "2026-03-01", place: "苏州", gone: null }] }, ["present_while_away"]],
    ["by video while away is no wonder", {}, { standing: [{ memberId: "b", awaySince: "2026-03-01", place: "苏州", gone: null }] }, []],
    ["19 minutes", { endedAt: "2026-10-05T01:19:00.000Z" }, {}, ["odd_length"]],
    ["20 minutes", { endedAt: "2026-10-05T01:20:00.000Z" }, {}, []],
    ["eight hours", { endedAt: "2026-10-05T09:00:00.000Z" }, {}, []],
    ["eight hours and a minute", { endedAt: "2026-10-05T09:01:00.000Z" }, {}, ["odd_length"]],
    ["figures that were copied along", { text: "应到46人，实到 41 人" }, {}, ["figures"]],
    ["figures that agree", { text: "应到党员46名，实到2人" }, {}, []],
    ["the assembly decides, the committee met 31 days before", { forAssembly: ["渠道维修"] }, { committee: { lastOn: "2026-09-04", withinDays: 31 } }, []],
    ["the assembly decides, the committee met 32 days before (MTG-17)", { forAssembly: ["渠道维修"] }, { committee: { lastOn: "2026-09-03", withinDays: 31 } }, ["committee_first"]],
    ["the assembly decides, no committee met", { forAssembly: ["渠道维修"] }, { committee: { lastOn: null, withinDays: 31 } }, ["committee_first"]],
    ["a branch without a committee", { forAssembly: ["渠道维修"] }, { committee: null }, []],
    ["nothing for the assembly to decide", {}, { committee: { lastOn: null, withinDays: 31 } }, []],
  ])("%s", (_name, change, around, expected) => expect(kinds(change, around)).toEqual(expected));

  test("one question for each source, with the sentence", () => {
    const same = ["第一句一样的话", "第二句一样的话"].map((text) => ({ text, meetingId: "m1", branchName: "柳林社区第一党支部", heldOn: "2026-09-05" }));
    const questions = truthQuestions(record(), { ...nothing, same });
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ seeMeetingId: "m1", impossible: false });
    expect(questions[0]!.says).toContain("有 2 句话与柳林社区第一党支部");
  });
});

describe("what may be answered", () => {
  const dead = { standing: [{ memberId: "a", awaySince: null, place: "", gone: { says: "去世", on: "2026-05-01" } }], same: [{ text: "一样的话", meetingId: "m1", branchName: "柳林", heldOn: "2026-09-05" }] };

  test("the impossible comes first and no answer helps", () => {
    const questions = truthQuestions(record(), { ...nothing, ...dead });
    expect(questions.map(({ kind }) => kind)).toEqual(["gone", "same_sentences"]);
    const answers = Object.fromEntries(questions.map(({ key }) => [key, "当时就是这样的，已核对。"]));
    expect(unanswered(questions, answers).map(({ kind }) => kind)).toEqual(["gone"]);
  });

  test("an answer has at least five characters", () => {
    const questions = truthQuestions(record(), { ...nothing, same: dead.same });
    expect(unanswered(questions, { [questions[0]!.key]: "是的。 " })).toHaveLength(1);
    expect(unanswered(questions, { [questions[0]!.key]: "引用了上月决议原文" })).toEqual([]);
  });
});
