import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupReceipt, readReceipt, RECEIPT_LENGTH } from "@/domain/questions/receipt";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const anyReceipt = fc.array(fc.constantFrom(...alphabet), { minLength: RECEIPT_LENGTH, maxLength: RECEIPT_LENGTH }).map((letters) => letters.join(""));

describe("取件码 (FB-06)", () => {
  test("at least eight characters", () => expect(RECEIPT_LENGTH).toBeGreaterThanOrEqual(8));

  test("what is written down is read again, however it is typed", () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        const shown = groupReceipt(receipt);
        const fullWidth = [...shown].map((c) => (c === "-" ? "－" : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join("");
        for (const typed of [receipt, shown, shown.toLowerCase(), ` ${shown.replace("-", " ")} `, fullWidth]) expect(readReceipt(typed)).toBe(receipt);
      }),
    );
  });

  test.each([["O0il1-UU0OI", "00111-VV001"], ["abcde fghjk", "ABCDE-FGHJK"]])("%s is read as %s", (typed, meant) => expect(readReceipt(typed)).toBe(meant.replace("-", "")));
  test.each(["", "ABCDE", "ABCDE-FGHJKM", "一二三四五六七八九十", "A".repeat(100_000), `ABCDEFGHJK${" ".repeat(60)}`])("%.20s is none", (typed) => expect(readReceipt(typed)).toBeNull());
});
