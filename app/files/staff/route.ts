import { keepStaff } from "@/db/staff/waiting";
import { town } from "@/domain/permissions/subject";
import { discard, receiveUpload } from "@/server/files/receive";
import { readSpreadsheet } from "@/server/files/spreadsheet";
import { uploadTo } from "@/server/upload";

/** What the file is for decides who may send it and where it is looked at; without a word it makes accounts. */
const uses = {
  accounts: { action: "account.create", page: "/desk/accounts/import" },
  grants: { action: "grant.propose_many", page: "/desk/grants/import" },
} as const;

/**
 * `POST /files/staff?for=accounts|grants`, multipart, one .xlsx: the lines of its staff wait for the sender's look, sealed and without
 * telephone numbers; the file itself is not kept. `for` stands in the address because the permission is asked before a byte of the
 * file is read (ruling 33).
 */
export async function POST(request: Request): Promise<Response> {
  const { action, page } = uses[new URL(request.url).searchParams.get("for") === "grants" ? "grants" : "accounts"];
  return uploadTo<"account.create" | "grant.propose_many">(request, action, `${page}#plan`, () => town, async ({ permit, dataDir, limits, checkForm }) => {
    const { fields, file } = await receiveUpload(request, dataDir, limits);
    try {
      await checkForm(fields);
      await keepStaff(permit, { name: file.name, sheets: await readSpreadsheet(file) });
      return `已读出“${file.name}”。`; // stands on the page until it is left, also when all is done
    } finally {
      await discard(file);
    }
  });
}
