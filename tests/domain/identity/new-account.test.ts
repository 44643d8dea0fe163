import { describe, expect, test } from "vitest";
import { firstPosts, readFirstPeople } from "@/domain/identity/first-administrators";
import { newAccountSchema } from "@/domain/identity/new-account";

const good = { name: "张三", username: "zhangsan", mobile: "13000000001" };
const problem = (person: object) => newAccountSchema.safeParse(person).error?.issues.map((issue) => issue.path[0]);

describe("new account", () => {
  test.each([
    ["as typed", good, good],
    ["blanks around, capitals", { name: " 买买提·热合曼 ", username: " Clerk.QH007 ", mobile: " 13000000001 " }, { name: "买买提·热合曼", username: "clerk.qh007", mobile: "13000000001" }],
  ])("%s", (_case, typed, read) => expect(newAccountSchema.parse(typed)).toEqual(read));

  test.each([
    ["name", { ...good, name: "张" }],
    ["name", { ...good, name: "张三<script>" }],
    ["username", { ...good, username: "7clerk" }],
    ["username", { ...good, username: "ab" }],
    ["username", { ...good, username: "张三" }],
    ["mobile", { ...good, mobile: "1300000000" }],
    ["mobile", { ...good, mobile: "0900-5550000" }],
  ])("wrong %s", (field, person) => expect(problem(person)).toEqual([field]));

  test("no password can be chosen", () => {
    expect(Object.keys(newAccountSchema.parse({ ...good, password: "Chosen-by-admin-1" }))).toEqual(["name", "username", "mobile"]);
  });
});

describe("the first administrators", () => {
  const four = Object.fromEntries(firstPosts.map(({ post }, i) => [post, { name: "甲乙", username: post, mobile: `1300000000${i}` }]));
  test("four different people", () => expect(Object.keys(readFirstPeople(four))).toEqual(["sysadmin", "secadmin", "secadmin2", "auditor"]));
  test.each([
    ["the same mobile number", { ...four, auditor: { ...four.auditor, mobile: "13000000000" } }, "审计员与系统管理员的手机号相同"],
    ["the same login name", { ...four, secadmin2: { ...four.secadmin2, username: "SECADMIN" } }, "安全管理员（第二人，复核）与安全管理员（第一人）的登录名相同"],
    ["one missing", { ...four, secadmin2: undefined }, "安全管理员（第二人，复核）没有给出"],
    ["a wrong number", { ...four, auditor: { ...four.auditor, mobile: "12" } }, "审计员：请填写 11 位手机号"],
    ["nothing", null, "内容没有给出"],
  ])("%s", (_case, given, sentence) => expect(() => readFirstPeople(given)).toThrow(sentence));
});
