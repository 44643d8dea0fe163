import { rules } from "./rule";

/** 公开目录 and 检查清单: the office drafts, a leader approves; administrators of the system never touch them (ruling 5). */
const readers = { town_party_office: "town", town_inspector: "town", town_leader: "town" } as const;
const office = { town_party_office: "town" } as const;
const leader = { by: { town_leader: "town" }, while: ["proposed"], apart: ["proposer"] } as const;

export const rulebookRules = rules({
  "catalog.read": { says: "查看公开目录和它的修改", by: readers },
  "catalog.propose": { says: "修改公开目录", by: office },
  "catalog.approve": { says: "批准公开目录的修改", ...leader },
  "catalog.reject": { says: "不同意公开目录的修改", ...leader },
  "checklist.read": { says: "查看检查清单和它的修改", by: readers },
  "checklist.propose": { says: "修改检查清单", by: office },
  "checklist.approve": { says: "批准检查清单的修改", ...leader },
  "checklist.reject": { says: "不同意检查清单的修改", ...leader },
});
