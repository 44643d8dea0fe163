import { rules } from "./rule";

/**
 * 党员名册 (handbook §11.2). A 总支书记 holds the power in the community, which covers its branches. The subject of an act on one
 * member carries the member's account, when there is one, as `people.self`.
 */
export const memberRules = rules({
  "member.import": { says: "导入党员名册", by: { town_party_office: "town" } },
});
