/**
 * 居务公开目录 of town communities (handbook §4.4, 增减): the village catalog without 筹资筹劳 (a part of V05), V06 and V07,
 * said in residents' words, and the added items. The handbook gives the added items no codes and no frequencies: R01–R07 and
 * their frequencies are ours, 【地】. The articles of the residents' law of 2026 are 【待】.
 */
import { localPractice, residentsLaw, yaanCatalog } from "./basis";
import { catalogItem, type CatalogItem } from "./item";
import { villageItems } from "./village-items";

const dropped: ReadonlySet<string> = new Set(["V06", "V07"]);

/** Where the words differ for residents. */
const reworded: Record<string, Partial<CatalogItem>> = {
  V01: { title: "社区概况、组织机构、干部分工与联系方式" },
  V02: { title: "自治章程、居民公约、各项制度、办事指南", elements: ["自治章程", "居民公约", "各项制度", "办事指南"] },
  V04: { title: "居民（代表）会议决定事项及实施" },
  V05: {
    title: "公益事业兴办、工程招投标与验收", elements: ["项目", "进度", "招投标结果", "验收结果"], publicity: ["resolution", "board_keep"],
  },
  V09: { elements: ["户主姓名", "户内保障人数", "保障类别", "所在社区"] },
  V12: { note: "现行法律是否保留此项，待核。" },
  V15: { title: "居务监督组织的组成与监督情况" },
  V16: { title: "居委会成员民主评议结果" },
  V19: { elements: ["选举日程", "参选居民名单", "候选人", "选举结果"], publicity: ["standard"] },
  V20: { title: "居民意见办理与答复" },
  V21: { title: "十分之一以上居民或五分之一以上代表联名要求公开的事项" },
};

const residents = (given: Parameters<typeof catalogItem>[0]) => catalogItem({ variants: ["residents"], ...given });

const added: readonly CatalogItem[] = [
  residents({
    code: "R01", title: "物业与业委会指导情况", elements: ["指导事项", "物业服务问题", "处理结果"],
    frequencies: ["half_yearly"], basis: [residentsLaw(), yaanCatalog()],
  }),
  residents({
    code: "R02", title: "社区工作经费与惠民项目资金", elements: ["来源", "预算", "支出明细", "结余"],
    frequencies: ["quarterly"], bodies: ["table", "text"], basis: [residentsLaw(), yaanCatalog()],
  }),
  residents({
    code: "R03", title: "居民小组长名单", elements: ["小组", "组长姓名", "联系方式（办公）"],
    frequencies: ["long_term"], bodies: ["table"], basis: [residentsLaw(), yaanCatalog()], note: "只公布办公电话，不公布个人手机号。",
  }),
  residents({
    code: "R04", title: "流动人口服务", elements: ["服务事项", "办理渠道", "服务件数"],
    frequencies: ["half_yearly"], basis: [residentsLaw(), yaanCatalog()], note: "只公布件数，不公布个人情况。",
  }),
  residents({
    code: "R05", title: "志愿服务", elements: ["项目", "时间", "人次", "成效"],
    frequencies: ["half_yearly"], basis: [residentsLaw(), localPractice()],
  }),
  residents({
    code: "R06", title: "老旧小区改造", elements: ["范围", "方案", "资金", "进度", "验收结果"],
    frequencies: ["immediate"], publicity: ["standard", "board_keep"], basis: [residentsLaw(), yaanCatalog()],
  }),
  residents({
    code: "R07", title: "社区公共收益", elements: ["收益来源", "收入", "支出", "结余"],
    frequencies: ["immediate"], bodies: ["table", "text"], basis: [residentsLaw(), localPractice()],
    note: "依法由业主大会、业主委员会公布；社区收到后转贴。",
  }),
];

export const residentsItems: readonly CatalogItem[] = [
  ...villageItems
    .filter((item) => !dropped.has(item.code))
    .map((item): CatalogItem => ({ ...item, variants: ["residents"], basis: [residentsLaw(), yaanCatalog()], ...reworded[item.code] })),
  ...added,
];
