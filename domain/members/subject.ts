/** Members and their roster as the permission table sees them. */
import type { Subject } from "../permissions/subject";

/** The roster of the whole town: what an import is done to. */
export const rosterSubject: Subject = { kind: "roster", id: "town" };
