/**
 * Words that may reveal a person (ruling 15: they warn and need an acknowledgement). `harmless` are names of policies, places and
 * days that contain such a word. Every repeat in these patterns is bounded, so that they are linear.
 */
import type { FindingKind } from "./kinds";

type WordRule = { kind: FindingKind; words: string; harmless?: string };

export const wordRules: readonly WordRule[] = [
  {
    kind: "minor",
    words: "未成年|儿童|孤儿|婴幼?儿|学生(?:姓名|名单|信息|[:：])|学籍|[一二三四五六]年级|(?<![0-9])(?:1[0-7]|[1-9])周?岁",
    harmless:
      "未成年人(?:保护|思想|关爱|工作|救助)|(?:妇女|青少年|关爱|保护)儿童(?:权益|工作|活动)?|儿童(?:节|之家|主任|友好|乐园|游乐|文学|公园|医院|保护|关爱)|(?<![0-9])[0-9]{1,2}周?岁(?:以上|以下|及|至|到|[-~—])",
  },
  {
    kind: "illness",
    words:
      "病情|病史|病历|患病|患有|确诊|诊断|重病|大病|慢性病|绝症|癌|肿瘤|白血病|尿毒症|透析|化疗|放疗|精神(?:病|障碍|分裂|残疾)|抑郁|癫痫|智力(?:障碍|残疾)|智障|聋哑|失明|瘫痪|偏瘫|脑梗|脑瘫|脑出血|中风|心脏病|心梗|糖尿病|高血压|肝炎|乙肝|肺结核|艾滋|住院|手术|流产|残疾|伤残|[一二三四]级残|肢残|视残|听残",
    harmless:
      "残疾人(?:联合会|两项补贴|就业保障金|证|工作|事业|之家)|大病(?:医疗)?保险|(?:高血压|糖尿病|慢性病)(?:随访|防治|筛查|健康)|精神病院|诊断(?:问题|分析)|问题诊断|自然灾害病",
  },
  { kind: "birthday", words: "出生(?:日期|年月日)|生日[:：]" },
  { kind: "belief", words: "民族[:：]|宗教信仰|信仰.{0,4}教|信教", harmless: "宗教信仰自由" },
];

/** One pattern per kind: harmless phrases are consumed first, group 1 is a hit; words that touch are one. */
export const wordPatterns: readonly { kind: FindingKind; pattern: RegExp }[] = wordRules.map(({ kind, words, harmless }) => ({
  kind,
  pattern: new RegExp(`${harmless ? `(?:${harmless})|` : ""}((?:${words}){1,6})`, "g"),
}));

/** A written-out birth day: 1968年5月21日出生, 出生：1968-05-21. */
export const birthdayPattern =
  /(?:出生|生于|生日)[^0-9\n]{0,6}((?:19|20)[0-9]{2}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?)|((?:19|20)[0-9]{2}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?)(?:出生|生(?![产效活态]))/g;
