import { z } from "zod";
import { VerifyPage } from "@/components/public/verify-page";
import { findPublicArchive } from "@/db/archives/keep";
import { findPublicByCheckCode, findPublicNotice } from "@/db/publications/notice";
import { readDigest } from "@/domain/archive/manifest";
import type { Day } from "@/domain/calendar/day";
import { readCheckCode } from "@/domain/disclosure/snapshot";
import { page } from "../public-page";
import { readParams } from "../public-params";

const LONGEST = 100;
const params = z.object({ code: z.string().optional().transform((text) => text?.slice(0, LONGEST).trim() || null) });

/** Is this paper real? The code is typed, or comes from the QR. And is this archive the one that left the house? Its digest is pasted. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async (view, today) => {
    const typed = readParams(request, params)!.code;
    const digest = typed && readDigest(typed);
    const code = typed && !digest ? readCheckCode(typed) : null;
    return <VerifyPage view={view} today={today} typed={typed} code={code} notice={code ? await noticeWith(code, today) : null} digest={digest} archive={digest ? await findPublicArchive(digest) : null} />;
  });
}

async function noticeWith(code: string, today: Day) {
  const found = await findPublicByCheckCode(code);
  return found && findPublicNotice(found.noticeId, found.versionNo, today);
}
