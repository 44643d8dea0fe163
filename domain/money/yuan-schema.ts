/** Apart from fen.ts, so that what runs in a browser does not carry zod. */
import { z } from "zod";
import { parseYuan } from "./fen";

/** A form field or cell in yuan; parses to fen. */
export const yuanSchema = z.union([z.string(), z.number()]).transform((value, context) => {
  const fen = parseYuan(value);
  if (fen === null) {
    context.addIssue({ code: "custom", message: "请填写金额，单位是元，最多两位小数，例如 1260.50" });
    return z.NEVER;
  }
  return fen;
});
