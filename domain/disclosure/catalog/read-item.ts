/** The form of one catalog item: what was typed becomes an item, or sentences by field. */
import { dueRules } from "../../duties/disclosure-due";
import { publicityRules, type PublicityKey } from "../publicity-rules";
import { readBasisText } from "./basis-text";
import { catalogItem, type CatalogItem } from "./item";
import { audiences, frequencies, owners, sensitivities, type Audience, type Frequency, type Owner, type Sensitivity, type Variant } from "./vocabulary";

type Typed = Readonly<Record<string, string | string[]>>;
type Read = { item: CatalogItem; errors: Record<string, string> };

const MOST_DAYS = 365;
/** How far a deadline may lie behind the end of the period, in what the frequency counts. A month has no 32nd day. */
const mostDue: Record<(typeof dueRules)[Frequency]["counts"], number> = { day_of_next_month: 31, days: 180, workdays: 120 };

const one = (typed: Typed, name: string) => [typed[name] ?? ""].flat()[0]!.trim();
const many = (typed: Typed, name: string) => [typed[name] ?? []].flat().filter((value) => value !== "");
const lines = (typed: Typed, name: string) => one(typed, name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
const known = <K extends string>(table: Record<K, unknown>, values: readonly string[]) => values.filter((value): value is K => Object.hasOwn(table, value));
/** Boxes come in the order of the screen: what stood there keeps its order, so that nothing seems changed that was not. */
const asBefore = <K extends string>(values: readonly K[], before: readonly K[] = []) => [...before.filter((one) => values.includes(one)), ...values.filter((one) => !before.includes(one))];
/** The preset first, the others behind it. */
const presetFirst = <K extends string>(preset: K, others: readonly K[]) => [preset, ...others.filter((other) => other !== preset)] as [K, ...K[]];

/** @param before the item as it stands; a new one takes code, owner and variants from the form */
export function readItem(typed: Typed, before: CatalogItem | null): Read {
  const errors: Record<string, string> = {};
  const [preset] = known(audiences, [one(typed, "audience")]);
  const [rule] = known(publicityRules, [one(typed, "publicity")]);
  const [sensitivity] = known(sensitivities, [one(typed, "sensitivity")]);
  const { basis, faults } = readBasisText(one(typed, "basis"), before?.basis ?? []);
  const owed = asBefore(known(frequencies, many(typed, "frequencies")), before?.frequencies);
  const item = catalogItem({
    ...(before ?? whose(typed, errors)),
    title: one(typed, "title"), elements: lines(typed, "elements"), note: one(typed, "note"),
    frequencies: owed as unknown as CatalogItem["frequencies"],
    due: readDue(typed, owed, errors),
    audiences: presetFirst<Audience>(preset ?? "public", asBefore(known(audiences, many(typed, "audiences")), before?.audiences)),
    publicity: presetFirst<PublicityKey>(rule ?? "board_keep", asBefore(known(publicityRules, many(typed, "publicities")), before?.publicity)),
    leastDays: readDays(one(typed, "leastDays"), errors),
    sensitivity: sensitivity ?? ("low" satisfies Sensitivity), personLists: one(typed, "personLists") === "yes",
    basis: basis as unknown as CatalogItem["basis"],
  });
  if (faults.length > 0) errors.basis = faults.slice(0, 3).join("");
  return { item, errors: { ...itemFaults(item), ...errors } };
}

function whose(typed: Typed, errors: Record<string, string>): Pick<CatalogItem, "code" | "owner" | "variants"> {
  const code = one(typed, "code").toUpperCase();
  const [owner] = known(owners, [one(typed, "owner")]);
  // Branches owe the same in villages and towns (ruling 12): they are not asked which.
  const variants = owner === "branch" ? (["village", "residents"] as const) : known<Variant>({ village: 0, residents: 0 }, many(typed, "variants"));
  if (!/^[PVRF]\d\d$/.test(code)) errors.code = "编号是 P（党务）、V（村务）、R（居务）或 F（财务）加两位数字，例如 V22。";
  if (owner === "branch" && !code.startsWith("P")) errors.owner = "村务、居务、财务由社区公开，只有党务事项可以由党支部公开。";
  if (variants.length === 0) errors.variants = "请选择哪些社区要公开";
  return { code, owner: owner ?? ("community" satisfies Owner), variants: variants as unknown as CatalogItem["variants"] };
}

/** An empty field follows the town's setting. A deadline on or before the last day of the period would ask for what has not happened yet. */
function readDue(typed: Typed, owed: readonly Frequency[], errors: Record<string, string>): CatalogItem["due"] {
  const due: Partial<Record<Frequency, number>> = {};
  for (const frequency of owed) {
    const text = one(typed, `due-${frequency}`);
    const most = mostDue[dueRules[frequency].counts];
    if (text === "") continue;
    if (/^(0|-\d+)$/.test(text)) errors[`due-${frequency}`] = `“${frequencies[frequency].zh}”的到期日在期末以前：期还没满，没法公开。请填 1 到 ${most}。`;
    else if (!/^\d{1,3}$/.test(text) || +text > most) errors[`due-${frequency}`] = `“${frequencies[frequency].zh}”的到期请填 1 到 ${most} 的整数，空着按全镇参数。`;
    else due[frequency] = +text;
  }
  return due;
}

function readDays(text: string, errors: Record<string, string>): number {
  if (text === "") return 0;
  if (/^\d{1,3}$/.test(text) && +text <= MOST_DAYS) return +text;
  errors.leastDays = `请填 0 到 ${MOST_DAYS} 的整数天数，空着按公示规定。`;
  return 0;
}

type Check = (item: CatalogItem) => string | null;
/** What keeps an item from working, by the field where it is put right. */
const checks: readonly [field: string, check: Check][] = [
  ["title", ({ title }) => (title.length < 2 || title.length > 60 ? "请填写事项名称，2 到 60 个字" : null)],
  ["elements", ({ elements }) => (elements.length === 0 ? "请写明一份完整的公开要有哪些内容，一行一个" : elements.length > 20 ? "要素最多 20 个" : null)],
  ["frequencies", ({ frequencies: owed }) => (owed.length === 0 ? "请选择频次" : null)],
  ["frequencies", ({ frequencies: owed }) => (owed.filter((one) => frequencies[one].opens !== "period").length > 1 ? "长期公开、随时、事前公示只能选一个：一件事发生时只能有一个期限。" : null)],
  ["frequencies", ({ frequencies: owed, monthlyBySwitch }) => (monthlyBySwitch && !owed.includes("quarterly") ? "这一项按社区开关按月或按季公开，频次里要保留“按季”。" : null)],
  ["frequencies", ({ frequencies: owed }) => (owed.includes("monthly") && owed.includes("quarterly") ? "按月和按季只能选一个：按月公开已经包含本季。" : null)],
  ["publicity", ({ publicity }) => (publicityRules[publicity[0]].clock !== "from_publication" ? "默认的公示规则要能从公开那天数起，请换一个；这一个可以列在“也可以选”里。" : null)],
  ["publicity", ({ publicity, personLists }) => (personLists && publicity.includes("board_keep") ? "名单要有自己的公示期，期满从网上撤下，不能选“公开栏保留”。" : null)],
  ["personLists", ({ bodies, personLists }) => (bodies.includes("beneficiaries") && !personLists ? "这一项的内容就是享受对象名单，不能改成“不是名单”。" : null)],
  ["note", ({ note }) => (note.length > 200 ? "提示最多 200 个字" : null)],
];

/** Empty when the item is sound. */
export function itemFaults(item: CatalogItem): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [field, check] of checks) {
    const fault = check(item);
    if (fault) faults[field] ??= fault;
  }
  return faults;
}
