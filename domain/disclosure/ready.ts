/**
 * The gate before a notice may go on (ruling 9: it stops transitions, never saving). It returns the names of unmet
 * conditions; the same list draws the author's checklist. A "warn" is settled by an explanation of the author (handbook §0.2).
 */
import type { GateResult } from "../privacy/gate";
import { findingKinds } from "../privacy/kinds";
import { bodyKinds, isEmptyBody, type NoticeBody } from "./body";
import type { CatalogItem } from "./catalog/item";
import { allowsNil } from "./catalog/item";
import type { Finding } from "./finance/balance";

export type Condition = { key: string; level: "block" | "warn"; message: string; field: string };

export type DraftToCheck = {
  title: string;
  responsiblePerson: string;
  contact: string;
  objectionChannel: string;
  boardLocation: string;
  body: NoticeBody;
  imagesChecked: boolean;
  explanations: Readonly<Record<string, string>>;
  item: CatalogItem;
  /** Days chosen and days required by the publicity rule; 0 chosen means "as required". */
  publicity: { chosen: number; required: number; says: string };
  finance: readonly Finding[];
  privacy: GateResult;
  /** The most alike earlier notice of the same item, when above the limit. */
  alike: { share: number; title: string } | null;
  /** Attachments without text that a machine could read. */
  images: readonly string[];
};

type Check = (draft: DraftToCheck) => Condition[];

const required: [keyof DraftToCheck & string, string][] = [
  ["title", "请填写标题"],
  ["responsiblePerson", "请填写责任人（谁对内容真实性负责）"],
  ["contact", "请填写联系电话（办公电话）"],
  ["objectionChannel", "请填写有异议向谁反映"],
  ["boardLocation", "请填写公开栏位置"],
];

const checks: Check[] = [
  (draft) => required.filter(([field]) => String(draft[field]).trim() === "").map(([field, message]) => ({ key: field, level: "block", message, field })),
  ({ body, item }) => {
    const fits = body.kind === "nil" ? allowsNil(item) : item.bodies.includes(body.kind);
    if (!fits) return [{ key: "body", level: "block", message: `这一项不能用“${bodyKinds[body.kind].zh}”公开，请换一种格式`, field: "body" }];
    return isEmptyBody(body) ? [{ key: "body", level: "block", message: "正文还是空的，请填写要公开的内容；本期确实没有的，请用“本期无此事项”", field: "body" }] : [];
  },
  ({ finance }) => finance.map(({ rule, level, message }, i) => ({ key: level === "warn" ? rule : `${rule}-${i}`, level, message, field: "body" })),
  ({ privacy }) => [
    ...privacy.blocks.map((found) => ({ key: `privacy-${found.key}`, level: "block" as const, message: `${found.where}：${findingKinds[found.kind].zh}“${found.excerpt}”。${findingKinds[found.kind].advice}`, field: "privacy" })),
    ...privacy.warnings.map((found) => ({ key: `privacy-${found.key}`, level: "block" as const, message: `${found.where}：${findingKinds[found.kind].zh}“${found.excerpt}”。${findingKinds[found.kind].advice}；确认无误的，请写明理由后确认`, field: "privacy" })),
  ],
  ({ images, imagesChecked }) =>
    images.length > 0 && !imagesChecked
      ? [{ key: "images", level: "block", message: `附件“${images.join("”“")}”是图片，机器看不出里面有没有身份证、银行卡。请逐张看过后打勾确认`, field: "imagesChecked" }]
      : [],
  ({ publicity }) =>
    publicity.chosen > 0 && publicity.chosen < publicity.required
      ? [{ key: "publicityDays", level: "block", message: `公示天数不能少于规定：${publicity.says}`, field: "publicityDays" }]
      : [],
  ({ alike, body }) =>
    alike && body.kind !== "nil"
      ? [{ key: "DIS-07", level: "warn", message: `除了日期和数字，这份内容和“${alike.title}”有 ${Math.floor(alike.share * 100)}% 一样。如果本期确实没有变化，请说明原因；如果是照抄，请改成本期的实际情况`, field: "body" }]
      : [],
];

/** Everything that still stands in the way; empty when the notice may be handed in. */
export function unmetConditions(draft: DraftToCheck): Condition[] {
  return checks.flatMap((check) => check(draft)).filter((condition) => condition.level === "block" || !(draft.explanations[condition.key] ?? "").trim());
}

/** Warnings that exist and are explained, for the checker's eyes. */
export function explainedWarnings(draft: DraftToCheck): (Condition & { explanation: string })[] {
  return checks
    .flatMap((check) => check(draft))
    .filter((condition) => condition.level === "warn")
    .flatMap((condition) => {
      const explanation = (draft.explanations[condition.key] ?? "").trim();
      return explanation ? [{ ...condition, explanation }] : [];
    });
}
