import { expect, test } from "vitest";
import { instructionSchema } from "@/domain/instructions/form";
import { isLate, nextInstructionState, sayHands, sayInstructionDue, type InstructionState, type InstructionStep } from "@/domain/instructions/lifecycle";

test.each<[InstructionState, InstructionStep, boolean, InstructionState | null]>([
  ["open", "answer", false, "answered"], ["open", "close", false, null], ["open", "send_back", false, null],
  ["answered", "answer", false, null], ["answered", "close", false, "closed"], ["answered", "send_back", false, "sent_back"],
  ["answered", "send_back", true, null], ["answered", "close", true, "closed"], // sent back once, then the leader decides
  ["sent_back", "answer", true, "answered"], ["sent_back", "close", true, null],
  ["closed", "answer", false, null], ["closed", "send_back", false, null], ["closed", "close", false, null],
])("%s, %s (sent back before: %s) leads to %s", (state, step, before, to) => expect(nextInstructionState(state, step, before)).toBe(to));

test("whose turn it is, and until when", () => {
  expect(sayHands("open", "secretary", "石桥第一党支部")).toBe("石桥第一党支部书记");
  expect(sayHands("answered", "office", null)).toBe("镇领导");
  expect(sayHands("closed", "office", null)).toBe("");
  expect(sayInstructionDue({ state: "sent_back", dueOn: "2026-10-10" }, "2026-10-12")).toBe("超期 2 天");
  expect(sayInstructionDue({ state: "answered", dueOn: "2026-10-10" }, "2026-10-12")).toBe(""); // the leader's turn, no clock of the owner
  expect([isLate({ state: "open", dueOn: "2026-10-11" }, "2026-10-12"), isLate({ state: "answered", dueOn: "2026-10-11" }, "2026-10-12")]).toEqual([true, false]);
});

const whole = { branchId: "qh007", findingId: "", area: "", owner: "secretary", dueOn: "2026-10-20", said: "两个月没有开党小组会，请说明怎么补" };
test.each([
  [{}, null], [{ branchId: "", area: "meetings", owner: "office" }, null], [{ branchId: "", owner: "office" }, "area"], [{ branchId: "", area: "meetings" }, "branchId"], [{ owner: "" }, "owner"],
  [{ dueOn: "20 日" }, "dueOn"], [{ said: "快办" }, "said"], [{ said: "请联系张三 13800000000 问清楚" }, "said"], [{ area: "weather" }, "area"],
])("%j is missing %s", (change, field) => {
  const parsed = instructionSchema.safeParse({ ...whole, ...change });
  expect(parsed.success ? null : parsed.error.issues[0]!.path[0]).toBe(field);
});
