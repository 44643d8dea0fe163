CREATE TRIGGER site_version_is_final BEFORE UPDATE ON site_version BEGIN SELECT raise(ABORT, 'a version of a site is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER site_version_is_kept BEFORE DELETE ON site_version BEGIN SELECT raise(ABORT, 'a version of a site is kept'); END;
--> statement-breakpoint
CREATE TRIGGER site_use_is_final BEFORE UPDATE ON site_use BEGIN SELECT raise(ABORT, 'a use is corrected by another line'); END;
--> statement-breakpoint
CREATE TRIGGER site_use_is_kept BEFORE DELETE ON site_use BEGIN SELECT raise(ABORT, 'a use that was registered is kept'); END;
