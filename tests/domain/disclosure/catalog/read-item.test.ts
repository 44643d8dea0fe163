import { describe, expect, test } from "vitest";
import { basisText, readBasisText } from "@/domain/disclosure/catalog/basis-text";
import { findItem, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { itemFaults, readItem } from "@/domain/disclosure/catalog/read-item";
import { sayItem } from "@/domain/disclosure/catalog/say-item";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { differences } from "@/domain/rulebooks/change";
import { defaultSettings } from "@/domain/settings";

const item = (code: string) => findItem(catalogVersions[0]!, code, "village")!;
/** What the form of an unchanged item sends. */
const form = (one: CatalogItem): Record<string, string | string[]> => ({
  title: one.title, elements: one.elements.join("\n"), frequencies: [...one.frequencies].reverse(), audience: one.audiences[0], audiences: [...one.audiences].reverse(), publicity: one.publicity[0],
  publicities: [...one.publicity].sort(), leastDays: "", sensitivity: one.sensitivity, personLists: one.personLists ? "yes" : "", basis: basisText(one.basis), note: one.note,
});
const read = (code: string, change: Record<string, string | string[]>) => readItem({ ...form(item(code)), ...change }, item(code));

describe("every item of the catalog", () => {
  test.each(catalogVersions[0]!.items.map((one) => [`${one.code} ${one.variants.join()}`, one] as const))("%s comes back from its form as it was, and is sound", (_name, one) => {
    const { item: back, errors } = readItem(form(one), one);
    expect(errors).toEqual({});
    expect(back).toEqual(one);
  });
});

describe("nonsense is refused with a sentence beside its field", () => {
  test.each<[string, string, Record<string, string | string[]>, string, RegExp]>([
    ["no basis", "V11", { basis: " \n " }, "basis", /没有依据的事项不能进目录/],
    ["a basis without its mark", "V11", { basis: "本镇办法 | 第三条 |  | " }, "basis", /可信度/],
    ["a basis with a made-up mark", "V11", { basis: "本镇办法 | 第三条 |  | 真" }, "basis", /可信度“真”不对/],
    ["a due day before the period ends", "V11", { "due-quarterly": "0" }, "due-quarterly", /期末以前/],
    ["a due day long before", "V11", { "due-quarterly": "-15" }, "due-quarterly", /期末以前/],
    ["a 32nd of a month", "V11", { "due-quarterly": "32" }, "due-quarterly", /1 到 31/],
    ["no frequency", "V11", { frequencies: [] }, "frequencies", /请选择频次/],
    ["two ways to open by an event", "V11", { frequencies: ["immediate", "periodic_pre"] }, "frequencies", /只能选一个/],
    ["months and quarters", "V11", { frequencies: ["monthly", "quarterly"] }, "frequencies", /按月和按季/],
    ["accounts without quarters", "F02", { frequencies: ["yearly"] }, "frequencies", /保留“按季”/],
    ["a list of persons for ever", "V09", { publicity: "board_keep" }, "publicity", /名单要有自己的公示期/],
    ["a preset that counts backwards", "V11", { publicity: "voter_list" }, "publicity", /从公开那天数起/],
    ["a title of one character", "V11", { title: "账" }, "title", /2 到 60/],
    ["nothing to say", "V11", { elements: "" }, "elements", /要有哪些内容/],
    ["too many days", "V11", { leastDays: "366" }, "leastDays", /0 到 365/],
  ])("%s", (_name, code, change, field, says) => expect(read(code, change).errors[field]).toMatch(says));

  test("a new one needs a code of the right shape, an owner that fits it, and somebody who owes it", () => {
    expect(readItem({ ...form(item("V11")), code: "X1", owner: "branch" }, null).errors).toMatchObject({ code: expect.stringContaining("V22"), owner: expect.stringContaining("只有党务") });
    expect(readItem({ ...form(item("V11")), code: "V22", owner: "community" }, null).errors).toEqual({ variants: "请选择哪些社区要公开" });
    expect(readItem({ ...form(item("P03")), code: "P18", owner: "branch" }, null)).toMatchObject({ errors: {}, item: { owner: "branch", variants: ["village", "residents"] } });
    expect(readItem({ ...form(item("V11")), code: "v22", owner: "community", variants: "village" }, null)).toMatchObject({ errors: {}, item: { code: "V22", variants: ["village"] } });
  });
});

test("an untouched basis keeps the last day of the version that was read; a changed article loses it", () => {
  const known = item("V04").basis;
  expect(known[0].until).not.toBeNull();
  expect(readBasisText(basisText(known), known).basis).toEqual(known);
  expect(readBasisText(basisText(known).replace("第三十条", "第三十一条"), known).basis[0]!.until).toBeNull();
});

test("a change reads as what differs, the deadline with what it counts", () => {
  const { item: then, errors } = read("V11", { "due-quarterly": "20", leastDays: "30" });
  expect(errors).toEqual({});
  const settings = defaultSettings();
  expect(differences(sayItem(item("V11"), settings, "2026-10-12"), sayItem(then, settings, "2026-10-12"))).toEqual([
    { name: "什么时候到期", before: "按季：期满后次月 15 日前（按全镇参数）", after: "按季：期满后次月 20 日前" },
    { name: "至少公开多少天", before: "按公示规定", after: "30 天" },
  ]);
  expect(itemFaults(then)).toEqual({});
});
