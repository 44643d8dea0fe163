import { expect, test } from "vitest";
import { catalogItem, findItem, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { revisedCatalogs } from "@/domain/disclosure/catalog/revised";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { localPractice } from "@/domain/disclosure/catalog/basis";
import { catalogEffects } from "@/domain/duties/catalog-effects";
import { disclosureDuties } from "@/domain/duties/disclosure-duties";
import type { DisclosingBody } from "@/domain/duties/disclosing-body";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";

const village = { kind: "community", variant: "village", collectiveAccount: true, financeMonthly: false, goLiveOn: "2026-01-01" } as const;
const bodies: DisclosingBody[] = [{ ...village, id: "shiqiao" }, { ...village, id: "hexi" }, { ...village, id: "xinan", variant: "residents" }, { kind: "branch", id: "qh001", goLiveOn: "2026-01-01" }];
const settings = defaultSettings();
const item = (code: string) => findItem(catalogVersions[0]!, code, "village")!;
const given = { now: catalogVersions, bodies, calendar: calendar2026, settings };
const revised = (key: string, content: CatalogItem | null, fromDay: string) => revisedCatalogs(catalogVersions, [{ id: "x", key, fromDay, content, decidedAt: "2026-10-12T01:00:00.000Z" }]);
const effects = (key: string, content: CatalogItem | null, fromDay = "2027-01-01") => catalogEffects({ ...given, key, fromDay, then: revised(key, content, fromDay) });

test("a later due day moves every quarter that ends on or after the first day, for those who owe it", () => {
  const found = effects("village/V11", { ...item("V11"), due: { quarterly: 25 } });
  expect(found[0]).toEqual({ kind: "moved", frequency: "quarterly", period: "2027-Q1", dueBefore: "2027-04-15", dueAfter: "2027-04-26", communities: 2, branches: 0 });
  expect(found.map(({ period }) => period)).toEqual(["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"]);
});

test("another frequency ends the quarters and adds the halves", () => {
  const kinds = effects("village/V11", { ...item("V11"), frequencies: ["half_yearly"] }).map(({ kind, period }) => `${kind} ${period}`);
  expect(kinds).toContain("ended 2027-Q1");
  expect(kinds).toContain("added 2027-H1");
  expect(kinds).not.toContain("ended 2026-Q4");
});

test("in the middle of a quarter, that quarter follows already: it ends after the first day", () => {
  expect(effects("village/V11", null, "2026-11-15")[0]).toMatchObject({ kind: "ended", period: "2026-Q4", dueAfter: null, communities: 2 });
});

test("new words alone move nothing; an item of branches counts branches; one of events opens nothing by itself", () => {
  expect(effects("village/V11", { ...item("V11"), title: "收支往来" }).every(({ kind }) => kind === "worded")).toBe(true);
  expect(effects("village/P03", { ...item("P03"), due: { quarterly: 20 } })[0]).toMatchObject({ communities: 0, branches: 1 });
  expect(effects("village/V04", { ...item("V04"), due: { immediate: 5 } })).toEqual([]);
});

test("a new local item is added for its villages only, a long-lived one once", () => {
  const local = catalogItem({ code: "V22", title: "光伏收益", elements: ["收益"], frequencies: ["long_term", "yearly"], variants: ["village"], basis: [localPractice()] });
  const found = effects("village/V22", local);
  expect(found.filter(({ frequency }) => frequency === "long_term")).toMatchObject([{ kind: "added", communities: 2, branches: 0 }]);
  expect(found.filter(({ frequency }) => frequency === "yearly").map(({ period }) => period)).toEqual(["2027", "2028"]);
});

test("the preview and the duties say the same: past duties keep their version, coming ones follow", () => {
  const key = "village/V11";
  const content: CatalogItem = { ...item("V11"), due: { quarterly: 25 } };
  const duties = disclosureDuties({ catalogs: revised(key, content, "2027-01-01"), bodies, facts: [], events: [], exemptions: [], calendar: calendar2026, settings, today: "2027-03-01", from: "2026-01-01" });
  const due = duties.filter(({ code, orgId }) => code === "V11" && orgId === "shiqiao").map(({ period, dueOn }) => [period, dueOn]);
  expect(due).toContainEqual(["2026-Q4", "2027-01-15"]);
  expect(due).toContainEqual(["2027-Q1", effects(key, content)[0]!.dueAfter]);
});
