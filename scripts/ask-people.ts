import { createInterface } from "node:readline/promises";
import { newAccountSchema, type PersonalDetails } from "@/domain/identity/new-account";
import { firstPosts, readFirstPeople, type FirstPeople } from "@/domain/identity/first-administrators";

type Field = keyof PersonalDetails;
const fields: [Field, string][] = [["name", "姓名"], ["username", "登录名（小写字母、数字、点、短横线）"], ["mobile", "手机号"]];

/** Asks at the terminal for each of the first administrators, again until each answer is right. */
export async function askPeople(): Promise<FirstPeople> {
  if (!process.stdin.isTTY) throw new Error("这里不能提问（没有终端）。请用 --sysadmin、--secadmin、--secadmin2、--auditor 给出，或用 --stdin 从标准输入给出 JSON。");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const asked: Record<string, PersonalDetails> = {};
  console.log("请分别填写四个人。系统管理员、安全管理员（两人）、审计员必须是不同的人。");
  for (const { post, zh } of firstPosts) {
    console.log(`\n${zh}`);
    const person: Partial<PersonalDetails> = {};
    for (const [field, label] of fields) person[field] = await untilRight(field, () => terminal.question(`  ${label}：`));
    asked[post] = person as PersonalDetails;
  }
  terminal.close();
  return readFirstPeople(asked);
}

async function untilRight(field: Field, ask: () => Promise<string>): Promise<string> {
  for (;;) {
    const result = newAccountSchema.shape[field].safeParse(await ask());
    if (result.success) return result.data;
    console.log(`    ${result.error.issues[0]!.message}`);
  }
}
