import type { View } from "@/components/public/view";
import { townProfile } from "@/db/organization";
import { environment } from "@/server/environment";
import { sayDay } from "@/domain/calendar/day";

/** How this reader looks at the page, from the address alone. */
export async function publicView(request: Request): Promise<View> {
  const url = new URL(request.url);
  const big = url.searchParams.get("big") === "1";
  url.searchParams.delete("big");
  const town = await townProfile();
  const { DEMO_TODAY } = environment();
  return {
    big,
    town: town.name,
    officePhone: town.officePhone,
    recordNumber: town.recordNumber,
    path: url.pathname + url.search,
    demoDay: DEMO_TODAY ? sayDay(DEMO_TODAY) : null,
  };
}
