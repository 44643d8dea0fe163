import { describe, expect, test } from "vitest";
import { bodySchema } from "@/domain/disclosure/body";
import { draftBody, isDrafted, sayFew } from "@/domain/disclosure/from-records/drafts";
import type { RecordFacts } from "@/domain/disclosure/from-records/facts";
import { partyItems } from "@/domain/disclosure/catalog/party-items";

const TODAY = "2026-10-12";
const facts: RecordFacts = {
  P01: { name: "石桥社区", superior: "石桥社区党总支", branches: [{ name: "石桥第一党支部", establishedOn: "2002-03-01", termStartedOn: "2021-11-20", termEndsOn: "2026-11-20", groups: 3 }] },
  P02: { officePhone: "0530-5550107", posts: [{ name: "钱某", position: "secretary" }] },
  P05: { kinds: [{ kind: "theme_day", planned: 3, held: 2, themes: ["清渠", "清渠"], decisions: ["清淤一百米"] }] },
  P08: { heldOn: "2027-01-20", grades: { excellent: 8, qualified: 36, basic: 2, unqualified: 0 } },
};
const codes = ["P01", "P02", "P05", "P08"] as const;
const draft = <C extends keyof RecordFacts>(code: C, kind: "table" | "text") => draftBody(code, facts[code], kind, TODAY)!;

describe.each(codes)("%s", (code) => {
  test.each(["table", "text"] as const)("as %s is a whole body that says where it comes from", (kind) => {
    const body = draft(code, kind);
    expect(bodySchema.parse(body)).toEqual(body);
    expect(JSON.stringify(body)).toContain("初稿由本站的组织记录生成（2026年10月12日），经人工核对。");
  });
  test("is an item of the catalog, and nothing is drafted without facts or in other formats", () => {
    expect(partyItems.some((item) => item.code === code)).toBe(true);
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

test("only these four", () => expect(partyItems.map(({ code }) => code).filter(isDrafted)).toEqual([...codes]));
