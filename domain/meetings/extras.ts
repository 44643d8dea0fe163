/** What each kind of meeting asks for beyond the common fields (handbook §2.2). Stored as JSON, read back by the schema made from here. */
import { z } from "zod";
import { emptyValue, fieldSchema, isEmptyValue, readField, type Field, type ValueOf } from "./field-kinds";
import type { MeetingKind } from "./kinds";

const fields = <const T extends Record<string, Field>>(table: T) => table;

/** 至少 1 项实质环节 (支部工作条例第十六条: 事前研究、事后落实【核】). */
export const segments = {
  dues: { zh: "交纳党费" },
  study: { zh: "集中学习" },
  discussion: { zh: "民主议事" },
  volunteer: { zh: "志愿服务" },
  oath: { zh: "重温入党誓词" },
  visit: { zh: "走访慰问" },
  other: { zh: "其他" },
} as const;
const settings = { indoor: { zh: "室内学习" }, practice: { zh: "现场实践" } } as const;
const lecturers = { secretary: { zh: "支部书记" }, committee: { zh: "支部委员" }, leader: { zh: "党员领导干部" }, advanced: { zh: "先进党员" }, invited: { zh: "外请讲师" } } as const;
const sources = { member: { zh: "党员" }, representative: { zh: "村（居）民代表" }, people: { zh: "群众" }, superior: { zh: "上级" } } as const;
const transfers = { none: { zh: "当场解决" }, four_steps: { zh: "四议两公开" }, village: { zh: "村（居）务办理" }, town: { zh: "镇级协调" } } as const;

const due = { as: "amount", zh: "应到", unit: "人", most: 9999, need: true } as const satisfies Field;
const present = { as: "amount", zh: "实到", unit: "人", most: 9999, need: true } as const satisfies Field;
const matters = { as: "lines", zh: "商议（讨论）的事项", hint: "一行一件", need: true } as const satisfies Field;
const hours = { as: "amount", zh: "学时", hint: "45 分钟为 1 学时；同一时段只计一次", unit: "学时", most: 16 } as const satisfies Field;
const setting = { as: "choice", zh: "学习方式", of: settings } as const satisfies Field;

export const extraFields = {
  theme_day: fields({
    segments: { as: "ticks", zh: "开展了哪些环节", hint: "至少一项实际做了的", of: segments, need: true },
    themeSettledOn: { as: "day", zh: "支委会研究确定主题的日期", hint: "事前研究；没有支委会的填支部商定的日期" },
    followups: { as: "lines", zh: "事后怎么落实", hint: "一行一件；要有人负责的，写在下面“议定事项”里" },
    hours,
    setting,
  }),
  member_assembly: fields({}),
  committee_meeting: fields({}),
  group_meeting: fields({}),
  party_lecture: fields({
    lecturer: { as: "line", zh: "授课人", max: 30, need: true },
    lecturerRole: { as: "choice", zh: "授课人身份", of: lecturers, need: true },
    course: { as: "line", zh: "课题", max: 80, need: true },
    outline: { as: "lines", zh: "提纲", hint: "一行一点" },
    hours: { ...hours, need: true },
    setting,
  }),
  org_life_meeting: fields({
    preStudy: { as: "line", zh: "会前学习", max: 300, need: true },
    opinions: { as: "lines", zh: "征求到的意见", hint: "一行一条" },
    problems: { as: "lines", zh: "查摆的问题", hint: "一行一条；整改措施写在“议定事项”里，有责任人和时限", need: true },
    criticism: { as: "lines", zh: "批评与自我批评要点", hint: "一行一条", need: true },
  }),
  democratic_review: fields({
    reviewYear: { as: "amount", zh: "被评议的年度", hint: "常在次年一至三月开展，填被评的那一年", unit: "年", most: 2199, need: true },
    selfReviewed: { as: "amount", zh: "完成个人自评", unit: "人", most: 9999, need: true },
    peerReviewed: { as: "amount", zh: "参加党员互评", unit: "人", most: 9999, need: true },
    excellent: { as: "amount", zh: "评为优秀", unit: "人", most: 9999, need: true },
    qualified: { as: "amount", zh: "评为合格", unit: "人", most: 9999, need: true },
    basic: { as: "amount", zh: "评为基本合格", unit: "人", most: 9999, need: true },
    unqualified: { as: "amount", zh: "评为不合格", unit: "人", most: 9999, need: true },
    facts: { as: "lines", zh: "评为不合格的事实和谈话情况", hint: "只写存放处和日期，不写谈话内容" },
    fedBackOn: { as: "day", zh: "结果反馈本人的日期" },
  }),
  collective_study: fields({
    content: { as: "lines", zh: "学习内容", hint: "一行一项，写文件或讲话的全名", need: true },
    hours: { ...hours, need: true },
    setting: { ...setting, need: true },
  }),
  dual_life: fields({
    leaders: { as: "lines", zh: "参加的领导干部", hint: "一行一人：姓名、职务", need: true },
    said: { as: "lines", zh: "以普通党员身份做了什么", hint: "一行一条" },
  }),
  democracy_day: fields({
    source: { as: "choice", zh: "议题从哪里来", of: sources, need: true },
    issues: { as: "lines", zh: "议了哪些事", hint: "一行一件", need: true },
    // 参加的党员 are on the roll (handbook §2.2 participants_breakdown): typed once more they would only differ from it.
    representatives: { as: "amount", zh: "参加的村（居）民代表", unit: "人", most: 9999 },
    people: { as: "amount", zh: "参加的群众", unit: "人", most: 9999 },
    consensus: { as: "lines", zh: "达成的共识", hint: "一行一条" },
    dissent: { as: "lines", zh: "不同意见", hint: "一行一条，如实记" },
    transfer: { as: "choice", zh: "转交办理", of: transfers, need: true },
    answeredOn: { as: "day", zh: "公开答复的日期" },
  }),
  joint_meeting: fields({ due, present, matters }),
  villager_rep_meeting: fields({ due, present, matters }),
  villager_assembly: fields({ due, present, matters }),
} as const satisfies Record<MeetingKind, Record<string, Field>>;

export type Extras<K extends MeetingKind> = { [F in keyof (typeof extraFields)[K]]: (typeof extraFields)[K][F] extends Field ? ValueOf<(typeof extraFields)[K][F]> : never };
/** The same without saying of which kind, as stored. */
export type AnyExtras = Readonly<Record<string, string | string[] | number | null>>;

/** The fields of a kind in their order on the form. */
export function fieldsOf(kind: MeetingKind): [string, Field][] {
  return Object.entries(extraFields[kind]);
}

export function emptyExtras(kind: MeetingKind): AnyExtras {
  return Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, emptyValue(field)]));
}

/** Reads stored extras; a field that was added later is empty, one that is gone is left out. */
export function parseExtras<K extends MeetingKind>(kind: K, stored: unknown): Extras<K> {
  const shape = Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, fieldSchema(field).catch(emptyValue(field))]));
  return z.object(shape).parse(stored ?? {}) as Extras<K>;
}

/** Reads what a form sent; `sent` gives a field by its name. Errors by the field's name. */
export function readExtras(kind: MeetingKind, sent: (name: string) => string | string[] | undefined): { value: AnyExtras; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const value = Object.fromEntries(fieldsOf(kind).map(([name, field]) => {
    const read = readField(field, sent(name));
    if ("fault" in read) errors[name] = read.fault;
    return [name, "value" in read ? read.value : emptyValue(field)];
  }));
  return { value: value as AnyExtras, errors };
}

/** Needed fields of a kind that are still empty. */
export function missingExtras(kind: MeetingKind, extras: AnyExtras): [string, Field][] {
  return fieldsOf(kind).filter(([name, field]) => field.need && isEmptyValue(extras[name]));
}
