import { z } from "zod";

/** Why somebody opens a sensitive field or takes data out (ruling 24, SOD-05). */
export const purposeSchema = z.string().trim().min(4, "请写明用途，例如：回电核实情况").max(200, "用途请写在 200 字以内");
