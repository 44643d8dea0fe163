/** Before production serves: configuration, migrations, no demo town; tells how to create the first administrators. */
import { countAccounts } from "@/db/accounts";
import { db } from "@/db/client";
import { townProfile } from "@/db/organization";
import { environment } from "@/server/environment";
import { command } from "./command";

await command(async () => {
  environment();
  db();
  if ((await townProfile()).demo) throw new Error("DATA_DIR 里是演示数据（清河镇）。正式运行请换一个空的数据目录，例如：DATA_DIR=/var/lib/portal npm start");
  if ((await countAccounts()) === 0) {
    console.log("\n还没有任何账号。请在另一个窗口建立首批管理员（由不同的人分别担任），再登录：\n  npm run admin:create\n");
  }
});
