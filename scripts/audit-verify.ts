/**
 * `npm run audit:verify`: walks the audit chain of DATA_DIR and names the first row that was edited, deleted, reordered or cut
 * off. `-- --anchors FILE` adds heads kept elsewhere (a saved page or feed, a backup manifest); may be given several times.
 * Reads only; the portal may go on running.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyAuditFile } from "@/db/audit";
import { databaseFile } from "@/db/client";
import { systemActor } from "@/db/viewers";
import { readHeads } from "@/domain/audit/anchors";
import type { Anchor } from "@/domain/audit/chain";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { command } from "./command";

function anchorsOf(file: string): Anchor[] {
  if (!existsSync(file)) throw new Error(`没有找到 ${file}。请检查 --anchors 后面的文件名。`);
  const heads = readHeads(readFileSync(file, "utf8"), `文件 ${file} `);
  if (heads.length === 0) throw new Error(`${file} 里没有找到链头。它应是保存下来的公开页面、订阅文件（feed.xml）或备份清单（manifest.json）。`);
  return heads;
}

/** Says how far it is when it takes longer. */
function everyTwoSeconds(): (rows: number) => void {
  let said = Date.now();
  return (rows) => {
    if (Date.now() - said < 2000) return;
    said = Date.now();
    console.log(`▸ 已校验 ${rows} 条……`);
  };
}

await command(async () => {
  const { values } = parseArgs({ options: { anchors: { type: "string", multiple: true } } });
  const elsewhere = (values.anchors ?? []).flatMap(anchorsOf);
  if (!existsSync(databaseFile())) throw new Error(`${databaseFile()} 不存在。请用 DATA_DIR 指明数据目录，例如：DATA_DIR=/var/lib/portal npm run audit:verify`);
  const system = systemActor(new Date().toISOString());
  const verdict = await verifyAuditFile(permit(system, "audit.verify", town), databaseFile(), { elsewhere, progress: everyTwoSeconds() });
  if (!verdict.ok) throw new Error(`审计链不完整：${verdict.says}。\n  请立即停用有数据库权限的账号，保全 ${databaseFile()} 和各处留存的链头，并报告镇纪委。`);
  console.log(`▸ 审计链完整：共 ${verdict.rows} 条，链头 #${verdict.rows} ${verdict.head}`);
  if (elsewhere.length > 0) console.log(`▸ 与数据库以外留存的 ${elsewhere.length} 个链头一致`);
  if (verdict.notYetAnchored > 0) console.log(`▸ 最后 ${verdict.notYetAnchored} 条是最近一次留存链头以后写的，还没有留存`);
});
