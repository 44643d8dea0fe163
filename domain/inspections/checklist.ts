/**
 * 检查清单 (handbook §6.2): versioned data. Every item asks about the process and about the result and says how to find out. Codes carry
 * the prefix CK_, as they are not the codes of the standards. The list that comes with the portal stands here; the town's approved
 * versions lie in the database (ruling 5), and an inspection keeps the version it began with.
 */
import type { Day, Instant } from "../calendar/day";
import { inOrder } from "../rulebooks/change";

export const checklistGroups = {
  T: { zh: "主题党日" },
  M: { zh: "民主议政日" },
  H: { zh: "三会一课" },
  O: { zh: "组织生活会与评议" },
  D: { zh: "党务公开" },
  V: { zh: "村（居）务公开" },
  F: { zh: "财务公开" },
  S: { zh: "四议两公开" },
  L: { zh: "学习教育" },
  Z: { zh: "制度阵地" },
  P: { zh: "党员教育管理" },
  A: { zh: "台账档案" },
  W: { zh: "作风" },
} as const;
export type ChecklistGroup = keyof typeof checklistGroups;

/** Records of the site that an item can open with; the names are what the editor of the list chooses from. */
export const checkEvidence = {
  CK_T1: "主题党日和议定事项", CK_T2: "主题党日", CK_M1: "民主议政日", CK_M2: "群众意见办理", CK_H1: "三会", CK_H2: "议定事项办结", CK_H3: "党课", CK_H4: "支委会",
  CK_O1: "组织生活会和谈心谈话", CK_O2: "民主评议", CK_D1: "党务公开", CK_V1: "村务公开", CK_V3: "群众意见", CK_F1: "收支公开", CK_F2: "收支报表", CK_F3: "财务公开", CK_S1: "四议两公开公示",
  CK_T3: "缺席和补课登记", CK_L1: "学时登记", CK_L2: "室内和现场学习", CK_A1: "台账目录", CK_Z1: "阵地和使用登记", CK_P1: "流动党员登记", CK_W1: "线索核实",
} as const;
export type CheckEvidence = keyof typeof checkEvidence;

export type ChecklistItem = { code: string; group: ChecklistGroup; process: string; outcome: string; verify: string; /** null: the site keeps nothing about it */ evidence: CheckEvidence | null };
export type Checklist = { version: string; from: Day; items: readonly ChecklistItem[] };

export const isEvidence = (code: string): code is CheckEvidence => Object.hasOwn(checkEvidence, code);
export const groupOfCheck = (code: string) => code[3] as ChecklistGroup;
/** CK_T1 as people read it: T1. */
export const sayCode = (code: string) => code.slice(3);
export const sayItem = ({ code, group }: Pick<ChecklistItem, "code" | "group">) => `${sayCode(code)} ${checklistGroups[group].zh}`;

const item = (short: string, process: string, outcome: string, verify: string): ChecklistItem => {
  const code = `CK_${short}`;
  return { code, group: groupOfCheck(code), process, outcome, verify, evidence: isEvidence(code) ? code : null };
};

const first: Checklist = {
  version: "2026-01",
  from: "2026-01-01",
  items: [
    item("T1", "固定日是否开展、主题是否事前研究", "议定事项落实几件", "记录 + 问 3 名党员"),
    item("T2", "环节是否含学习、议事、服务", "群众得到了什么", "走访"),
    item("T3", "缺席是否补课", "缺席者是否知晓内容", "电话抽查"),
    item("M1", "议题从哪来、谁参加", "哪些议题办成", "议题清单对照办结"),
    item("M2", "意见是否如实记录不同声音", "提意见人是否收到答复", "回访提出人"),
    item("H1", "频次是否达标（含按组党小组会）", "重要事项是否经党员大会", "规则自动 + 抽记录"),
    item("H2", "应到实到、表决数是否自洽", "决定是否有人落实", "计算校验"),
    item("H3", "党课是否讲身边事", "听课人能否复述", "现场问"),
    item("H4", "支委会是否半数以上到会", "委员分工是否落地", "问委员"),
    item("O1", "会前学习、谈话、征求意见", "问题是否具体到人", "抽清单"),
    item("O2", "优秀是否 ≤1/3", "基本合格者有无跟进", "汇总表"),
    item("D1", "目录齐否、按时否", "党员知晓率", "问 5 名党员"),
    item("V1", "季度、随时事项是否到位", "群众知晓率、看得懂否", "公开栏 + 问 5 户"),
    item("V2", "公开栏是否在便于观看处、内容可辨认", "有人来看、来问吗", "实地"),
    item("V3", "是否隐去身份证、银行号", "有无投诉", "实地比对"),
    item("F1", "逐笔、按期、签认齐", "抽 3 笔追凭证、追受益人", "账表对照"),
    item("F2", "期初期末勾稽", "资金去向群众认可吗", "计算"),
    item("F3", "大额支出是否走四议两公开", "项目用得怎样", "实地看项目"),
    item("S1", "六步时间、票数是否合规", "结果公开后有无异议", "台账 + 走访"),
    item("L1", "学时是否达标", "学了怎么用", "座谈"),
    item("L2", "闭门学习与实践比例", "实践活动解决何事", "记录"),
    item("Z1", "阵地开放时间、使用登记", "上月使用人次", "现场"),
    item("Z2", "制度是否简明、有执行", "群众是否用过", "问"),
    item("P1", "流动、失联底数", "随机联系 2 名流动党员", "电话"),
    item("P2", "党费按月、标准正确", "催缴户原因", "台账"),
    item("P3", "积分有依据、经支委会认定", "党员认可否、有无申诉", "抽 2 条"),
    item("A1", "必备台账齐", "5 分钟能找到吗", "现场计时"),
    item("W1", "有无弄虚作假线索", "是否核实并处理", "比对线索清单"),
  ],
};

/** The list that comes with the portal. */
export const builtInChecklist: Checklist = first;

/** A version that a leader approved: its name is the change's, so that an inspection keeps exactly the list it began with. */
export type ApprovedChecklist = { id: string; fromDay: Day; decidedAt: Instant; items: readonly ChecklistItem[] };

/** Every version in the order in which they take hold. */
export function checklistVersions(approved: readonly ApprovedChecklist[]): readonly Checklist[] {
  return [first, ...inOrder(approved).map(({ id, fromDay, items }) => ({ version: id, from: fromDay, items }))];
}

export function checklistOn(day: Day, versions: readonly Checklist[]): Checklist {
  return versions.findLast(({ from }) => from <= day) ?? versions[0]!;
}

export function checklistOf(version: string, versions: readonly Checklist[]): Checklist {
  return versions.find((one) => one.version === version) ?? versions[0]!;
}

/** The items of some groups, in the order of the list. */
export function itemsOf({ items }: Checklist, groups: readonly ChecklistGroup[]): ChecklistItem[] {
  return items.filter(({ group }) => groups.includes(group));
}

/** Whether two versions ask the same under a code: only then is an answer carried over from one to the other. */
export function asksTheSame(code: string, one: Checklist, other: Checklist): boolean {
  const [a, b] = [one, other].map(({ items }) => items.find((item) => item.code === code));
  return a !== undefined && b !== undefined && a.process === b.process && a.outcome === b.outcome;
}
