import { HomePage } from "@/components/public/home-page";
import { listPublicCommunities } from "@/db/organization";
import { listPublicNotices } from "@/db/publications/list";
import { findPublicOutcomes } from "@/db/inspections/outcomes";
import { listPublicTrust } from "@/db/publications/trust";
import { countPublicUnanswered } from "@/db/questions/public";
import { page } from "./public-page";

const LATEST = 6;

/** Home: choose a community, see what is new and how well the town keeps its word. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async (view, today) => (
    <HomePage
      view={view}
      today={today}
      communities={await listPublicCommunities()}
      latest={(await listPublicNotices({ village: null, category: null, year: null }, null, today, LATEST)).lines}
      trust={await listPublicTrust(today)}
      supervision={await findPublicOutcomes(null, today)}
      unanswered={await countPublicUnanswered({ today })}
    />
  ));
}
