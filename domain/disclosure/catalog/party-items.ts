/**
 * 党务公开目录 P01–P17 (handbook §4.3, a template). P01, P02, P04, P12–P17 are published once per community, by its 党总支 or
 * only branch; the others by each branch (ruling 12). Every item may be checked against 党务公开条例, whose articles on content
 * were not read word by word.
 */
import { admissionRules, branchRules, duesRules, electionRules, localPractice, partyDisclosure, performanceReportRules, ruralPartyRules } from "./basis";
import { catalogItem, type CatalogItem } from "./item";

const content = partyDisclosure("基层党组织公开内容");

export const partyItems: readonly CatalogItem[] = [
  catalogItem({
    code: "P01", title: "党组织设置、隶属、届期", elements: ["名称", "上级党组织", "成立时间", "换届时间"],
    frequencies: ["long_term"], bodies: ["text", "table"], basis: [content],
  }),
  catalogItem({
    code: "P02", title: "班子成员及分工、联系方式", elements: ["姓名", "职务", "分工", "办公电话"],
    frequencies: ["long_term"], bodies: ["table", "text"], basis: [content], note: "只公布办公电话，不公布个人手机号。",
  }),
  catalogItem({
    code: "P03", title: "学习贯彻上级决策部署情况", elements: ["会议", "措施", "进展"],
    frequencies: ["quarterly"], owner: "branch", bodies: ["text"], basis: [content],
  }),
  catalogItem({
    code: "P04", title: "任期目标、年度计划及完成情况", elements: ["目标", "责任人", "进度"],
    frequencies: ["yearly", "half_yearly"], basis: [content],
  }),
  catalogItem({
    code: "P05", title: "三会一课、主题党日计划与落实", elements: ["次数", "主题", "议定事项"],
    frequencies: ["quarterly"], owner: "branch", audiences: ["local_party"], sensitivity: "medium",
    basis: [content, branchRules("第十一条至第十六条")],
  }),
  catalogItem({
    code: "P06", title: "换届选举：方案、候选人、结果", elements: ["选举方案", "候选人", "选举结果"],
    frequencies: ["immediate"], owner: "branch", audiences: ["local_party", "public"], sensitivity: "medium", personLists: true,
    publicity: ["standard"], basis: [content, electionRules()], note: "选举方案和结果可以向社会公开；候选人一般只在党内公布。",
  }),
  catalogItem({
    code: "P07", title: "发展党员各环节", elements: ["入党积极分子", "发展对象", "接收预备党员", "预备党员转正"],
    frequencies: ["periodic_pre"], owner: "branch", audiences: ["local_party"], sensitivity: "high", personLists: true,
    publicity: ["party_member"], basis: [content, admissionRules()], note: "名单不含身份证号和家庭隐私，在所在单位范围公示。",
  }),
  catalogItem({
    code: "P08", title: "民主评议党员结果（总体）、优秀名单", elements: ["各等次人数", "优秀名单"],
    frequencies: ["yearly"], owner: "branch", audiences: ["local_party"], sensitivity: "medium", personLists: true,
    publicity: ["standard"], basis: [content, branchRules()], note: "只公布各等次人数和优秀名单，不公布其他人的等次。",
  }),
  catalogItem({
    code: "P09", title: "表彰奖励：推荐、公示、结果", elements: ["推荐对象", "主要事迹", "公示期", "表彰结果"],
    // §4.3 says public, §16 (18) says within the unit unless the county decides otherwise: the narrower is preset.
    frequencies: ["periodic_pre"], owner: "branch", audiences: ["local_party", "public"], sensitivity: "medium", personLists: true,
    publicity: ["award"], basis: [content, localPractice()], note: "公示范围以县级组织部门规定为准。",
  }),
  catalogItem({
    code: "P10", title: "党费收缴、上缴、使用", elements: ["收缴总额", "上缴金额", "留存金额", "使用情况"],
    frequencies: ["yearly"], owner: "branch", audiences: ["local_party"], sensitivity: "medium", bodies: ["table", "text"],
    basis: [content, duesRules()], note: "每年至少公布一次；个人明细不向社会公布。",
  }),
  catalogItem({
    code: "P11", title: "党员积分季度认定结果", elements: ["认定结果", "认定依据", "申诉办法"],
    frequencies: ["quarterly"], owner: "branch", audiences: ["specific"], sensitivity: "high", personLists: true,
    publicity: ["points"], bodies: ["table", "text"], basis: [localPractice()], note: "只在本支部内公布，不排名次，可以申诉。",
  }),
  catalogItem({
    code: "P12", title: "书记抓党建责任清单与述职评议结果", elements: ["责任清单", "评议等次"],
    frequencies: ["yearly"], audiences: ["public", "local_party"], basis: [content, performanceReportRules()], note: "公开范围按上级要求确定。",
  }),
  catalogItem({
    code: "P13", title: "四议两公开中的党内环节", elements: ["提议内容", "审议结果"],
    frequencies: ["immediate"], publicity: ["resolution"], bodies: ["text"], basis: [content, ruralPartyRules("第十九条"), branchRules("第十一条")],
  }),
  catalogItem({
    code: "P14", title: "落实全面从严治党责任、廉政承诺", elements: ["承诺事项"],
    frequencies: ["yearly"], bodies: ["text"], basis: [content],
  }),
  catalogItem({
    code: "P15", title: "整治软弱涣散、督查问题整改情况", elements: ["问题类别", "整改结果"],
    frequencies: ["immediate"], sensitivity: "medium", basis: [content], note: "概括公布，不点个人姓名。",
  }),
  catalogItem({
    code: "P16", title: "联系服务群众、意见办理", elements: ["收到件数", "办结件数", "典型答复"],
    frequencies: ["quarterly"], basis: [content], note: "典型答复公布前去掉个人信息。",
  }),
  catalogItem({
    code: "P17", title: "党员承诺践诺、设岗定责", elements: ["岗位", "承诺"],
    frequencies: ["yearly"], sensitivity: "medium", bodies: ["table", "text"], basis: [content], note: "公布姓名须经本人同意。",
  }),
];
