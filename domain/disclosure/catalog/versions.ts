/** The catalogs that have been in force. A change is a new version from a day on, never an edit (ruling 5). */
import { financeItems } from "./finance-items";
import type { CatalogVersion } from "./item";
import { partyItems } from "./party-items";
import { residentsItems } from "./residents-items";
import { villageItems } from "./village-items";

export const catalogVersions: readonly CatalogVersion[] = [
  { effectiveFrom: "2026-01-01", items: [...partyItems, ...villageItems, ...residentsItems, ...financeItems] },
];
