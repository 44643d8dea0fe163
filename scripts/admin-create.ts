/** Called by `npm run admin:create`. Reads DATA_DIR and FIELD_KEY; later accounts are made on the screens. */
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { countAccounts } from "@/db/accounts";
import { installAccounts } from "@/db/first-accounts";
import { systemActor } from "@/db/viewers";
import { firstPosts, readFirstPeople, type FirstPeople } from "@/domain/identity/first-administrators";
import { permit } from "@/domain/permissions/permit";
import { roles } from "@/domain/permissions/roles";
import { town } from "@/domain/permissions/subject";
import { makeOneTimePassword } from "@/server/one-time-password";
import { askPeople } from "./ask-people";
import { command } from "./command";

const flags = { ...Object.fromEntries(firstPosts.map(({ post }) => [post, { type: "string" as const }])), stdin: { type: "boolean" as const } };

/** From `--stdin`, from flags, or by asking. */
async function people(): Promise<FirstPeople> {
  const values = parseArgs({ options: flags }).values as Record<string, string | boolean | undefined>;
  if (values.stdin) return readFirstPeople(asJson(await text(process.stdin)));
  const given = firstPosts.filter(({ post }) => typeof values[post] === "string");
  if (given.length === 0) return askPeople();
  return readFirstPeople(Object.fromEntries(given.map(({ post }) => [post, fromFlag(String(values[post]))])));
}

function asJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw new Error('标准输入里的内容不是 JSON。应写成：{"sysadmin":{"name":"张三","username":"zhangsan","mobile":"13800000000"},"secadmin":{…},"secadmin2":{…},"auditor":{…}}');
  }
}

function fromFlag(line: string) {
  const [username, name, mobile] = line.split(/[,，]/);
  return { username, name, mobile };
}

await command(async () => {
  if ((await countAccounts()) > 0) throw new Error("已经有账号了，这个命令只用来建立首批管理员。新账号由系统管理员登录后在“账号”里建立，岗位由安全管理员授权。");
  const first = await people();
  const made = [];
  for (const { post, role } of firstPosts) made.push({ ...first[post], role, ...(await makeOneTimePassword()) });
  const system = systemActor(new Date().toISOString());
  await installAccounts(
    permit(system, "account.install", town),
    made.map(({ role, ...person }) => ({ ...person, grants: [{ role, scopeKind: "town", scopeId: "town" }] })),
    { fromDay: system.today, passwordsSetAt: system.now },
  );
  console.log("\n首批管理员已建立。一次性密码只显示这一次，请当面分别交给本人，第一次登录必须修改：\n");
  for (const { role, name, username, password } of made) console.log(`  ${roles[role].zh}　${name}　登录名 ${username}　一次性密码 ${password}`);
  console.log("");
});
