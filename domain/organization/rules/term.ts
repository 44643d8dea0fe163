/** 任期与换届 (handbook §1.4). */
import { addYears, sayDay } from "../../calendar/day";
import { termEnd, usualTermEnd } from "../branch-status";
import { reelectionNext, reelectionStep, sayTermDays } from "../reelection";
import { found, type OrgRule } from "./rule";

const MOST_YEARS_APART = 1;

export const termRules: readonly OrgRule[] = [
  {
    id: "ORG-07", says: "村、社区支部任期 5 年，其他 3 年；人工改动要写理由", source: "基层组织选举工作条例【核】；党章允许 3 至 5 年【识】",
    judge: (facts) => {
      if (!facts.termEndsOn || facts.termEndsOn === usualTermEnd(facts)) return null;
      const says = `届满日改为 ${sayDay(facts.termEndsOn)}（按任期应为 ${sayDay(usualTermEnd(facts))}）`;
      return facts.termReason ? found("info", `${says}，理由：${facts.termReason}`, "无需处理，供核对。") : found("warn", `${says}，没有写理由。`, "补写改动理由和批文号。");
    },
  },
  {
    id: "ORG-08", says: "届满前 180、90、30 天分级提醒；过期未换届要有批文", source: "提前约 6 个月函告提醒【识】",
    judge: (facts) => {
      const due = reelectionStep(termEnd(facts), facts.today, facts.reminders);
      if (!due) return null;
      const { election } = facts;
      if (due.step === "over" && election?.delayDocumentNo && election.meetingOn === null) return found("info", `届满${sayTermDays(due.days)}，延期批文 ${election.delayDocumentNo}。`, "在批准的期限内完成选举。");
      return found(due.step === "first" ? "info" : "warn", `本届 ${sayDay(termEnd(facts))} 届满，${sayTermDays(due.days)}。`, reelectionNext(due.step, election?.approvedOn ? null : election));
    },
  },
  {
    id: "ORG-09", says: "延期或提前换届须有上级批文，幅度一般不超过 1 年", source: "基层组织选举工作条例第三条【核】",
    judge: (facts) => {
      const { election } = facts;
      const held = election?.meetingOn ?? facts.termEndsOn;
      const due = election?.dueOn ?? usualTermEnd(facts);
      if (!held || held === due) return null;
      const apart = held > addYears(due, MOST_YEARS_APART) || held < addYears(due, -MOST_YEARS_APART);
      if (apart) return found("warn", `应在 ${sayDay(due)} 换届，实际 ${sayDay(held)}，相差超过 ${MOST_YEARS_APART} 年。`, "向镇党委书面说明，并登记批文。");
      // Some weeks before the day is the ordinary preparation of an election, not an early one.
      if (held > due && !election?.delayDocumentNo) return found("warn", `应在 ${sayDay(due)} 换届，实际 ${sayDay(held)}，没有登记延期批文。`, "登记镇党委的延期批文号。");
      return null;
    },
  },
];
