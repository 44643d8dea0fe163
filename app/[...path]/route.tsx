import { page } from "../public-page";

/** Every address that nothing else answers: our own plain page, never the framework's (ruling 35). */
export async function GET(request: Request): Promise<Response> {
  return page(request, async () => "unknown");
}
