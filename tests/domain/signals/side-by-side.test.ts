import { expect, test } from "vitest";
import { piecesOf, wordsIn } from "@/domain/signals/side-by-side";

test("the same words are marked whatever the day and the figures, short phrases are not", () => {
  const earlier = wordsIn(["5月8日清理淤泥120米，群众当天用上了水。会议结束。", "另一份记录的另一句话在这里。"]);
  expect(piecesOf("6月3日清理淤泥95米，群众当天用上了水。会议结束。\n两名党员留下清运垃圾。", earlier)).toEqual([
    { text: "6月3日清理淤泥95米，群众当天用上了水。", same: true }, { text: "会议结束。", same: false }, { text: "\n", same: false }, { text: "两名党员留下清运垃圾。", same: false },
  ]);
});
