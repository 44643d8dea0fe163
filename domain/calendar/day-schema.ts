/** Apart from day.ts, so that what runs in a browser does not carry zod. */
import { z } from "zod";
import { isDay } from "./day";

export const daySchema = z.string().refine(isDay, "请按 2026-10-12 的样子填写日期");
