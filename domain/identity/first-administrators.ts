/** The first administrators of a new portal: four posts, four people (SOD-01, SOD-03). */
import { z } from "zod";
import { newAccountSchema, type PersonalDetails } from "./new-account";

export const firstPosts = [
  { post: "sysadmin", role: "sysadmin", zh: "系统管理员" },
  { post: "secadmin", role: "secadmin", zh: "安全管理员（第一人）" },
  { post: "secadmin2", role: "secadmin", zh: "安全管理员（第二人，复核）" },
  { post: "auditor", role: "auditor", zh: "审计员" },
] as const;

type Post = (typeof firstPosts)[number]["post"];
export type FirstPeople = Record<Post, PersonalDetails>;

const schema = z.object({ sysadmin: newAccountSchema, secadmin: newAccountSchema, secadmin2: newAccountSchema, auditor: newAccountSchema });

/** Four complete, different people. @throws with a sentence that says who and what is missing or wrong. */
export function readFirstPeople(given: unknown): FirstPeople {
  const result = schema.safeParse(given);
  if (!result.success) throw new Error(result.error.issues.map(sayIssue).join("\n  "));
  for (const key of ["username", "mobile"] as const) {
    const seen = new Map<string, string>();
    for (const { post, zh } of firstPosts) {
      const value = result.data[post][key];
      const other = seen.get(value);
      if (other) throw new Error(`${zh}与${other}的${key === "mobile" ? "手机号" : "登录名"}相同：必须是四个不同的人（SOD-01）。`);
      seen.set(value, zh);
    }
  }
  return result.data;
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const [post, field] = issue.path.map(String);
  const zh = firstPosts.find((one) => one.post === post)?.zh ?? "";
  if (!field) return `${zh || "内容"}没有给出（需要登录名、姓名、手机号）`;
  return `${zh}：${issue.code === "invalid_type" ? `缺少 ${field}` : issue.message}`;
}
