/** 支部委员会 (handbook §1.4). */
import { found, type OrgRule } from "./rule";

export const FULL_FOR_COMMITTEE = 7;
export const USUAL_SEATS = { least: 3, most: 5 } as const;
export const MOST_SEATS = 7;

export const committeeRules: readonly OrgRule[] = [
  {
    id: "ORG-04", says: "正式党员 7 人以上应当设支部委员会", source: "支部工作条例第六章【核】",
    judge: ({ full, hasCommittee }) => (full >= FULL_FOR_COMMITTEE && !hasCommittee ? found("warn", `正式党员 ${full} 人，还没有设支部委员会。`, "报镇党委同意后选举产生支部委员会。") : null),
  },
  {
    id: "ORG-05", says: "支部委员会 3 至 5 人，一般不超过 7 人", source: "支部工作条例第六章【核】",
    judge: ({ full, hasCommittee, committee }) => {
      if (committee > MOST_SEATS) return found("block", `登记了 ${committee} 名支委，超过 ${MOST_SEATS} 人。`, "核对任职记录，把已经离任的登记离任。");
      if (!hasCommittee || full < FULL_FOR_COMMITTEE || (committee >= USUAL_SEATS.least && committee <= USUAL_SEATS.most)) return null;
      return committee < USUAL_SEATS.least
        ? found("warn", `登记了 ${committee} 名支委，不足 ${USUAL_SEATS.least} 人。`, "还在任的把任职登记全；确实缺额的按程序补选。")
        : found("warn", `登记了 ${committee} 名支委，一般为 ${USUAL_SEATS.least} 至 ${USUAL_SEATS.most} 人。`, "核对任职记录；确需更多的向镇党委说明。");
    },
  },
  {
    id: "ORG-06", says: "正式党员不足 7 人的只设书记 1 名，必要时设副书记 1 名", source: "支部工作条例第六章【核】",
    judge: ({ full, probationary, hasCommittee, committee, secretaries, deputies }) => {
      if (full >= FULL_FOR_COMMITTEE || full + probationary === 0) return null;
      if (hasCommittee) return found("warn", `正式党员 ${full} 人，却登记为设支部委员会。`, "改为不设支部委员会，只设书记（必要时加副书记 1 名）。");
      if (secretaries <= 1 && deputies <= 1 && committee <= secretaries + deputies) return null;
      return found("warn", `登记了书记 ${secretaries} 名、副书记 ${deputies} 名，共 ${committee} 人任支委职务。`, "只保留书记 1 名、副书记至多 1 名，其余登记离任。");
    },
  },
];
