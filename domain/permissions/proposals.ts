/** How far a proposal has come that needs a second person: powers, password resets, settings. */
export const proposalStates = {
  proposed: { zh: "待复核", tone: "warn" },
  confirmed: { zh: "已复核", tone: "good" },
  approved: { zh: "已批准", tone: "good" },
  rejected: { zh: "已驳回", tone: "bad" },
  ended: { zh: "已收回", tone: "plain" },
} as const;
export type ProposalState = keyof typeof proposalStates;
