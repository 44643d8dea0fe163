/** Headers that every answer carries; the content security policies are set per page (proxy.ts, server/public-page.ts). */
const secure = (process.env.PUBLIC_URL ?? "").startsWith("https:");
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  ...(secure ? [{ key: "Strict-Transport-Security", value: "max-age=31536000" }] : []),
];

/** @type {import("next").NextConfig} */
const config = {
  // The image optimizer was an entrance for remote code twice; nothing here needs it.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // types are their own gate (npm run check)
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
