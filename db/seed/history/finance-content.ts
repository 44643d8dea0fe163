/** Finance matters (F) beside the statement itself. */
import { tableOf, yuan, type Content } from "./content";
import { statementOf } from "./statement-content";

export const financeContent: Record<string, Content> = {
  F02: statementOf,
  F06: ({ chance }) => tableOf(["欠款单位", "金额（元）:money", "形成时间", "催收情况"], [[chance.pick(["清河建材经营部", "惠农农资店", "农户承包组"]), yuan(chance.between(8, 90) * 100), `2025年${chance.between(6, 12)}月`, chance.pick(["已约定本季度付清", "分两次归还，已还一半", "已书面催收"])]]),
  F07: ({ chance }) => tableOf(["债权人", "金额（元）:money", "利率", "期限", "用途", "审批依据"], [["镇信用社", yuan(chance.between(20, 80) * 1000), "年利率 4.1%", "三年", "灌溉设施改造", "居民代表会议决议"]]),
  F08: ({ chance }) => tableOf(["名称", "数量", "原值（元）:money", "使用状态"], [["党群服务中心", "1 处", yuan(chance.between(300, 860) * 1000), "在用"], ["沿街仓房", `${chance.between(2, 8)} 间`, yuan(chance.between(90, 240) * 1000), "出租"], ["灌溉机井", `${chance.between(1, 5)} 眼`, yuan(chance.between(30, 120) * 1000), "在用"]]),
  F09: ({ chance }) => tableOf(["资源", "面积（亩）:number", "用途", "承租人", "年限"], [["机动地", chance.between(40, 260), "种粮", "农户承包组", "三年"], ["荒坡地", chance.between(60, 400), "经济林", "清河果业合作社", "十五年"]]),
  F12: ({ chance }) => tableOf(["项目", "文号", "金额（元）:money", "用途", "结余（元）:money"], [[chance.pick(["人居环境整治奖补", "农田水利维修补助", "公益岗位补助"]), `清财发〔2026〕${chance.between(3, 60)}号`, yuan(chance.between(10, 60) * 1000), chance.pick(["保洁和清运", "渠道维修", "岗位工资"]), yuan(chance.between(0, 8) * 1000)]]),
  F15: ({ cadres }) => tableOf(["姓名", "职务", "金额（元）:money"], [[cadres.secretary, "书记（主任）", yuan(7200)], [cadres.member, "委员", yuan(4500)], [cadres.clerk, "文书", yuan(3900)], [cadres.supervisor, "监督委员会主任", yuan(3000)]], "镇核定标准，按月打卡发放。"),
};
