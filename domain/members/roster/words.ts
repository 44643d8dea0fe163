/** How rosters write what the vocabulary knows: its own words first, then the usual others. */
import { duesTypes, educations, genders, positions, stages, statuses, type DuesType, type Education, type Gender, type Position, type Stage, type Status } from "../vocabulary";

function own<K extends string>(vocabulary: Record<K, { zh: string }>): Record<string, K> {
  return Object.fromEntries((Object.keys(vocabulary) as K[]).map((key) => [vocabulary[key].zh, key]));
}

export const genderWords: Record<string, Gender> = { ...own(genders), 男性: "male", 女性: "female" };

export const stageWords: Record<string, Stage> = { ...own(stages), 正式: "full", 预备: "probationary", 中共党员: "full", 中共预备党员: "probationary", 积极分子: "activist", 申请人: "applicant" };

export const statusWords: Record<string, Status> = { ...own(statuses), 正常联系: "normal", 失联: "lost_contact", 失去联系: "lost_contact", 失联党员: "lost_contact", 停止党籍: "suspended" };

export const duesTypeWords: Record<string, DuesType> = { ...own(duesTypes), 在职职工: "employed", 离休: "retired", 退休: "retired", 下岗失业: "relief", 下岗失业人员: "relief", 低保: "relief" };

export const educationWords: Record<string, Education> = {
  ...own(educations),
  研究生: "college", 博士: "college", 硕士: "college", 大学: "college", 大学本科: "college", 本科: "college", 大学专科: "college", 大专: "college", 专科: "college",
  高中: "secondary", 中专: "secondary", 中技: "secondary", 技校: "secondary", 职高: "secondary", "高中(中专)": "secondary", "高中、中专": "secondary",
  初中: "primary", 小学: "primary", 初中及以下学历: "primary", 文盲: "primary",
};

export const positionWords: Record<string, Position> = {
  ...own(positions),
  书记: "secretary", 党支部书记: "secretary", 支部副书记: "deputy_secretary", 党支部副书记: "deputy_secretary", 组织: "org_commissioner", 宣传: "publicity_commissioner",
  纪检: "discipline_commissioner", 纪律检查委员: "discipline_commissioner", 党小组长: "group_leader", 小组长: "group_leader",
};
