/** What villagers and monitors read, and the sign-in. */
import { listPublicNotices } from "@/db/publications/list";
import { DEMO_DAY } from "../../server-under-test";
import { handlerRow, publicPage } from "../row";

/** An address under the newest notice of the demo town. */
const ofNotice = (handler: Parameters<typeof publicPage>[0], rest: string) =>
  handlerRow({ handler, given: async () => ({ path: `/notices/${(await listPublicNotices({ village: null, category: null, year: null }, null, DEMO_DAY, 1)).lines[0]!.noticeId}${rest}` }), allowed: "anybody" });

export const publicHandlers = [
  publicPage("GET /", "/"),
  publicPage("GET /healthz", "/healthz"),
  publicPage("GET /notices", "/notices?q=路灯&village=shiqiao"),
  ofNotice("GET /notices/[id]", ""),
  { ...ofNotice("GET /notices/[id]", ".json"), situation: "as data" },
  ofNotice("GET /notices/[id]/poster", "/poster"),
  ofNotice("GET /notices/[id]/broadcast", "/broadcast"),
  publicPage("GET /notices/[id]/answers", "/notices/none/answers", 404),
  publicPage("GET /notices/[id]/files/[file]", "/notices/none/files/none", 404),
  publicPage("GET /villages/[code]", "/villages/shiqiao"),
  publicPage("GET /villages/[code]/board", "/villages/shiqiao/board"),
  publicPage("GET /verify", "/verify?code=7K39QD"),
  publicPage("GET /feed.xml", "/feed.xml"),
  publicPage("GET /chain", "/chain"),
  publicPage("GET /help", "/help"),
  publicPage("GET /accessibility", "/accessibility"),
  publicPage("GET /login", "/login"),
  publicPage("GET /[...path]", "/nothing-here", 404),
];
