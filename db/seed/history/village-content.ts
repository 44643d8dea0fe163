/** Village and residents' matters (V, R) of 清河镇. */
import { periodDays } from "@/domain/calendar/period";
import { nil, tableOf, text, yuan, type About, type Content } from "./content";

const groupsOf = ({ community }: About) => ["一", "二", "三", "四", "五", "六", "七", "八", "九"].slice(0, community.groups).map((n) => `${n}组`);
const dayIn = ({ period, chance }: About) => {
  const { from } = periodDays(period);
  return `${from.slice(0, 5)}${String(+from.slice(5, 7) + chance.between(0, 2)).padStart(2, "0")}-${String(chance.between(3, 27)).padStart(2, "0")}`;
};

const works = ["主干路坑槽修补", "机井水泵维修", "三组排水沟疏通", "文化广场健身器材更换", "公厕化粪池清掏", "主街路灯检修", "垃圾收集点硬化", "村口桥护栏加固", "老年活动室屋面防水", "蓄水池清淤"];
const helps = ["协助办理城乡居民养老认证", "协助秸秆禁烧巡查", "协助防汛值守", "协助免费健康查体通知", "协助犬只免疫登记", "协助高标准农田管护巡查", "协助第三方房屋安全复查", "协助食品安全入户宣传"];

export const villageContent: Record<string, Content> = {
  V01: ({ community, cadres }) => text(
    "# 基本情况", `${community.name}有居民小组 ${community.groups} 个，户籍 ${community.registeredHouseholds} 户 ${community.registeredPeople} 人，常住 ${community.residentHouseholds} 户 ${community.residentPeople} 人。`,
    "# 干部分工", `- 书记（主任）${cadres.secretary}：全面工作`, `- 村（居）务监督 ${cadres.supervisor}：监督审核公开内容`, `- 委员 ${cadres.member}：民政、卫生`, `- 报账员 ${cadres.bookkeeper}：报账、凭证保管`, `- 文书 ${cadres.clerk}：档案、公开、便民服务`,
    "# 办事时间", "工作日上午八点半到十二点，下午两点半到六点，在党群服务中心一楼。"),
  V02: ({ community }) => text(
    "# 自治章程和公约", `${community.name}的自治章程、村规民约（居民公约）经居民代表会议通过，全文放在党群服务中心阅览架上，谁都可以看。`,
    "# 大家最常问的几条", "- 红事白事提前报一声，酒席不超过二十桌", "- 门前三包，杂物不堆公共道路", "- 邻里纠纷先找小组长，再找调解委员会", "# 办事指南", "- 开证明：带本人证件，当场办", "- 申请低保：本人书面申请，入户核实后公示七日"),
  V04: (about) => text("# 会议情况", `居民代表应到 ${about.community.groups * 4} 人，实到 ${about.community.groups * 4 - about.chance.between(1, 5)} 人。`, "# 决定事项", `- 同意实施：${about.chance.pick(works)}`, "- 由小组长张榜告知到户，完成后公开支出", "# 落实", "责任人为社区两委，监督委员会全程监督。"),
  V06: (about) => {
    if (about.community.kind === "town") return nil;
    const rows = groupsOf(about).slice(0, about.chance.between(2, 4)).map((group) => [group, about.chance.pick(["流转给合作社种植果蔬", "流转给大户种粮", "机动地到期续包", "互换并地"]), about.chance.between(8, 96), yuan(about.chance.between(380, 720)), `${about.chance.between(1, 5)} 年`]);
    return tableOf(["小组", "事项", "面积（亩）:number", "每亩每年（元）:money", "期限"], rows, "本期没有新增宅基地申请。");
  },
  V08: (about) => tableOf(["事项", "资金或物资来源", "数量或金额", "发放范围", "发放日期:day"], [
    ["防汛物资", "镇应急办", `编织袋 ${about.chance.between(2, 9) * 100} 条`, "沿河各小组", dayIn(about)],
    ["困难群众救助资金", "镇民政办", `${yuan(about.chance.between(12, 60) * 100)} 元`, `${about.chance.between(3, 9)} 户`, dayIn(about)],
  ], "领取签收表在党群服务中心备查。"),
  V09: (about) => ({
    kind: "beneficiaries",
    rows: about.people.slice(0, about.chance.between(6, 12)).map((householder) => ({
      householder, people: about.chance.between(1, 4), category: about.chance.pick(["最低生活保障", "最低生活保障", "特困供养", "临时救助"]),
      place: `${about.community.name}${about.chance.pick(groupsOf(about))}`, amount: null,
    })),
    note: "公示期内有不同意见，可以向社区或镇民政办反映。",
  }),
  V11: (about) => tableOf(["项目", "应参保（人）:number", "已参保（人）:number", "说明"], [
    ["城乡居民医保", about.community.registeredPeople, about.community.registeredPeople - about.chance.between(40, 190), "外出人员已电话提醒"],
    ["城乡居民养老保险", Math.round(about.community.registeredPeople * 0.62), Math.round(about.community.registeredPeople * 0.62) - about.chance.between(15, 90), "满六十岁的已协助办理领取手续"],
  ]),
  V12: (about) => text(`本季度办理生育登记 ${about.chance.between(2, 16)} 件，发放育儿补贴申请表 ${about.chance.between(3, 22)} 份，上门随访 ${about.chance.between(2, 14)} 户。`, "- 政策咨询在党群服务中心卫健窗口", "- 个人情况不公开"),
  V13: (about) => text("# 本季度协助政府做的工作", ...new Set([0, 1, 2].map(() => `- ${about.chance.pick(helps)}，${about.chance.between(2, 18)} 次`)), `# 人手`, `由 ${about.chance.between(4, 11)} 名两委成员和小组长分片完成。`),
  V14: (about) => tableOf(["姓名", "职务", "补贴标准（元/月）:money", "发放月数:number", "合计（元）:money"],
    [[about.cadres.secretary, "书记（主任）"], [about.cadres.member, "委员"], [about.cadres.clerk, "文书"], [about.cadres.supervisor, "监督委员会主任"]].map(([name, post], i) => {
      const month = [2400, 1500, 1300, 1000][i]!;
      return [name!, post!, yuan(month), 3, yuan(month * 3)];
    }), "按镇核定的标准发放。"),
  V15: (about) => text("# 组成", `主任 ${about.cadres.supervisor}，委员 2 人，任期与居（村）委会相同。`, "# 半年监督情况", `- 审核公开事项 ${about.chance.between(18, 44)} 件，提出修改 ${about.chance.between(2, 9)} 件`, `- 列席会议 ${about.chance.between(4, 9)} 次，现场查看工程 ${about.chance.between(1, 4)} 处`, `- 转交群众意见 ${about.chance.between(2, 12)} 件`),
  V18: (about) => tableOf(["项目", "标准", "收取（元）:money", "说明"], [
    ["自来水费", `每方 ${about.chance.pick(["2.80", "3.00", "3.20"])} 元`, yuan(about.chance.between(180, 460) * 100 + about.chance.between(0, 99)), "按表收取，全部上交水管站"],
    ["垃圾清运费", "每户每月 3 元", yuan(about.community.residentHouseholds * 9 - about.chance.between(0, 40) * 9), "用于清运车油料和人工"],
  ]),
  V20: (about) => {
    const received = about.chance.between(3, 14);
    const open = about.chance.between(0, 2);
    return text(`本季度收到意见 ${received} 件，办结 ${received - open} 件，正在办 ${open} 件。`, "# 办成的事", `- ${about.chance.pick(works)}`, `- ${about.chance.pick(works)}（第二处）`, "# 还在办的事", open === 0 ? "- 没有" : `- ${about.chance.pick(["等待水务站排期", "等待项目资金批复", "正在与物业协商"])}`);
  },
  R01: (about) => text(`辖区物业服务企业 ${about.chance.between(3, 7)} 家，半年召开物业联席会 ${about.chance.between(2, 5)} 次，协调维修 ${about.chance.between(9, 31)} 件。`, `- 新成立业委会 ${about.chance.between(0, 1)} 个，换届指导 ${about.chance.between(0, 2)} 个`, "- 物业费争议由社区调解室先行调解"),
  R02: (about) => tableOf(["项目", "来源", "拨入（元）:money", "支出（元）:money", "用途"], [
    ["社区工作经费", "区财政", yuan(25000), yuan(about.chance.between(160, 240) * 100), "水电、网络、办公用品"],
    ["惠民项目资金", "区财政", yuan(40000), yuan(about.chance.between(220, 390) * 100), about.chance.pick(["楼道灯改造", "非机动车棚", "休闲座椅", "老年食堂补贴"])],
  ]),
  R03: (about) => tableOf(["小组", "组长"], groupsOf(about).map((group, i) => [group, about.people[i % about.people.length]!])),
  R04: (about) => text(`登记流动人口 ${about.chance.between(900, 3100)} 人，办理居住登记 ${about.chance.between(80, 360)} 件，随迁子女入学协助 ${about.chance.between(6, 40)} 人次。`, `- 用工信息公示 ${about.chance.between(8, 26)} 次`, "- 居住证办理在便民大厅 2 号窗口"),
  R05: (about) => text(`志愿服务队 ${about.chance.between(3, 8)} 支，半年开展活动 ${about.chance.between(14, 40)} 场，服务 ${about.chance.between(300, 1500)} 人次。`, `- ${about.chance.pick(["为独居老人送餐", "小学门口护学", "楼道清洁", "旧衣回收"])}`, `- ${about.chance.pick(["义务理发", "家电维修", "防诈骗宣讲", "阅读陪伴"])}`),
};
