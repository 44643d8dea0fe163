import { ChainPage } from "@/components/public/chain-page";
import { publicSealKey } from "@/db/archives/seal-key";
import { listPublicChainHeads } from "@/db/publications/chain";
import { page } from "../public-page";

const DAYS = 40;

/** The published heads of the audit chain, and the key by which archives are known. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async (view) => <ChainPage view={view} heads={await listPublicChainHeads(DAYS)} sealKey={publicSealKey()} />);
}
