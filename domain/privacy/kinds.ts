/**
 * What the personal-data gate looks for (DIS-03, handbook §4.9; ruling 15): numbers block, words warn.
 * `override` says whether two people may declare a hit harmless; an identity number never passes unmasked.
 */
export type FindingLevel = "block" | "warn";

type KindDefinition = { zh: string; level: FindingLevel; override: "never" | "two_people"; advice: string };

const define = <K extends string>(table: Record<K, KindDefinition>) => table;

export const findingKinds = define({
  identity: { zh: "身份证号", level: "block", override: "never", advice: "删去，或改成只留前3位和后4位，中间用星号" },
  identity_old: { zh: "15位身份证号", level: "block", override: "two_people", advice: "删去，或改成只留前3位和后4位，中间用星号" },
  identity_mistyped: { zh: "像身份证号的数字（校验位不对）", level: "warn", override: "two_people", advice: "如果是写错的身份证号，请删去；不是的，请说明是什么号码" },
  bank_card: { zh: "银行卡号或银行账号", level: "block", override: "two_people", advice: "公开内容不写账号；确需写的只留末4位" },
  mobile: { zh: "个人手机号", level: "block", override: "two_people", advice: "改成办公电话；确需写的只留前3位和后4位" },
  plate: { zh: "车牌号", level: "block", override: "two_people", advice: "删去，或把中间几位改成星号" },
  email: { zh: "个人邮箱", level: "block", override: "two_people", advice: "删去，改成办公电话" },
  minor: { zh: "涉及未成年人", level: "warn", override: "two_people", advice: "未成年人只写姓（如“李某”），不满14岁的一律不出现" },
  illness: { zh: "涉及病情、残疾或诊断", level: "warn", override: "two_people", advice: "不写病情、残疾类别和诊断，只写保障类别" },
  address: { zh: "详细住址", level: "warn", override: "two_people", advice: "住址只写到村居、小组，门牌、单元、室号删去" },
  birthday: { zh: "出生日期", level: "warn", override: "two_people", advice: "生日只写到年月" },
  belief: { zh: "民族或宗教信仰", level: "warn", override: "two_people", advice: "公开内容不写个人的民族和宗教信仰" },
  column: { zh: "名单里不该公开的栏目", level: "block", override: "two_people", advice: "删去这一栏；政策要求公示的，写明依据并请另一人确认" },
});

export type FindingKind = keyof typeof findingKinds;

/** One hit. `start` and `end` are offsets in the scanned text; `excerpt` and `suggestion` are masked already. */
export type Finding = {
  kind: FindingKind;
  level: FindingLevel;
  where: string;
  excerpt: string;
  start: number;
  end: number;
  /** What could stand in place of the hit; null where only a person can decide. */
  suggestion: string | null;
};

/** A hit before it is given a place and an excerpt. */
export type Hit = { kind: FindingKind; start: number; end: number; suggestion: string | null };
