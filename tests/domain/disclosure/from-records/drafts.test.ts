import { describe, expect, test } from "vitest";
import { bodySchema } from "@/domain/disclosure/body";
import { draftBody, isDrafted, sayFew } from "@/domain/disclosure/from-records/drafts";
import type { RecordFacts } from "@/domain/disclosure/from-records/facts";
import type { OutcomeFact } from "@/domain/inspections/outcome";
import type { FindingCategory } from "@/domain/inspections/vocabulary";
import { villageItems } from "@/domain/disclosure/catalog/village-items";
import { partyItems } from "@/domain/disclosure/catalog/party-items";

const TODAY = "2026-10-12";
const problem = (category: FindingCategory, solved: boolean): OutcomeFact => ({
  category, state: solved ? "closed" : "noticed", round: 1, ...(solved ? { signedAt: "2026-09-22T01:00:00Z", verifiedAt: "2026-09-28T01:00:00Z", voice: "solved", heardAt: "2026-09-29T01:00:00Z" } : { signedAt: null, verifiedAt: null, voice: null, heardAt: null }),
});
const facts: RecordFacts = {
  P01: { name: "石桥社区", superior: "石桥社区党总支", branches: [{ name: "石桥第一党支部", establishedOn: "2002-03-01", termStartedOn: "2021-11-20", termEndsOn: "2026-11-20", groups: 3 }] },
  P02: { officePhone: "0530-5550107", posts: [{ name: "钱某", position: "secretary" }] },
  P05: { kinds: [{ kind: "theme_day", planned: 3, held: 2, themes: ["清渠", "清渠"], decisions: ["清淤一百米"] }] },
  P08: { heldOn: "2027-01-20", grades: { excellent: 8, qualified: 36, basic: 2, unqualified: 0 } },
  P15: { year: "2026", visits: 2, found: [problem("meetings", true), problem("meetings", false), problem("finance_disclosure", false)] },
  V15: { passed: 5, returned: 1, found: [problem("meetings", true), problem("finance_disclosure", false)] },
};
const codes = ["P01", "P02", "P05", "P08", "P15", "V15"] as const;
const draft = <C extends keyof RecordFacts>(code: C, kind: "table" | "text") => draftBody(code, facts[code], kind, TODAY)!;

describe.each(codes)("%s", (code) => {
  test.each(["table", "text"] as const)("as %s is a whole body that says where it comes from", (kind) => {
    const body = draft(code, kind);
    expect(bodySchema.parse(body)).toEqual(body);
    expect(JSON.stringify(body)).toContain("初稿由本站的组织记录生成（2026年10月12日），公开前须经人工核对。");
  });
  test("is an item of the catalog, and nothing is drafted without facts or in other formats", () => {
    expect([...partyItems, ...villageItems].some((item) => item.code === code)).toBe(true);
    expect([draftBody(code, null, "table", TODAY), draftBody(code, facts[code], "nil", TODAY)]).toEqual([null, null]);
  });
});

test("the figures are those of the records", () => {
  expect(draft("P05", "table")).toMatchObject({ rows: [["主题党日", "3", "2", "清渠", "清淤一百米"]] });
  expect(draft("P08", "table")).toMatchObject({ rows: [["优秀", "8"], ["合格", "36"], ["基本合格", "2"], ["不合格", "0"]] });
  expect(draft("P02", "text")).toMatchObject({ text: expect.stringContaining("- 钱某，职务：支部书记，办公电话：0530-5550107") });
});

test("few are named, and how many there are is said; a cell is never too long", () => {
  expect(sayFew(["甲", "乙", "甲", ""])).toBe("甲；乙");
  expect(sayFew(["1", "2", "3", "4", "5", "6", "7", "8"])).toBe("1；2；3；4；5；6；等 8 项");
  expect(sayFew(Array.from({ length: 9 }, (_, i) => `${i}`.repeat(200))).length).toBeLessThanOrEqual(500);
  expect(sayFew(Array.from({ length: 9 }, (_, i) => `${i}`.repeat(200)))).toMatch(/；等 9 项$/);
});

test("what inspections found is told by category, in three different facts", () => {
  expect(draft("P15", "table")).toMatchObject({
    columns: [{ name: "问题类别" }, { name: "发现问题" }, { name: "支部报已整改" }, { name: "督查组复核通过" }, { name: "当事人说解决了" }, { name: "真解决" }, { name: "反弹" }],
    rows: [["3 三会一课", "2", "1", "1", "1", "1", "0"], ["11 财务公开与集体三资", "1", "0", "0", "0", "0", "0"]], note: expect.stringContaining("2026 年以来镇里督查 2 次"),
  });
  expect(draftBody("P15", { year: "2026", visits: 2, found: [] }, "table", TODAY)).toBeNull();
});

test("what was supervised is the committee's field only", () => {
  expect(draft("V15", "table")).toMatchObject({ rows: [
    ["审核村（居）务和财务公开", "6", "通过 5 件，退回修改 1 件"],
    ["镇里督查发现的问题：财务公开与集体三资", "1", "支部报已整改 0 件，督查组复核通过 0 件，当事人说解决了 0 件，真解决 0 件，反弹 0 件"],
  ] });
});

test("only these six", () => expect([...partyItems, ...villageItems].map(({ code }) => code).filter(isDrafted)).toEqual([...codes]));
