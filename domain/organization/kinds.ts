/** Kinds of communities and branches (handbook §1.2, §14.2) and what follows from them. */
export const communityKinds = {
  village: { zh: "村改居", disclosure: "village" },
  town: { zh: "城镇", disclosure: "residents" },
} as const;
export type CommunityKind = keyof typeof communityKinds;

export const branchCategories = {
  rural: { zh: "农村", termYears: 5, village: true },
  community: { zh: "社区", termYears: 5, village: true },
  non_public_enterprise: { zh: "非公企业", termYears: 3, village: false },
  social_org: { zh: "社会组织", termYears: 3, village: false },
  town_organ: { zh: "机关", termYears: 3, village: false },
  town_affiliated: { zh: "镇直", termYears: 3, village: false },
} as const;
export type BranchCategory = keyof typeof branchCategories;
