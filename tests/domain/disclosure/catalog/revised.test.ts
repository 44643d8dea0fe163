import { describe, expect, test } from "vitest";
import { codeTaken, endFault } from "@/domain/disclosure/catalog/fits";
import { catalogItem, catalogOn, codesMet, findItem, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { itemOfPeriod, lastWording, newestItem, revisedCatalogs, type ItemChange } from "@/domain/disclosure/catalog/revised";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { localPractice } from "@/domain/disclosure/catalog/basis";

const v11 = findItem(catalogVersions[0]!, "V11", "village")!;
const local: CatalogItem = catalogItem({ code: "V22", title: "村级光伏收益分配", elements: ["收益", "分配"], frequencies: ["half_yearly"], variants: ["village"], basis: [localPractice("镇党委会议纪要")] });
const change = (fromDay: string, content: CatalogItem | null, key = "village/V11", decidedAt = "2026-10-12T01:00:00.000Z"): ItemChange => ({ id: `${key}${fromDay}`, key, fromDay, content, decidedAt });
const renamed = (title: string): CatalogItem => ({ ...v11, title });
const titleOn = (changes: ItemChange[], day: string, code = "V11") => findItem(catalogOn(revisedCatalogs(catalogVersions, changes), day)!, code, "village")?.title ?? null;

describe("versions of the catalog", () => {
  test("without changes they are those of the portal, the very same", () => expect(revisedCatalogs(catalogVersions, [])).toBe(catalogVersions));

  test("a change holds from its day; the days before keep their words; its neighbours keep their places", () => {
    const changes = [change("2027-01-01", renamed("新名称"))];
    expect([titleOn(changes, "2026-12-31"), titleOn(changes, "2027-01-01")]).toEqual([v11.title, "新名称"]);
    const codesOn = (day: string) => catalogOn(revisedCatalogs(catalogVersions, changes), day)!.items.map(({ code }) => code);
    expect(codesOn("2027-01-01")).toEqual(codesOn("2026-12-31"));
  });

  test("later days win over earlier ones, whatever the order of approval", () => {
    const changes = [change("2027-07-01", renamed("第二次")), change("2027-01-01", renamed("第一次"))];
    expect([titleOn(changes, "2027-06-30"), titleOn(changes, "2027-07-01")]).toEqual(["第一次", "第二次"]);
  });

  test("an ended item is gone from its day; a new one stands behind the last of its kind", () => {
    const changes = [change("2027-01-01", null), change("2027-01-01", local, "village/V22")];
    const { items } = catalogOn(revisedCatalogs(catalogVersions, changes), "2027-01-01")!;
    expect(findItem(catalogOn(revisedCatalogs(catalogVersions, changes), "2027-01-01")!, "V11", "village")).toBeNull();
    expect(items[items.findIndex(({ code }) => code === "V22") - 1]!.code).toBe("V21");
    expect(findItem(catalogOn(revisedCatalogs(catalogVersions, changes), "2026-12-31")!, "V22", "village")).toBeNull();
  });

  test("what was stored before a field existed gets its default", () => {
    const { due: _due, leastDays: _days, ...stored } = local;
    const changes = [change("2027-01-01", stored as CatalogItem, "village/V22")];
    expect(newestItem(revisedCatalogs(catalogVersions, changes), "V22", "village")).toMatchObject({ due: {}, leastDays: 0 });
  });

  test("F02 keeps meeting F02–F05 after its words change", () => {
    const f02 = findItem(catalogVersions[0]!, "F02", "village")!;
    const then = catalogOn(revisedCatalogs(catalogVersions, [change("2027-01-01", { ...f02, title: "收支" }, "village/F02")]), "2027-01-01")!;
    expect(codesMet(then, findItem(then, "F02", "village")!)).toEqual(["F02", "F03", "F04", "F05"]);
  });
});

describe("the item that a notice follows", () => {
  const ended = revisedCatalogs(catalogVersions, [change("2027-01-01", null)]);
  test("the last period of an ended item is still told by its words; the next has none", () => {
    expect(itemOfPeriod(ended, "V11", "village", "2026-Q4", "2027-01-10")?.title).toBe(v11.title);
    expect(itemOfPeriod(ended, "V11", "village", "2027-Q1", "2027-04-02")).toBeNull();
  });
  test("a period of before the first catalog follows today's", () => expect(itemOfPeriod(catalogVersions, "V11", "village", "2025-Q4", "2026-01-10")?.code).toBe("V11"));
  test("a long-lived item follows today's words, whenever it was first told", () => {
    const v01 = findItem(catalogVersions[0]!, "V01", "village")!;
    const versions = revisedCatalogs(catalogVersions, [change("2027-01-01", { ...v01, title: "村情" }, "village/V01")]);
    expect(itemOfPeriod(versions, "V01", "village", "2026-01-01", "2027-02-01")?.title).toBe("村情");
  });
  test("the last wording of an ended item is known", () => {
    expect(newestItem(ended, "V11", "village")).toBeNull();
    expect(lastWording(ended, "V11", "village")?.title).toBe(v11.title);
  });
});

describe("what does not fit", () => {
  test("a code that is or was something else", () => {
    expect(codeTaken(catalogVersions, { code: "V11", variants: ["village"] })).toMatch(/V11/);
    expect(codeTaken(revisedCatalogs(catalogVersions, [change("2027-01-01", null)]), { code: "V11", variants: ["village"] })).toMatch(/没有用过/);
    expect(codeTaken(catalogVersions, { code: "R01", variants: ["village"] })).toBeNull();
    expect(codeTaken(catalogVersions, { code: "F01", variants: ["residents"] })).toMatch(/F01/);
  });
  test("F02 does not end while F03–F05 hang on it; V11 may; what is not there cannot", () => {
    const newest = catalogVersions.at(-1)!;
    expect(endFault(newest, "village/F02")).toMatch(/F03、F04、F05/);
    expect(endFault(newest, "village/V11")).toBeNull();
    expect(endFault(newest, "village/V99")).toMatch(/不在目录/);
  });
});
