import { describe, expect, test } from "vitest";
import { checklistItems, plaqueWarning } from "@/domain/sites/checklist";
import { evidenceSpan, siteEvidence } from "@/domain/sites/evidence";
import { answered, siteSchema, type SiteContent } from "@/domain/sites/site";
import { countUses, isAtSite, linesOfUses, sameTime, useSchema, type StoredUse } from "@/domain/sites/use";

const form = {
  branchId: "qh007", reason: "", name: "石桥党群服务中心", rooms: "党员活动室：开会、上党课\n图书室：看书", opening: "周一至周五 8:30—17:30", office: "石桥社区党群服务中心值班室", responsible: "王耘嘉",
  plaques: ["party", "service"], otherPlaques: "", met_house: "yes", evidence_house: "产权证", remark_house: "", met_flag: "no", met_signs: "",
};
const content = (more: Record<string, unknown> = {}): SiteContent => siteSchema.parse({ ...form, ...more });
const use = (id: string, more: Partial<StoredUse> = {}): StoredUse => ({ id, on: "2026-10-08", from: "09:00", to: "11:00", purpose: "老年书画", organizer: "老年协会", people: 12, responsible: "李耘", remark: "", correctsId: null, voided: false, reason: "", ...more });

describe("the place", () => {
  test("rooms line by line, answers by item; what nobody answered is unknown", () => {
    const site = content();
    expect(site.rooms).toEqual([{ name: "党员活动室", use: "开会、上党课" }, { name: "图书室", use: "看书" }]);
    expect(answered(site, 1).map(({ code, met }) => [code, met])).toEqual([["house", "yes"], ["flag", "no"], ["signs", null], ["office", null], ["screen", null], ["boards", null]]);
    expect(answered(site, 2).every(({ met }) => met === null)).toBe(true);
    expect(checklistItems(9)).toBe(checklistItems(1));
  });

  test.each([["rooms", "", "请写上房间"], ["rooms", "图书室", "名称：用途"], ["opening", "找 13900001111", "移动电话|手机"], ["responsible", "", "请填写负责人"], ["reason", "改", "至少 4 个字"]])("%s “%s” is told at the field", (field, value, says) => {
    const { success, error } = siteSchema.safeParse({ ...form, [field]: value });
    expect(success).toBe(false);
    expect(error!.issues.find(({ path }) => path[0] === field)?.message).toMatch(new RegExp(says));
  });

  test("a sign beyond the four and the centre's is told with its source; it changes no suggestion", () => {
    expect(plaqueWarning([])).toBeNull();
    expect(plaqueWarning(["老年协会"])).toMatch(/2022 年.*老年协会|老年协会.*2022 年/);
    const all = Object.fromEntries(checklistItems(1).map(({ code }) => [`met_${code}`, "yes"]));
    const known = { variant: 1, uses: { uses: 3, people: 40 }, span: "上月" };
    expect(siteEvidence({ ...known, content: content({ ...all, plaques: [] }) })).toEqual(siteEvidence({ ...known, content: content({ ...all, otherPlaques: "a\nb\nc" }) }));
  });

  test("suggestions: none while unknown, full when everything required is there and used", () => {
    const all = Object.fromEntries(checklistItems(1).map(({ code }) => [`met_${code}`, code === "boards" ? "no" : "yes"]));
    const known = { variant: 1, uses: { uses: 3, people: 40 }, span: "上月" };
    expect(siteEvidence({ ...known, content: null }).suggestion).toBeNull();
    expect(siteEvidence({ ...known, content: content() }).suggestion).toBeNull();
    expect(siteEvidence({ ...known, content: content(all) })).toMatchObject({ suggestion: "full", reason: expect.stringContaining("上月使用 3 次、40 人次") });
    expect(siteEvidence({ ...known, content: content(all), uses: { uses: 0, people: 0 } }).suggestion).toBe("half");
    expect(siteEvidence({ ...known, content: content({ ...all, met_house: "no", met_flag: "no", met_signs: "no" }) }).suggestion).toBe("none");
    expect(evidenceSpan(2026, "2026-01-05")).toEqual({ from: "2025-12-01", to: "2025-12-31", says: "上月" });
    expect(evidenceSpan(2025, "2026-10-12")).toEqual({ from: "2025-01-01", to: "2025-12-31", says: "2025年" });
  });
});

describe("the register", () => {
  test("a meeting is here when its place names the site or a room of any version", () => {
    const versions = [content(), content({ rooms: "会议室（二楼）：开会" })];
    for (const place of ["党员活动室", "石桥 党群服务中心 二楼", "村部图书室", "会议室（二楼）"]) expect(isAtSite(place, versions)).toBe(true);
    for (const place of ["", "灌溉渠", "镇党校"]) expect(isAtSite(place, versions)).toBe(false);
  });

  test("a correction stands in the place of the line and says what stood there; so does a second one", () => {
    const lines = linesOfUses([use("a"), use("b", { correctsId: "a", people: 21, reason: "人数看错了" }), use("c", { correctsId: "b", on: "2026-10-09", people: 21, reason: "日期记错了" }), use("d")]);
    expect(lines.map(({ source, on, people }) => [source, on, people])).toEqual([[{ useId: "c" }, "2026-10-09", 21], [{ useId: "d" }, "2026-10-08", 12]]);
    expect(Object.keys(lines[1]!).sort()).toEqual(["from", "on", "organizer", "people", "purpose", "remark", "responsible", "source", "to"]);
    expect(lines[0]!.remark).toMatch(/21 人.*日期记错了.*12 人.*人数看错了/);
  });

  test("what was voided stays to be read and is no use", () => {
    const lines = linesOfUses([use("a"), use("b", { correctsId: "a", voided: true, reason: "登记到别处了" }), use("c")]);
    expect(lines[0]).toMatchObject({ people: null, purpose: "（作废）老年书画" });
    expect(countUses(lines)).toEqual({ uses: 1, people: 12 });
  });

  test("a meeting at the same time is found, touching ends are not the same time", () => {
    const meeting = { ...linesOfUses([use("a")])[0]!, source: { meetingId: "m" } };
    expect(sameTime({ on: "2026-10-08", from: "10:30", to: "12:00" }, [meeting])).toBe(meeting);
    expect(sameTime({ on: "2026-10-08", from: "11:00", to: "12:00" }, [meeting])).toBeNull();
    expect(sameTime({ on: "2026-10-08", from: "09:30", to: "10:00" }, linesOfUses([use("a")]))).toBeNull();
  });

  test("the end after the beginning, whole people", () => {
    const typed = { branchId: "qh007", on: "2026-10-08", from: "09:00", to: "11:00", purpose: "书画", organizer: "老年协会", people: "12", responsible: "李耘", remark: "" };
    expect(useSchema.parse(typed).people).toBe(12);
    expect(useSchema.safeParse({ ...typed, to: "08:00" }).error!.issues[0]).toMatchObject({ path: ["to"] });
    for (const people of ["", "0", "1.5", "很多"]) expect(useSchema.safeParse({ ...typed, people }).success).toBe(false);
  });
});
