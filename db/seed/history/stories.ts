/** What is not routine in 清河镇's 2026 (handbook §14.6): each told once, all others are routine. */

/** Keys `owner/code/period` that the routine leaves to a story, or to the clerk. */
const special = new Set([
  "shiqiao/F02/2026-Q3", // the main job: not seeded, an open duty
  "quankou/V15/2026-H1", // overdue
  "liulin/V09/2026-Q3", // blocked by the personal-data gate
]);

export function isSpecial(key: string): boolean {
  return special.has(key);
}
