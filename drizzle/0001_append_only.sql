-- What has been recorded is not rewritten, by nobody and on no path (rulings 16, 22, 28).
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit rows are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit rows are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_version_is_kept BEFORE DELETE ON notice_version BEGIN SELECT raise(ABORT, 'published versions are never deleted'); END;
--> statement-breakpoint
-- Only a privacy takedown that two people decided may empty the content; everything else of the row stays.
CREATE TRIGGER notice_version_is_final BEFORE UPDATE ON notice_version
WHEN NOT EXISTS (
  SELECT 1 FROM notice_removal r
  WHERE r.notice_id = old.notice_id AND r.kind = 'privacy' AND r.confirmed_by IS NOT NULL AND r.lifted_at IS NULL
) OR new.id <> old.id OR new.notice_id <> old.notice_id OR new.version_no <> old.version_no OR new.digest <> old.digest
  OR new.check_code <> old.check_code OR new.published_at <> old.published_at OR new.published_on <> old.published_on
BEGIN SELECT raise(ABORT, 'published versions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_review_is_final BEFORE UPDATE ON notice_review BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_signature_is_final BEFORE UPDATE ON notice_signature BEGIN SELECT raise(ABORT, 'signatures are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_signature_is_kept BEFORE DELETE ON notice_signature BEGIN SELECT raise(ABORT, 'signatures are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER question_step_is_final BEFORE DELETE ON question_step BEGIN SELECT raise(ABORT, 'steps are never deleted'); END;
