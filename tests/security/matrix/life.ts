/** 文件库: kept by the office, read by those who write and check records. */
import { addReference, listReferences } from "@/db/references";
import { permit } from "@/domain/permissions/permit";
import { as } from "../../database";
import { actionRow, pageRow } from "../row";

const actions = "app/desk/references/actions.ts";
let made = 0;
async function entered(): Promise<string> {
  const office = await as("office2.town");
  const title = `矩阵测试的文件第${++made}号`;
  await addReference(permit(office, "reference.keep", { kind: "reference", id: "new" }), { title, aliases: [], issuedOn: "2026-05-01" });
  return (await listReferences(office)).find((one) => one.title === title)!.id;
}

export const referenceActions = [
  actionRow({ action: `${actions}#add`, permission: "reference.keep", page: "/desk/references", given: () => ({ title: `关于测试的通知${++made}`, issuedOn: "2026-05-01", aliases: "" }), allowed: ["town_party_office"] }),
  actionRow({ action: `${actions}#correct`, permission: "reference.keep", page: "/desk/references/x", given: async () => ({ referenceId: await entered(), title: `更正后的名称${made}`, issuedOn: "2026-05-02", aliases: "更正过的简称" }), allowed: ["town_party_office"] }),
];

export const referencePages = [
  pageRow({
    page: "/desk/references",
    allowed: [
      "branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere",
      "commissioner", "commissioner of another branch", "commissioner elsewhere", "town_party_office", "town_inspector", "town_leader",
    ],
  }),
  pageRow({ page: "/desk/references/[id]", given: async () => `/desk/references/${await entered()}`, allowed: ["town_party_office"] }),
];
