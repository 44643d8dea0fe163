import "server-only";
import { purgeAccessLog } from "@/db/access-log";
import { anchorHead } from "@/db/audit";
import { dataDirectory } from "@/db/config";
import { purgeCounters } from "@/db/counters";
import { listStoredDigests } from "@/db/files";
import { concludeOverduePublicity } from "@/db/notices/conclude";
import { closeAnsweredQuestions, escalateOverdueQuestions } from "@/db/questions/overdue";
import { settingsOn } from "@/db/settings";
import type { SystemActor } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { sweep } from "./files/store";
import { lookOfTheDay } from "./looking";

const DAY_MS = 86_400_000;

/** Work that is due by the clock. Each job catches up with everything that is due, and does nothing the second time. */
export type Job = { name: string; run: (system: SystemActor) => Promise<void> };

/** Every module adds its jobs here. What people see never waits for one (ruling 40). */
export const jobs: readonly Job[] = [
  { name: "留存审计链头", run: (system) => anchorHead(permit(system, "audit.anchor", { kind: "audit", id: system.today })) },
  {
    name: "清理到期的访问日志",
    run: async (system) => {
      const { access_log_keep_days } = await settingsOn(system.today);
      await purgeAccessLog(permit(system, "access_log.purge", { kind: "audit", id: "access_log" }), access_log_keep_days);
    },
  },
  { name: "逾期的群众意见转镇办理", run: escalateOverdueQuestions },
  { name: "已答复的群众意见到期办结", run: closeAnsweredQuestions },
  { name: "期满无异议的公示出具结果说明", run: async (system) => void (await concludeOverduePublicity(system.now)) },
  {
    name: "清理没有登记的文件",
    run: async (system) => {
      // Files carry the machine's own clock, so their age is counted on it, also in the demo.
      const { missing } = await sweep(dataDirectory(), () => listStoredDigests(system), new Date(Date.now() - DAY_MS));
      if (missing.length > 0) throw new Error(`有 ${missing.length} 个登记过的文件不在磁盘上，请从备份恢复：${missing.slice(0, 3).join("、")}`);
    },
  },
  { name: "清理登录计数", run: (system) => purgeCounters(system.now) },
  { name: "比对记录找线索", run: lookOfTheDay }, // last: it is waited for
];
