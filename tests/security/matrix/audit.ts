/** The log: the auditor reads it, and nobody else (handbook §11.3). */
import { actionRow, handlerRow, pageRow } from "../row";

export const auditActions = [
  actionRow({ action: "app/desk/audit/actions.ts#verifyChain", permission: "audit.verify", page: "/desk/audit/chain", given: () => ({ kept: "" }), allowed: ["auditor"], onlyLooks: true }),
];

export const auditHandlers = [
  handlerRow({
    handler: "POST /desk/audit/export", permission: "audit.export",
    given: () => ({ path: "/desk/audit/export", form: { purpose: "季度审计检查", from: "2026-10-12", to: "2026-10-12" } }), allowed: ["auditor"],
  }),
];

export const auditPages = [
  pageRow({ page: "/desk/audit", allowed: ["auditor"] }),
  pageRow({ page: "/desk/audit/chain", allowed: ["auditor"] }),
  pageRow({ page: "/desk/audit/uses", allowed: ["auditor"] }),
];
