import { describe, expect, test } from "vitest";
import { sentencesOf, withoutQuotes } from "@/domain/truth/sentences";

const words = (text: string) => sentencesOf(text).map((sentence) => sentence.words);

describe("sentences that can be recognized", () => {
  test("dates and figures do not hide a copy", () => {
    const march = "3月5日，全体党员到灌溉渠清理淤泥120米，群众当天就用上了水。";
    const april = "4月8日，全体党员到灌溉渠清理淤泥 95 米，群众当天就用上了水。";
    expect(words(march)).toEqual(words(april));
  });

  test("what everybody writes is too short to count", () => {
    expect(words("会议由书记主持。会议开始。同意的请举手。")).toEqual([]);
  });

  test("each once, however often it was pasted", () => {
    const sentence = "党员们围绕灌溉渠修缮资金怎么用提出了三条不同意见。";
    expect(words(sentence.repeat(50))).toHaveLength(1);
  });

  test("full-width figures and other signs are the same", () => {
    expect(words("全体党员到灌溉渠清理淤泥１２０米，群众当天就用上了水！")).toEqual(words("全体党员到灌溉渠清理淤泥120米,群众当天就用上了水;"));
  });

  test("what is quoted from the town's library is nobody's copy", () => {
    const quoted = sentencesOf("基层党组织要把群众的急难愁盼放在第一位抓紧办好。");
    expect(withoutQuotes(quoted, new Set(quoted.map((one) => one.words)))).toEqual([]);
  });

  test("a hostile text costs what its length costs", () => {
    for (const hostile of ["。".repeat(100_000), "啊".repeat(100_000), "0年".repeat(50_000), "《".repeat(100_000)]) expect(sentencesOf(hostile).length).toBeLessThanOrEqual(1);
  });
});
