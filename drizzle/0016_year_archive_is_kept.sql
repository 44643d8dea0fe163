CREATE TRIGGER year_archive_is_final BEFORE UPDATE ON year_archive BEGIN SELECT raise(ABORT, 'what an archive was is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER year_archive_is_kept BEFORE DELETE ON year_archive BEGIN SELECT raise(ABORT, 'an archive that left the house stays on record'); END;
