/**
 * 村务公开目录 V01–V21 (handbook §4.4, a template). Frequencies, sensitivity and sources are the handbook's; it names no
 * elements for village items, so these are a plain reading of each title.
 */
import { chongqing, henan, jilinCatalog, landLaw, landLawRules, localPractice, reliefRules, shandong, shanghai, villageLaw, zhejiang } from "./basis";
import { catalogItem, type CatalogItem } from "./item";

const village = (given: Parameters<typeof catalogItem>[0]) => catalogItem({ variants: ["village"], ...given });

export const villageItems: readonly CatalogItem[] = [
  village({
    code: "V01", title: "村情概况、组织机构、干部分工与联系方式", elements: ["概况", "组织机构", "干部分工", "办公电话"],
    frequencies: ["long_term"], basis: [shanghai("第二十三条"), jilinCatalog()], note: "只公布办公电话，不公布个人手机号。",
  }),
  village({
    code: "V02", title: "自治章程、村规民约、各项制度、办事指南", elements: ["自治章程", "村规民约", "各项制度", "办事指南"],
    frequencies: ["long_term"], bodies: ["text"], basis: [jilinCatalog()],
  }),
  village({
    code: "V03", title: "任期规划、年度计划与完成情况", elements: ["规划和计划", "责任人", "完成情况"],
    frequencies: ["yearly"], publicity: ["board_keep", "planning_draft"], basis: [henan("第五十五条")],
  }),
  village({
    code: "V04", title: "村民（代表）会议决定事项及实施", elements: ["决定事项", "到会和表决情况", "实施情况", "责任人"],
    frequencies: ["immediate"], publicity: ["resolution"], bodies: ["text", "table"], basis: [villageLaw("第三十条（一）")],
  }),
  village({
    code: "V05", title: "公益事业兴办、筹资筹劳方案与进度、工程招投标与验收", elements: ["项目", "筹资筹劳方案", "进度", "招投标结果", "验收结果"],
    frequencies: ["immediate"], publicity: ["labour_fund", "resolution", "board_keep"], basis: [villageLaw("第二十四条"), shandong("第二十七条")],
  }),
  village({
    code: "V06", title: "土地承包、流转、宅基地申请与分配", elements: ["地块和面积", "承包、流转或申请的户主", "条件", "审批进展"],
    frequencies: ["quarterly", "immediate"], sensitivity: "medium", publicity: ["board_keep", "land_contract", "homestead"], bodies: ["table", "text"],
    basis: [villageLaw("第二十四条"), landLawRules("第三十四条")],
  }),
  village({
    code: "V07", title: "征地补偿费使用分配", elements: ["补偿总额", "分配方案", "使用和支付情况"],
    frequencies: ["immediate"], sensitivity: "medium", publicity: ["resolution", "compensation_plan", "acquisition_notice"], bodies: ["table", "text"],
    basis: [villageLaw("第二十四条"), landLaw("第四十九条")],
  }),
  village({
    code: "V08", title: "救灾救助、补贴补助、捐赠资金物资管理使用", elements: ["来源", "数额", "发放对象", "使用和结余"],
    frequencies: ["quarterly", "immediate"], sensitivity: "high", personLists: true, publicity: ["standard", "subsidy"],
    bodies: ["table", "beneficiaries", "text"], basis: [villageLaw("第三十条（三）")],
  }),
  village({
    code: "V09", title: "最低生活保障、特困供养、临时救助、残疾补贴", elements: ["户主姓名", "户内保障人数", "保障类别", "所在村居"],
    frequencies: ["quarterly", "periodic_pre"], sensitivity: "high", personLists: true, publicity: ["relief"], bodies: ["beneficiaries"],
    basis: [zhejiang("第二十九条"), chongqing("第二十七条"), reliefRules()], note: "默认不公布金额，不公布病情和残疾类别。",
  }),
  village({
    code: "V10", title: "惠农补贴（耕地地力、农机、渔业等）", elements: ["补贴项目", "户主姓名", "面积或数量", "补贴标准"],
    frequencies: ["periodic_pre"], sensitivity: "high", personLists: true, publicity: ["subsidy"], bodies: ["beneficiaries", "table"], basis: [localPractice()],
  }),
  village({
    code: "V11", title: "城乡居民医保、养老保险参保情况", elements: ["应参保人数", "已参保人数", "缴费标准", "办理渠道"],
    frequencies: ["quarterly"], sensitivity: "medium", basis: [chongqing("第二十七条")], note: "只公布人数，不公布个人名单。",
  }),
  village({
    code: "V12", title: "计划生育（生育支持）政策落实", elements: ["政策", "落实情况", "奖励扶助对象"],
    frequencies: ["quarterly"], sensitivity: "high", personLists: true, publicity: ["standard"], bodies: ["text", "table", "beneficiaries"],
    basis: [villageLaw("第三十条（二）")], note: "2026 年施行的新版可能删改此项，待核。",
  }),
  village({
    code: "V13", title: "协助政府开展的工作", elements: ["工作事项", "进展", "结果"],
    frequencies: ["quarterly"], basis: [villageLaw("第三十条（四）")],
  }),
  village({
    code: "V14", title: "享受误工补贴人员与标准、干部报酬", elements: ["姓名", "事由或职务", "标准", "金额"],
    frequencies: ["quarterly"], sensitivity: "medium", personLists: true, publicity: ["standard"], bodies: ["table"],
    basis: [villageLaw("第二十四条"), shanghai("第二十三条")],
  }),
  village({
    code: "V15", title: "村务监督委员会组成与监督情况", elements: ["组成人员", "监督事项", "监督结果"],
    frequencies: ["half_yearly"], basis: [shanghai("第二十三条"), chongqing("第三十三条")],
  }),
  village({
    code: "V16", title: "村委会成员民主评议结果", elements: ["评议时间", "参评人数", "评议结果"],
    frequencies: ["yearly"], sensitivity: "medium", bodies: ["table", "text"], basis: [villageLaw("第三十三条"), zhejiang("第三十三条")],
  }),
  village({
    code: "V17", title: "任期、离任经济责任审计结果", elements: ["审计对象", "审计期间", "审计结论", "整改要求"],
    frequencies: ["immediate"], publicity: ["board_keep", "leaving_audit"], basis: [villageLaw("第三十五条")],
  }),
  village({
    code: "V18", title: "水电费等收缴、公共服务收费", elements: ["收费项目", "标准和依据", "收缴情况"],
    frequencies: ["quarterly"], bodies: ["table", "text"], basis: [henan("第五十五条")], note: "不公布个人欠费名单。",
  }),
  village({
    code: "V19", title: "换届选举各节点", elements: ["选举日程", "参选村民名单", "候选人", "选举结果"],
    frequencies: ["immediate"], sensitivity: "medium", personLists: true, publicity: ["standard", "voter_list"], basis: [villageLaw("第十四条")],
  }),
  village({
    code: "V20", title: "村民意见办理与答复", elements: ["收到件数", "办结件数", "典型答复"],
    frequencies: ["quarterly"], sensitivity: "medium", basis: [localPractice()], note: "典型答复公布前去掉个人信息。",
  }),
  village({
    code: "V21", title: "十分之一以上村民或五分之一以上代表联名要求公开的事项", elements: ["联名要求", "公开内容"],
    frequencies: ["immediate"], sensitivity: "varies", basis: [chongqing("第二十七条（十）")],
  }),
];
