/** Keys `owner/code/period` that the routine leaves to a story, or to the clerk. */
const special = new Set([
  "shiqiao/F02/2026-Q3", // the main job: not seeded, an open duty
  "quankou/V15/2026-H1", // overdue
  "liulin/V09/2026-Q3", // blocked by the personal-data gate
  "hexi/V18/2026-Q2", // corrected
  "liyuan/V02/2026-01-01", // withdrawn
  "shuanghuai/F12/2026-Q2", // forced, not yet confirmed
  "shangwan/V18/2026-Q1", // exempt
  "hedong/F07/2026-Q3", // waiting for review for too long
  "nanping/V11/2026-Q3", // waiting for review
  "baiyang/F02/2026-Q3", // two of four signatures
  "hexi/V13/2026-Q3", // returned
  "qingling/V08/2026-Q3", // nil
  // not begun on the demo's day, three days before they are due: what a clerk finds on the start page
  "shiqiao/V12/2026-Q3", "shiqiao/V18/2026-Q3", "hexi/V12/2026-Q3", "hexi/V18/2026-Q3", "liulin/V12/2026-Q3", "liulin/V18/2026-Q3", "hedong/V11/2026-Q3",
  "liyuan/V20/2026-Q3", "xinan/V20/2026-Q3", "baiyang/V08/2026-Q3", "nanping/F06/2026-Q3", "tuanjie/V13/2026-Q3",
]);

export function isSpecial(key: string): boolean {
  return special.has(key);
}
