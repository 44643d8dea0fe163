/** How large a branch is, whom it covers, whether it renews itself (handbook §1.4). */
import { addYears, sayDay } from "../../calendar/day";
import { branchKinds } from "../branch-status";
import { found, type OrgRule } from "./rule";

const FEWEST_FULL = 3;
const MOST_MEMBERS = 50;
const MOST_UNITS = 5;
const YEARS_WITHOUT_NEW = 3;

export const sizeRules: readonly OrgRule[] = [
  {
    id: "ORG-01", says: "正式党员 3 人以上成立党支部，不足的建联合党支部", source: "支部工作条例第四、五条【核】",
    judge: ({ kind, full, probationary }) => {
      if (full + probationary === 0) return found("warn", "名册里还没有这个支部的党员。", "先导入党员名册，再看这张表。");
      if (kind === "joint" || full >= FEWEST_FULL) return null;
      return found("warn", `正式党员 ${full} 人，不足 ${FEWEST_FULL} 人。`, "与地域相邻、行业相近的单位商量建联合党支部，报镇党委。");
    },
  },
  {
    id: "ORG-02", says: "党支部党员一般不超过 50 人", source: "支部工作条例第四条【核】",
    judge: ({ full, probationary }) => {
      const all = full + probationary;
      return all > MOST_MEMBERS ? found("warn", `党员 ${all} 人（正式 ${full}、预备 ${probationary}），超过 ${MOST_MEMBERS} 人。`, "研究分设支部，或向镇党委书面说明理由。") : null;
    },
  },
  {
    id: "ORG-03", says: "联合党支部覆盖单位一般不超过 5 个", source: "支部工作条例第二章【核】",
    judge: ({ coveredUnits }) => (coveredUnits > MOST_UNITS ? found("warn", `覆盖 ${coveredUnits} 个单位，超过 ${MOST_UNITS} 个。`, "研究拆分，或请够 3 名正式党员的单位单独成立支部。") : null),
  },
  {
    id: "ORG-18", says: "农村支部连续 3 年没有发展党员要关注", source: "种子材料列为重点【种】",
    judge: ({ category, kind, lastJoinedOn, establishedOn, today, full, probationary }) => {
      if (category !== "rural" || branchKinds[kind].lenient || full + probationary === 0) return null;
      const since = lastJoinedOn && lastJoinedOn > establishedOn ? lastJoinedOn : establishedOn;
      if (addYears(since, YEARS_WITHOUT_NEW) > today) return null;
      return found("info", lastJoinedOn ? `最近一次发展党员是 ${sayDay(lastJoinedOn)}，已满 ${YEARS_WITHOUT_NEW} 年。` : `${YEARS_WITHOUT_NEW} 年内没有发展党员的记录。`, "看看入党申请人和积极分子的培养情况，列出今年的培养计划。");
    },
  },
];
