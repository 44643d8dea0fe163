/** 催办: which duties, and the sentence that their people read. */
import { z } from "zod";

/** Keys of duties as a form sends them: none, one, or several under one name. */
export const keysSchema = z.union([z.string(), z.array(z.string())]).optional().transform((given) => [...new Set([given ?? []].flat())]);

export const reminderNoteSchema = z.string().trim().min(4, "请写一句催办的话，至少 4 个字").max(100, "最多 100 个字");

/** What stands in the field to begin with. */
export const usualReminder = "请尽快办理，有困难请与镇党建办联系。";
