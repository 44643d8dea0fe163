/** What a question consists of, and the words for what is missing. The same schema serves the villagers' form and the clerk's. */
import { z } from "zod";
import { daySchema } from "../calendar/day-schema";
import { channelNames, questionTypeNames } from "./lifecycle";

export const MIN_TEXT = 5;
export const MAX_TEXT = 2000;
export const MAX_NAME = 30;
export const MAX_PHONE = 20;
/** Nobody reads and fills in the form faster than this; machines do. */
export const MIN_FILL_SECONDS = 4;

/** Line ends are unified; characters that cannot be seen are dropped. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "").trim();
}

const words = z.string().transform(tidy);
const optional = (max: number, tooLong: string) => words.pipe(z.string().max(max, tooLong)).default("");

export const questionFields = {
  communityId: z.string("请选择社区").min(1, "请选择社区"),
  noticeId: optional(64, "链接不完整，请从公开页面重新点进来"),
  type: z.enum(questionTypeNames, "请选择您要办的是哪一类"),
  text: words.pipe(
    z.string().min(MIN_TEXT, `请把事情写清楚，至少 ${MIN_TEXT} 个字`).max(MAX_TEXT, `内容太长，请删减到 ${MAX_TEXT} 字以内，或打电话说明`),
  ),
  name: optional(MAX_NAME, `姓名请写在 ${MAX_NAME} 个字以内`),
  phone: optional(MAX_PHONE, "电话号码太长，请检查").refine((phone) => phone === "" || /^[+0-9][0-9 -]{4,}$/.test(phone), "电话只写数字，例如 0900-5550001；不想留可以空着"),
  urgent: z.literal("yes").optional().transform(Boolean),
};

/** The villagers' form. `about`: the objection asks that personal data be taken off the web (ruling 16). */
export const askSchema = z.object({ ...questionFields, about: z.literal("privacy").optional().catch(undefined) });
export type Asked = z.output<typeof askSchema>;

/** What a clerk types for somebody who called or came: also how and on which day. */
export const enterSchema = z.object({
  ...questionFields,
  channel: z.enum(channelNames, "请选择来电还是来访").exclude(["web"]),
  heardOn: daySchema,
});

/** Why an asker is not satisfied. */
export const reopenReason = words.pipe(z.string().min(MIN_TEXT, `请写明哪里不满意，至少 ${MIN_TEXT} 个字`).max(500, "请写在 500 字以内"));
