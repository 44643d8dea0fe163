/** `npm run backup -- DIR`: a consistent copy while the portal runs. */
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { makeBackup, sayManifest } from "@/db/backup";
import { systemActor } from "@/db/viewers";
import { command } from "./command";
import { reporter } from "./progress";

await command(async () => {
  const target = process.argv[2];
  if (!target) throw new Error("请写明备份放到哪里：npm run backup -- /路径/备份-2026-10-12");
  const manifest = await makeBackup(permit(systemActor(new Date().toISOString()), "backup.make", town), target, reporter("复制文件"));
  console.log(`✓ 备份完成：${target}\n  ${sayManifest(manifest)}\n  请把这一行抄下或另存：它能证明以后的记录没有被截断。`);
});
