/** Why somebody does something that others will ask about: a sentence, not a word. */
import { z } from "zod";

export const reasonSchema = z.string().trim().min(4, "请写明原因，至少 4 个字").max(200, "原因最多 200 个字");

/** For what data is taken out or uncovered (SOD-05). */
export const purposeSchema = z.string().trim().min(4, "请写明用途，至少 4 个字").max(200, "用途最多 200 个字");
