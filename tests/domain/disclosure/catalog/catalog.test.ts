import { describe, expect, test } from "vitest";
import { confidenceOn, sayBasis, villageLaw, collectiveLaw, localPractice } from "@/domain/disclosure/catalog/basis";
import { allowsNil, catalogItem, catalogOn, codesMet, eventFrequency, findItem, isBoardOnly, itemsOf, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { audiences, disclosureKindOf, disclosureKinds, frequencies, type Audience, type Variant } from "@/domain/disclosure/catalog/vocabulary";
import { publicityRules } from "@/domain/disclosure/publicity-rules";

const catalog = catalogOn(catalogVersions, "2026-10-12")!;
const codes = (items: readonly CatalogItem[]) => items.map((item) => item.code).sort();
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, "0")}`);
const of = (variant: Variant) => catalog.items.filter((item) => item.variants.includes(variant));

/** Frequencies as the handbook's tables §4.3–4.5 print them. */
const printed: Record<string, string> = {
  P01: "long_term", P02: "long_term", P03: "quarterly", P04: "yearly half_yearly", P05: "quarterly", P06: "immediate", P07: "periodic_pre", P08: "yearly",
  P09: "periodic_pre", P10: "yearly", P11: "quarterly", P12: "yearly", P13: "immediate", P14: "yearly", P15: "immediate", P16: "quarterly", P17: "yearly",
  V01: "long_term", V02: "long_term", V03: "yearly", V04: "immediate", V05: "immediate", V06: "immediate quarterly", V07: "immediate",
  V08: "quarterly immediate", V09: "quarterly periodic_pre", V10: "periodic_pre", V11: "quarterly", V12: "quarterly", V13: "quarterly", V14: "quarterly",
  V15: "half_yearly", V16: "yearly", V17: "immediate", V18: "quarterly", V19: "immediate", V20: "quarterly", V21: "immediate",
  F01: "yearly", F02: "quarterly", F03: "quarterly", F04: "quarterly", F05: "quarterly", F06: "quarterly", F07: "quarterly", F08: "half_yearly", F09: "half_yearly",
  F10: "immediate", F11: "immediate", F12: "quarterly", F13: "immediate", F14: "immediate yearly", F15: "quarterly", F16: "immediate", F17: "immediate",
  F18: "yearly immediate",
};

describe("the catalog is complete", () => {
  test("a village owes P01–P17, V01–V21, F01–F18", () => {
    expect(codes(of("village"))).toEqual([...numbered("F", 18), ...numbered("P", 17), ...numbered("V", 21)]);
  });

  test("a town community loses V06 and V07 and gains R01–R07", () => {
    const village = numbered("V", 21).filter((code) => code !== "V06" && code !== "V07");
    expect(codes(of("residents"))).toEqual([...numbered("F", 18), ...numbered("P", 17), ...numbered("R", 7), ...village]);
  });

  test("V05 of town communities knows no 筹资筹劳; nothing there speaks of villages or rests on their law", () => {
    expect(findItem(catalog, "V05", "village")!.title).toContain("筹资筹劳");
    for (const item of of("residents").filter((item) => item.code.startsWith("V") || item.code.startsWith("R"))) {
      const said = [item.title, ...item.elements, item.note].join();
      expect(said, item.code).not.toMatch(/村|筹资筹劳/);
      expect(item.basis.every((basis) => basis.title !== villageLaw().title), item.code).toBe(true);
    }
  });

  test.each(Object.entries(printed))("%s: %s", (code, expected) => {
    for (const variant of ["village", "residents"] as const) {
      const item = findItem(catalog, code, variant);
      if (item) expect([...item.frequencies].sort()).toEqual(expected.split(" ").sort());
    }
  });

  test("party items are the community's or the branch's as ruling 12 says; all others are the community's", () => {
    expect(codes(itemsOf(catalog, "community", "village")).filter((code) => code.startsWith("P"))).toEqual([
      "P01", "P02", "P04", "P12", "P13", "P14", "P15", "P16", "P17",
    ]);
    expect(codes(itemsOf(catalog, "branch", "village"))).toEqual(["P03", "P05", "P06", "P07", "P08", "P09", "P10", "P11"]);
    expect(itemsOf(catalog, "branch", "residents")).toEqual(itemsOf(catalog, "branch", "village"));
  });
});

describe("every item holds together", () => {
  test.each(catalog.items.map((item) => [`${item.code} (${item.variants.join(" ")})`, item] as const))("%s", (_name, item) => {
    const same = catalog.items.filter((other) => other.code === item.code && other.variants.some((variant) => item.variants.includes(variant)));
    expect(same, "one item for a code and variant").toEqual([item]);
    expect(item.code).toMatch(/^[PVRF]\d\d$/);
    expect(new Set(item.frequencies).size).toBe(item.frequencies.length);
    expect(item.frequencies.filter((frequency) => frequencies[frequency].opens !== "period").length, "events open one frequency").toBeLessThan(2);
    expect(publicityRules[item.publicity[0]].clock, "the preset publicity can be counted").toBe("from_publication");
    if (item.personLists) expect(item.publicity, "a list of persons has a publicity period of its own").not.toContain("board_keep");
    if (item.bodies.includes("beneficiaries")) expect(item.personLists).toBe(true);
    if (item.coveredBy) expect(findItem(catalog, item.coveredBy, item.variants[0])!.coveredBy).toBeNull();
    expect(item.title).not.toMatch(/[()]/);
    expect(item.elements.length).toBeGreaterThan(0);
    for (const basis of item.basis) expect(basis.title).not.toBe("");
  });
});

describe("who may read it", () => {
  test("board-only by preset: what is not for everybody", () => {
    const boardOnly = catalog.items.filter((item) => isBoardOnly(item.audiences[0]));
    expect(codes(boardOnly)).toEqual(["P05", "P06", "P07", "P08", "P09", "P10", "P11"]);
  });

  test.each(Object.keys(audiences) as Audience[])("%s", (audience) => expect(isBoardOnly(audience)).toBe(audience !== "public"));

  test("P06 and P09 may be opened to everybody, P07 and P11 may not", () => {
    for (const [code, open] of [["P06", true], ["P09", true], ["P07", false], ["P11", false]] as const) {
      expect(findItem(catalog, code, "village")!.audiences.includes("public"), code).toBe(open);
    }
  });
});

describe("what one notice meets", () => {
  test("a finance statement meets F02–F05, in both variants; anything else meets itself", () => {
    expect(codesMet(catalog, findItem(catalog, "F02", "village")!)).toEqual(["F02", "F03", "F04", "F05"]);
    expect(codesMet(catalog, findItem(catalog, "F02", "residents")!)).toEqual(["F02", "F03", "F04", "F05"]);
    expect(codesMet(catalog, findItem(catalog, "V04", "village")!)).toEqual(["V04"]);
  });

  test("is told apart by variant", () => {
    const item = (code: string, variant: Variant, coveredBy: string | null) =>
      catalogItem({ code, title: code, elements: ["要素"], frequencies: ["quarterly"], basis: [localPractice()], variants: [variant], coveredBy });
    const lead = item("F02", "village", null);
    const version = { effectiveFrom: "2026-01-01", items: [lead, item("F03", "village", "F02"), item("F02", "residents", null), item("F04", "residents", "F02")] };
    expect(codesMet(version, lead)).toEqual(["F02", "F03"]);
  });

  test("本期无此事项 fits recurring items, never accounts, events or long-lived items", () => {
    const allowed = codes(of("village").filter(allowsNil));
    expect(allowed).toContain("V11");
    expect(allowed).toContain("F07");
    expect(allowed).toContain("V06");
    for (const code of ["F02", "F03", "V01", "P01", "V04", "P07"]) expect(allowed).not.toContain(code);
  });

  test.each([["V06", "immediate"], ["V09", "periodic_pre"], ["V01", "long_term"], ["F18", "immediate"], ["V11", null], ["F02", null]])("an event of %s opens %s", (code, expected) =>
    expect(eventFrequency(findItem(catalog, code, "village")!)).toBe(expected));
});

describe("versions", () => {
  const first = { effectiveFrom: "2026-01-01", items: [] };
  const second = { effectiveFrom: "2026-07-01", items: [] };
  const third = { effectiveFrom: "2027-01-01", items: [] };
  test.each([
    ["2025-12-31", null], ["2026-01-01", first], ["2026-06-30", first], ["2026-07-01", second], ["2026-12-31", second], ["2030-01-01", third],
  ])("on %s", (day, expected) => {
    expect(catalogOn([first, second, third], day)).toBe(expected);
    expect(catalogOn([third, first, second], day)).toBe(expected);
  });

  test("the same code is found in the words of the variant, an unknown one is not", () => {
    expect(findItem(catalog, "V20", "village")!.title).toBe("村民意见办理与答复");
    expect(findItem(catalog, "V20", "residents")!.title).toBe("居民意见办理与答复");
    expect(findItem(catalog, "V06", "residents")).toBeNull();
    expect(findItem(catalog, "R01", "village")).toBeNull();
  });
});

describe("the basis says how sure we are", () => {
  test("articles of the 2018 law are in doubt from 2026 on", () => {
    const basis = villageLaw("第三十条");
    expect([confidenceOn(basis, "2025-12-31"), confidenceOn(basis, "2026-01-01")]).toEqual(["核", "待"]);
    expect(sayBasis(basis, "2026-10-12")).toBe("《村民委员会组织法》第三十条（2018版，现行版条号待核）");
    expect(sayBasis(basis, "2025-10-12")).toBe("《村民委员会组织法》第三十条（2018版）");
  });

  test("other bases stay as they are; practice carries no title marks", () => {
    expect(confidenceOn(collectiveLaw("第四十五条"), "2030-01-01")).toBe("核");
    expect(sayBasis(collectiveLaw("第四十五条"), "2026-10-12")).toBe("《农村集体经济组织法》第四十五条（2025年5月1日施行）");
    expect(sayBasis(localPractice(), "2026-10-12")).toBe("当地通行做法");
  });
});

test.each([["P01", "village", "party"], ["V01", "village", "village"], ["V01", "residents", "residents"], ["R01", "residents", "residents"], ["F02", "residents", "finance"]] as const)(
  "%s in a %s community is %s", (code, variant, kind) => {
    expect(disclosureKindOf(code, variant)).toBe(kind);
    expect(disclosureKinds[kind].zh).toMatch(/公开$/);
  });

test("an item is complete from what differs", () => {
  const item = catalogItem({ code: "V99", title: "试验事项", elements: ["要素"], frequencies: ["quarterly"], basis: [localPractice()], personLists: true });
  expect(item).toMatchObject({ owner: "community", audiences: ["public"], coveredBy: null, personLists: true });
});
