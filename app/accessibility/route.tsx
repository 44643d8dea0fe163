import { AccessibilityPage } from "@/components/public/accessibility-page";
import { page } from "../public-page";

export async function GET(request: Request): Promise<Response> {
  return page(request, async (view) => <AccessibilityPage view={view} />);
}
