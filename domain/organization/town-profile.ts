/** The town's own page furniture and the day on which duties begin to count (ruling 43). */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";

const phone = z.string().trim().regex(/^(0\d{2,3}-?\d{6,8}(-\d{1,4})?|\d{5})$/, "请填固定电话，例如 0900-5550000；不填个人手机号");

export const townProfileSchema = z.object({
  name: z.string().trim().min(2, "请填镇名").max(30, "最多 30 个字"),
  county: z.string().trim().min(2, "请填所在县（市、区）").max(30, "最多 30 个字"),
  officePhone: phone,
  disciplinePhone: phone,
  recordNumber: z.string().trim().max(80, "最多 80 个字").default(""),
  goLiveOn: daySchema,
});
export type TownInput = z.output<typeof townProfileSchema>;
