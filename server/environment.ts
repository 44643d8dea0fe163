import "server-only";
import { z } from "zod";
import { isDay } from "@/domain/calendar/day";

const whole = (from: number, to: number) => {
  const error = `应是 ${from} 到 ${to} 的整数`;
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error);
};

/** An address that browsers send as Origin: scheme, host and port, nothing behind. */
function isOrigin(url: string): boolean {
  return url === "" || (/^https?:\/\/[^/]+\/*$/i.test(url) && URL.canParse(url));
}

const schema = z.object({
  PORT: whole(1, 65535).default(3000),
  PUBLIC_URL: z.string().default("").refine(isOrigin, "应写成 https://portal.example.cn 的样子，后面不带路径"),
  AUTH_SECRET: z.string().trim().min(32, "至少 32 个字符"),
  FIELD_KEY: z.string().trim().min(32, "至少 32 个字符"),
  TRUSTED_PROXY: whole(0, 5).default(0),
  DEMO_TODAY: z.string().refine(isDay, "DEMO_TODAY 应写成 2026-10-12 的样子").optional(),
  /** The instant at which it is noon in the demo: tests set it, so that they see the same hour whenever they run. */
  DEMO_NOON: z.iso.datetime("DEMO_NOON 应写成 2026-10-12T04:00:00.000Z 的样子").optional(),
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
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}：${source[String(issue.path[0])] === undefined ? "没有设置" : issue.message}`);
    throw new Error(
      `启动参数不完整或不对，请设置好再启动：\n${lines.join("\n")}\n` +
        `生成密钥：node -e "console.log(require('crypto').randomBytes(32).toString('hex'))"`,
    );
  }
  const { protocol, hostname, origin: publicUrl } = new URL(result.data.PUBLIC_URL || `http://localhost:${result.data.PORT}`);
  return {
    ...result.data,
    publicUrl,
    isSecure: protocol === "https:",
    isDemo: result.data.DEMO_TODAY !== undefined,
    isLocal: ["localhost", "127.0.0.1", "[::1]"].includes(hostname),
  };
}
