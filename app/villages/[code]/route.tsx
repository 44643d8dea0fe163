import { z } from "zod";
import { VillagePage } from "@/components/public/village-page";
import { listPublicDuties } from "@/db/duties";
import { findPublicCommunity, listPublicBranches } from "@/db/organization";
import { findPublicOutcomes } from "@/db/inspections/outcomes";
import { listPublicNotices } from "@/db/publications/list";
import { workdayCalendar } from "@/db/settings";
import { findPublicSite } from "@/db/sites/versions";
import type { Day } from "@/domain/calendar/day";
import { periodKind } from "@/domain/calendar/period";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { page } from "@/app/public-page";
import { idSchema, optional, readParams } from "@/app/public-params";

const params = z.object({ quarter: optional(z.string().refine((text) => periodKind(text) === "quarter")) });
const LATEST = 5;

/** A community: its newest account, what it must publish and how that stands, what is new. */
export async function GET(request: Request, context: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await context.params;
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    if (!given) return "malformed";
    const community = idSchema.safeParse(code).success ? await findPublicCommunity(code) : null;
    if (!community) return "unknown";
    const here = { village: code, year: null };
    return (
      <VillagePage
        view={view}
        today={today}
        community={community}
        quarter={given.quarter}
        account={await newestAccount(code, today)}
        latest={(await listPublicNotices({ ...here, category: null }, null, today, LATEST)).lines}
        site={await findPublicSite(code)}
        duties={await listPublicDuties(code, today)}
        workdays={await workdayCalendar()}
        supervision={await findPublicOutcomes(code, today)}
        branchNames={new Map((await listPublicBranches()).map((branch) => [branch.id, branch.name]))}
      />
    );
  });
}

const RECENT = 30;

/** The newest statement of income and expenses, or else the newest of the finance notices. */
async function newestAccount(village: string, today: Day): Promise<PublicLine | null> {
  const { lines } = await listPublicNotices({ village, category: "finance", year: null }, null, today, RECENT);
  return lines.find((line) => line.bodyKind === "finance") ?? lines[0] ?? null;
}
