import "server-only";
import { z } from "zod";
import { isDay } from "@/domain/calendar/day";

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.string().default("").transform((url) => url.replace(/\/+$/, "")),
  AUTH_SECRET: z.string().trim().min(32, "至少 32 个字符"),
  FIELD_KEY: z.string().trim().min(32, "至少 32 个字符"),
  TRUSTED_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DEMO_TODAY: z.string().refine(isDay, "DEMO_TODAY 应写成 2026-10-12 的样子").optional(),
  DEMO_PASSWORD: z.string().optional(),
});

type Parsed = z.infer<typeof schema>;
export type Environment = Parsed & { publicUrl: string; isSecure: boolean; isDemo: boolean; isLocal: boolean };

let kept: Environment | undefined;

/** The configuration, parsed once. @throws with plain sentences when something is missing or malformed. */
export function environment(): Environment {
  return (kept ??= parseEnvironment(process.env));
}

export function parseEnvironment(source: NodeJS.ProcessEnv): Environment {
  const result = schema.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.code === "invalid_type" ? "没有设置" : issue.message}`);
    throw new Error(
      `启动参数不完整，请设置好再启动：\n${lines.join("\n")}\n` +
        `生成密钥：node -e "console.log(require('crypto').randomBytes(32).toString('hex'))"`,
    );
  }
  const publicUrl = result.data.PUBLIC_URL || `http://localhost:${result.data.PORT}`;
  const { protocol, hostname } = new URL(publicUrl);
  return {
    ...result.data,
    publicUrl,
    isSecure: protocol === "https:",
    isDemo: result.data.DEMO_TODAY !== undefined,
    isLocal: ["localhost", "127.0.0.1", "[::1]"].includes(hostname),
  };
}
