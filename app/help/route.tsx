import { HelpPage } from "@/components/public/help-page";
import { townProfile } from "@/db/organization";
import { page } from "../public-page";

export async function GET(request: Request): Promise<Response> {
  return page(request, async (view) => <HelpPage view={view} disciplinePhone={(await townProfile()).disciplinePhone} />);
}
