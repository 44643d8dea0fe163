/** How the other categories differ from the rural template (handbook §5.4): what goes, what is replaced, what is added. */
import type { BranchCategory } from "../../organization/kinds";
import type { StandardItem } from "../item";

export type Delta = { without: readonly string[]; instead: readonly StandardItem[]; added: readonly StandardItem[] };

const item = (code: string, title: string, standard: string, evidence: string, weight: number, outcome: string): StandardItem => ({ code, title, standard, evidence, weight, outcome });

/** 后备、四议两公开、村务、财务、集体经济: 18 points that only villages and communities answer for. */
const villageMatters = ["B6", "D1", "D3", "D4", "F2"] as const;

const discipline = item("D9", "落实全面从严治党责任", "责任清单到人，谈话提醒和廉政教育有安排", "责任清单与谈话登记", 4, "今年提醒过谁、改了什么");

const enterprise: Delta = {
  without: villageMatters,
  instead: [],
  added: [
    item("D7", "参与重大事项沟通", "企业（单位）重大事项事前听取党组织意见", "沟通记录", 5, "党组织提的意见被采纳了几条"),
    item("D8", "双向进入、书记待遇落实", "党组织班子与管理层双向进入，书记工作补贴落实", "任职与发放凭据", 3, "书记有没有时间和底气做党务"),
    item("E4", "经费与时间保障", "党建经费列支，组织生活时间有保证", "经费与考勤安排", 4, "组织生活是否因生产一再推迟"),
    item("F4", "党建与生产经营融合", "党员先锋岗、技术攻关有任务有结果", "岗位与攻关记录", 6, "党员岗位解决了哪个生产难题"),
  ],
};

export const deltas: Record<Exclude<BranchCategory, "rural">, Delta> = {
  community: {
    without: [],
    instead: [
      item("A4", "网格（楼栋）党小组", "党小组建到网格、楼栋，组长履职", "小组台账", 2, "小组上月解决了什么"),
      item("B4", "在职党员双报到与流动党员", "报到党员有服务记录，流动党员去向清、专人联系", "双报到与流动台账", 3, "随机电话 2 名流动党员；报到党员办了什么"),
      item("D1", "居民会议、居民代表会议决策", "重大事项经居民会议或居民代表会议决定并公开", "四议两公开台账", 5, "有无“先干后议”，居民认不认"),
      item("D3", "居务公开", "每季、重大随时、线下到位", "公开台账", 3, "抽 5 户知晓度"),
      item("D4", "社区经费与惠民项目资金公开", "逐笔公开，监督审签", "公开台账", 4, "抽 3 笔追到凭证和受益人"),
      item("F2", "共驻共建项目成效", "与驻区单位共建项目有清单有结果", "项目清单", 3, "今年共建办成了哪几件事"),
    ],
    added: [item("F9", "红色物业（观察项，不计分）", "物业、业委会中党组织作用发挥", "现场了解", 0, "物业纠纷比上年多了还是少了")],
  },
  non_public_enterprise: enterprise,
  social_org: enterprise,
  town_organ: {
    without: villageMatters,
    instead: [],
    added: [
      item("C10", "第一议题与理论学习", "党组会议第一议题、理论学习有计划有落实", "会议记录", 4, "学习改变了哪项工作"),
      discipline,
      item("F5", "服务基层、包村实效", "包村干部到岗，问题有清单有销号", "包村记录", 6, "所包村今年解决了什么难题"),
      item("F6", "业务与党建融合", "党员在中心工作中承担任务", "任务清单", 4, "哪项业务因党员带头而改观"),
    ],
  },
  town_affiliated: {
    without: villageMatters,
    instead: [],
    added: [
      item("D10", "师德医德行风与廉政", "行风承诺公开，投诉有办理", "承诺与投诉台账", 4, "投诉比上年变化"),
      item("F7", "服务对象满意度", "定期测评，结果用于改进", "测评记录", 6, "最不满意的一件事改了没有"),
      item("F8", "专业骨干双培养", "把骨干培养成党员、把党员培养成骨干", "培养名单", 4, "培养对象今年承担了什么"),
      discipline,
    ],
  },
};

/** The rural items with a delta applied, in the order of their codes within each group. */
export function applyDelta(items: readonly StandardItem[], { without, instead, added }: Delta): StandardItem[] {
  const replaced = new Map(instead.map((one) => [one.code, one]));
  return [...items.filter(({ code }) => !without.includes(code)).map((one) => replaced.get(one.code) ?? one), ...added].sort(byCode);
}

function byCode(a: StandardItem, b: StandardItem): number {
  return a.code[0]!.localeCompare(b.code[0]!) || +a.code.slice(1) - +b.code.slice(1);
}
