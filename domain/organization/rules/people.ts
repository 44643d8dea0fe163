/** 党小组、监督委员会 and one place for everybody (handbook §1.4). */
import { found, type OrgRule } from "./rule";

const FEWEST_IN_GROUP = 3;

export const peopleRules: readonly OrgRule[] = [
  {
    id: "ORG-14", says: "党小组 3 人以上，至少 1 名正式党员，组长须是正式党员", source: "支部工作条例第十三条【识】",
    judge: ({ groups, full, probationary }) => {
      if (full + probationary === 0) return null;
      const faults = groups.flatMap(({ name, members, full: fullOnes, leaderIsFull }) => {
        const said = [
          members < FEWEST_IN_GROUP && `${members} 人`,
          members >= FEWEST_IN_GROUP && fullOnes === 0 && "没有正式党员",
          leaderIsFull === null && "没有登记组长",
          leaderIsFull === false && "组长不是正式党员",
        ].filter((one) => one !== false);
        return said.length > 0 ? [`${name}：${said.join("，")}`] : [];
      });
      return faults.length > 0 ? found("warn", `${faults.join("；")}。`, "在支部页面登记组长；人数太少的并入别的小组。") : null;
    },
  },
  {
    id: "ORG-15", says: "村务监督委员会主任不宜由书记兼任；成员不得是报账员、村（居）委会成员及其近亲属", source: "2017 年中办国办指导意见【核】；村委会组织法第三十二条【核】",
    byHand: "近亲属关系系统不登记，请在提名时当面核对。",
    judge: ({ supervision }) => {
      if (!supervision) return null;
      const { alsoInAccounts, alsoInCommittee, chairIsSecretary } = supervision;
      if (alsoInAccounts.length > 0) return found("block", `${alsoInAccounts.join("、")}既管监督又管账。`, "换人担任其中一个岗位。");
      if (alsoInCommittee.length > 0) return found("block", `${alsoInCommittee.join("、")}既是监督委员会成员又是村（居）委会成员。`, "换人担任其中一个岗位。");
      return chairIsSecretary ? found("warn", "监督委员会主任由党组织书记兼任。", "另行推选监督委员会主任。") : null;
    },
  },
  {
    id: "ORG-16", says: "集体经济组织理事、财务、会计及其近亲属不得任监事", source: "农村集体经济组织法第三十四条【核】",
    byHand: "集体经济组织的理事、监事和近亲属关系系统不登记，请在换届提名时核对。",
    judge: () => null,
  },
  {
    id: "ORG-17", says: "一名党员同一时间只有一个正式组织关系", source: "党员教育管理工作条例【识】",
    judge: ({ doublePlaces }) => (doublePlaces > 0 ? found("block", `${doublePlaces} 名党员同时登记在两个支部。`, "在党员名册里办理转接，只留一个。") : null),
  },
];
