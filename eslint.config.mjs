import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";

/** The arrows of knowledge: who may import whom (design: the tree). */
const house = (files, forbidden, why) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: forbidden, message: why }] }],
  },
});

const config = [
  ...nextVitals,
  ...nextTs,
  { ignores: [".next/**", "node_modules/**", "drizzle/**", "data/**", "next-env.d.ts", "test-results/**", "playwright-report/**"] },
  {
    rules: {
      // Public pages and no-JS links are plain anchors on purpose.
      "@next/next/no-html-link-for-pages": "off",
      "@next/next/no-head-element": "off", // public pages are whole documents
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "use crypto" }],
    },
  },
  { files: ["tests/**"], rules: { "react-hooks/rules-of-hooks": "off" } }, // `useDatabase` is no React hook
  house(["domain/**"], ["@/app/*", "@/components/*", "@/db/*", "@/server/*", "@/scripts/*", "next", "next/*", "react", "drizzle-orm", "drizzle-orm/*"], "domain is pure: it imports only zod and itself"),
  house(["components/**"], ["@/app/*", "@/db/*", "@/server/*", "@/scripts/*"], "components know no data and no session"),
  house(["db/**"], ["@/app/*", "@/components/*", "@/server/*", "@/scripts/*", "next", "next/*", "react"], "db knows only domain"),
  house(["server/**"], ["@/app/*", "@/components/*", "@/scripts/*"], "server knows db and domain"),
  {
    files: ["domain/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "today and now are arguments" },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "today and now are arguments" },
      ],
    },
  },
];

export default config;
