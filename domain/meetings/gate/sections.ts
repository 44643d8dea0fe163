/** What a kind of meeting asks for beyond the common fields (handbook §2.2). */
import { missingExtras } from "../extras";
import { meetingKinds } from "../kinds";
import { reviewDoubts } from "../review";
import { block, has, warn, type Check, type Condition, type RecordToCheck } from "./condition";

/** Fields of each kind, numbers of those who are not on the roll, the review of members. */
export const sectionChecks: readonly Check[] = [
  ({ record }) => record.sections.flatMap(({ kind, extras }) => missingExtras(kind, extras).map(([name, field]) => block(`x.${kind}.${name}`, `${meetingKinds[kind].short}：请填写“${field.zh}”`))),
  moreThanDue,
  ({ record }) => record.sections.filter(({ extras }) => Number(extras.hours ?? 0) > 0 && "setting" in extras && extras.setting === "").map(({ kind }) => block(`x.${kind}.setting`, `${meetingKinds[kind].short}：写了学时，请选择学习方式（室内还是现场）`)),
  ({ record, roster, settings }) => {
    const extras = record.sections.find(({ kind }) => kind === "democratic_review")?.extras;
    if (!extras) return [];
    const n = (name: string) => Number(extras[name] ?? 0);
    const heldIn = Number(record.startedAt.slice(0, 4));
    const everybody = roster.length;
    const impossible = [
      ...(n("reviewYear") > heldIn ? [block("review-year", `被评议的年度 ${n("reviewYear")} 年还没有到`, "x.democratic_review.reviewYear")] : []),
      ...(["selfReviewed", "peerReviewed"] as const).filter((name) => n(name) > everybody).map((name) => block(`review-${name}`, `${name === "selfReviewed" ? "完成个人自评" : "参加党员互评"} ${n(name)} 人，多于支部党员 ${everybody} 人`, `x.democratic_review.${name}`)),
    ];
    const counts = { excellent: n("excellent"), qualified: n("qualified"), basic: n("basic"), unqualified: n("unqualified"), full: roster.filter(({ stage }) => stage === "full").length, probationary: roster.filter(({ stage }) => stage === "probationary").length, facts: [extras.facts ?? []].flat().length };
    return [...impossible, ...reviewDoubts(counts, settings.review_base_all ? "all" : "full").map(({ rule, level, message }) => ({ key: rule, level, message, field: "x.democratic_review.excellent" }))];
  },
  ({ record, untalked }) => (has(record, "org_life_meeting") && untalked > 0 ? [warn("MTG-07", `会前应当开展谈心谈话：会前一年里还有 ${untalked} 名党员没有谈话登记，请先登记，或者说明`, "kinds")] : []),
];

/** More came than were called, to a meeting whose roll is not the branch's. */
export function moreThanDue({ record }: RecordToCheck): Condition[] {
  return record.sections.filter(({ extras }) => Number(extras.present ?? 0) > Number(extras.due ?? 0)).map(({ kind }) => block(`outside-${kind}`, `${meetingKinds[kind].short}：实到多于应到`, `x.${kind}.present`));
}
