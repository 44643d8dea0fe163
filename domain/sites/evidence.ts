/** What the register says about 活动阵地 (standards item E1, checklist Z1): a suggestion with its reason, never a value. */
import { addMonths, type Day } from "../calendar/day";
import type { Mark } from "../standards/score";
import { answered, type SiteContent } from "./site";

/** The span that is asked about: last month in the running year, else the whole year. */
export function evidenceSpan(year: number, today: Day): { from: Day; to: Day; says: string } {
  if (!today.startsWith(String(year))) return { from: `${year}-01-01`, to: `${year}-12-31`, says: `${year}年` };
  const month = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  return { from: `${month}-01`, to: `${month}-31`, says: "上月" };
}

type Known = { content: SiteContent | null; variant: number; uses: { uses: number; people: number }; span: string };

/** Unknown is shown as missing: no suggestion while nobody has registered the site or answered a required item. Signs are never counted. */
export function siteEvidence({ content, variant, uses, span }: Known): { suggestion: Mark | null; reason: string } {
  if (!content) return { suggestion: null, reason: "还没有登记阵地" };
  const required = answered(content, variant).filter((item) => item.required);
  const met = required.filter((item) => item.met === "yes").length;
  const unknown = required.filter((item) => item.met === null).length;
  const reason = `必备 ${required.length} 项：有 ${met} 项${unknown > 0 ? `，没有登记 ${unknown} 项` : ""}；开放时间：${content.opening}；${span}使用 ${uses.uses} 次、${uses.people} 人次`;
  if (unknown > 0) return { suggestion: null, reason };
  if (met === required.length && uses.uses > 0) return { suggestion: "full", reason };
  return { suggestion: met * 2 >= required.length && (uses.uses > 0 || met === required.length) ? "half" : "none", reason };
}
