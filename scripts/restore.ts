/** `npm run restore -- DIR`: fills an empty DATA_DIR from a sound backup. */
import { restoreBackup, sayManifest } from "@/db/backup";
import { command } from "./command";
import { reporter } from "./progress";

await command(async () => {
  const source = process.argv[2];
  if (!source) throw new Error("请写明从哪里恢复：DATA_DIR=新目录 npm run restore -- /路径/备份-2026-10-12");
  console.log(`✓ 恢复完成。${sayManifest(await restoreBackup(source, reporter("核对文件")))}`);
});
