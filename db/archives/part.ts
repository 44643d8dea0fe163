/** One piece of an archive, and whoever brings some. */
import type { ArchiveGroup } from "@/domain/archive/manifest";
import type { Permit } from "@/domain/permissions/permit";
import type { BranchRow } from "../meetings/rows";

/** A page that is ready, or a stored file by its digest. */
export type ArchivePart = { path: string; title: string; group: ArchiveGroup } & ({ text: string } | { stored: string });
export type PartsOf = (permit: Permit<"archive.make">, branch: BranchRow, year: string) => AsyncGenerator<ArchivePart>;
