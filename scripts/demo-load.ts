/** Loads the demo town into an empty DATA_DIR. Called by `npm run demo`; DEMO_PASSWORD opens every account. */
import { readFileSync } from "node:fs";
import { inBulk } from "@/db/client";
import { installKnownHolidays } from "@/db/holidays";
import { loadProposals, loadReviews } from "@/db/seed/administration";
import { routine } from "@/db/seed/history/quarters";
import { stories } from "@/db/seed/history/stories";
import { tell } from "@/db/seed/history/timeline";
import { concludeOverduePublicity } from "@/db/notices/conclude";
import { loadElections } from "@/db/seed/organization/elections";
import { loadQuestions, sampleReceipts } from "@/db/seed/questions/load";
import { loadInspections } from "@/db/seed/inspections/load";
import { loadMeetings } from "@/db/seed/meetings/load";
import { loadReferences } from "@/db/seed/references";
import { loadRulebooks } from "@/db/seed/rulebooks";
import { loadStandards } from "@/db/seed/standards/load";
import { GO_LIVE, loadTown } from "@/db/seed/load-town";
import { loadMembers, ROSTER_FILE } from "@/db/seed/members/load";
import { loadComing } from "@/db/seed/members/coming";
import { loadMobile } from "@/db/seed/members/mobile";
import { readSheets } from "@/server/files/sheet-rows";
import { now, today } from "@/server/clock";
import { hashPassword } from "@/server/password";
import { command } from "./command";
import { reporter } from "./progress";

await command(async () => {
  const password = process.env.DEMO_PASSWORD;
  if (!password || !process.env.DEMO_TODAY) throw new Error("请用 npm run demo 装载演示数据。");
  await inBulk(async () => {
    await installKnownHolidays();
    await loadTown(await hashPassword(password), now());
    await loadMembers(await readSheets(readFileSync(ROSTER_FILE)));
    await loadMobile();
    await loadElections();
    await loadComing();
    await loadReviews();
    await tell([...routine(), ...stories], reporter("公开事项"));
    const receipts = await loadQuestions();
    for (const { what, receipt } of sampleReceipts(receipts)) console.log(`  演示取件码 ${receipt}：${what}`);
    await concludeOverduePublicity(now());
    await loadReferences(GO_LIVE);
    await loadMeetings(reporter("会议记录"));
    await loadStandards(reporter("标准化台账"));
    await loadInspections(reporter("督查问题"));
    await loadRulebooks();
    await loadProposals(today());
  });
});
