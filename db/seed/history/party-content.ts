/** Party matters (P) of 清河镇's communities and branches. */
import { tableOf, text, type Content } from "./content";

const studies = ["镇党委扩大会议精神", "基层减负有关规定", "党员教育管理工作条例", "农村集体经济组织法", "村务公开有关要求", "防汛抗旱责任制"];
const measures = ["划分党员责任区", "组织两次入户宣讲", "把任务分到小组", "开了一次现场会", "列出问题清单逐项办", "安排党员包片联系老人户"];
const themes = ["清理河道垃圾", "帮困难户收玉米", "入户讲公开栏怎么看", "慰问老党员", "排查老旧房屋", "栽树护绿"];

export const partyContent: Record<string, Content> = {
  P01: ({ community }) => text(`${community.name}党组织隶属清河镇党委。`, "# 届期", "本届自二〇二一年十一月起，任期五年，应于二〇二六年十一月换届。", "# 设置", "下设支部和党小组名单贴在党群服务中心一楼。"),
  P02: ({ community, cadres }) => tableOf(["姓名", "职务", "分工"], [[cadres.secretary, "书记", "主持全面工作"], [cadres.member, "委员", "组织、纪检"], [cadres.clerk, "党务工作者", "记录、归档、公开"]], `办公电话见公开栏，办公地点：${community.name}党群服务中心。`),
  P03: ({ chance }) => text("# 学了什么", `- ${chance.pick(studies)}`, `- ${chance.pick(studies)}（第二次集中学习）`, "# 怎么落实", `- ${chance.pick(measures)}`, `- ${chance.pick(measures)}，${chance.between(3, 21)} 人参加`, "# 进展", `已完成 ${chance.between(2, 6)} 项，还在办 ${chance.between(0, 3)} 项，下季度继续公开。`),
  P04: ({ chance, cadres }) => tableOf(["目标", "责任人", "半年进度"], [["集体收入比上年增加", cadres.secretary, `完成全年 ${chance.between(42, 66)}%`], ["改造便民服务厅", cadres.member, chance.pick(["已完工使用", "正在施工", "方案已定"])], ["党员志愿服务每月一次", cadres.clerk, `开展 ${chance.between(5, 7)} 次`]]),
  P05: ({ chance }) => tableOf(["活动", "次数:number", "主要内容", "定下的事"], [["党员大会", 1, chance.pick(studies), chance.pick(measures)], ["支委会", 3, "研究当月工作", chance.pick(measures)], ["主题党日", 3, chance.pick(themes), chance.pick(themes)]]),
  P11: ({ chance }) => text(`本季度积分经支委会集体认定，参加认定 ${chance.between(20, 45)} 人，申诉期五个工作日。`, "- 明细只在支部内部查看", "- 有不同意见向支部书记提出"),
  P16: ({ chance }) => text(`本季度走访群众 ${chance.between(40, 190)} 户，收到意见 ${chance.between(4, 18)} 件，办结 ${chance.between(3, 12)} 件。`, "# 典型答复", `- ${chance.pick(["老井盖松动：已更换并加防坠网", "广场夜间噪声：约定晚九点收音", "小麦补贴咨询：已逐户说明标准", "路口视线差：已修剪绿化并装凸面镜"])}`, `- ${chance.pick(["公交候车亭漏雨：已报镇交管站", "缺少晾晒场地：腾出旧仓房院坝", "垃圾清运不及时：改为每天一次"])}`),
};
