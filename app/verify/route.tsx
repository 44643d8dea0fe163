import { z } from "zod";
import { VerifyPage } from "@/components/public/verify-page";
import { findPublicByCheckCode, findPublicNotice } from "@/db/publications/notice";
import type { Day } from "@/domain/calendar/day";
import { readCheckCode } from "@/domain/disclosure/snapshot";
import { page } from "../public-page";
import { readParams } from "../public-params";

const LONGEST = 40;
const params = z.object({ code: z.string().optional().transform((text) => text?.slice(0, LONGEST).trim() || null) });

/** Is this paper real? The code is typed, or comes from the QR. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async (view, today) => {
    const typed = readParams(request, params)!.code;
    const code = typed && readCheckCode(typed);
    return <VerifyPage view={view} today={today} typed={typed} code={code} notice={code ? await noticeWith(code, today) : null} />;
  });
}

async function noticeWith(code: string, today: Day) {
  const found = await findPublicByCheckCode(code);
  return found && findPublicNotice(found.noticeId, found.versionNo, today);
}
