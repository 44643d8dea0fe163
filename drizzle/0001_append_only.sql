-- What has been recorded is not rewritten, by nobody and on no path (rulings 16, 22, 28).
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit rows are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit rows are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_version_is_kept BEFORE DELETE ON notice_version BEGIN SELECT raise(ABORT, 'published versions are never deleted'); END;
--> statement-breakpoint
-- Only a privacy takedown that two people decided may empty title, content and salt; everything else of the row stays.
CREATE TRIGGER notice_version_is_final BEFORE UPDATE ON notice_version
WHEN json_extract(new.content, '$.erased') IS NULL OR NOT EXISTS (
  SELECT 1 FROM notice_removal r
  WHERE r.notice_id = old.notice_id AND r.kind = 'privacy' AND r.confirmed_by IS NOT NULL AND r.lifted_at IS NULL
) OR new.seq <> old.seq OR new.id <> old.id OR new.notice_id <> old.notice_id OR new.version_no <> old.version_no
  OR new.community_id IS NOT old.community_id OR new.branch_id IS NOT old.branch_id OR new.catalog_code <> old.catalog_code
  OR new.category <> old.category OR new.period <> old.period OR new.audience <> old.audience OR new.person_list <> old.person_list
  OR new.digest <> old.digest OR new.check_code <> old.check_code OR new.submission_id IS NOT old.submission_id
  OR new.published_at <> old.published_at OR new.published_on <> old.published_on OR new.published_by <> old.published_by
  OR new.publicity_to <> old.publicity_to OR new.forced <> old.forced
BEGIN SELECT raise(ABORT, 'published versions are never changed'); END;
--> statement-breakpoint
-- The day is the Shanghai day of the time, and no version of a notice is older than the one before (DIS-08).
CREATE TRIGGER notice_version_in_time BEFORE INSERT ON notice_version
WHEN new.published_on <> date(new.published_at, '+8 hours')
  OR EXISTS (SELECT 1 FROM notice_version v WHERE v.notice_id = new.notice_id AND v.published_at > new.published_at)
BEGIN SELECT raise(ABORT, 'the time of publishing is the time of the server'); END;
--> statement-breakpoint
CREATE TRIGGER notice_submission_is_kept BEFORE DELETE ON notice_submission BEGIN SELECT raise(ABORT, 'submissions are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER notice_submission_is_final BEFORE UPDATE ON notice_submission
WHEN json_extract(new.content, '$.erased') IS NULL OR NOT EXISTS (
  SELECT 1 FROM notice_removal r
  WHERE r.notice_id = old.notice_id AND r.kind = 'privacy' AND r.confirmed_by IS NOT NULL AND r.lifted_at IS NULL
) OR new.id <> old.id OR new.notice_id <> old.notice_id OR new.round <> old.round OR new.seq <> old.seq OR new."by" <> old."by" OR new.at <> old.at
BEGIN SELECT raise(ABORT, 'submissions are never changed'); END;
--> statement-breakpoint
-- Takedowns and forced publications are decided once, by somebody else than the one who began.
CREATE TRIGGER notice_removal_is_kept BEFORE DELETE ON notice_removal BEGIN SELECT raise(ABORT, 'removals are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER notice_removal_is_decided_once BEFORE UPDATE ON notice_removal
WHEN new.id <> old.id OR new.notice_id <> old.notice_id OR new.kind <> old.kind OR new.up_to <> old.up_to OR new.reason <> old.reason
  OR new."by" <> old."by" OR new.at <> old.at OR old.confirmed_by IS NOT NULL OR old.lifted_at IS NOT NULL
  OR new.confirmed_by = old."by" OR new.lifted_by = old."by"
BEGIN SELECT raise(ABORT, 'a removal is decided once, by a second person'); END;
--> statement-breakpoint
CREATE TRIGGER forced_publication_is_kept BEFORE DELETE ON forced_publication BEGIN SELECT raise(ABORT, 'forced publications are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER forced_publication_is_decided_once BEFORE UPDATE ON forced_publication
WHEN new.version_id <> old.version_id OR new.reason <> old.reason OR new."by" <> old."by" OR new.at <> old.at
  OR old.confirmed_by IS NOT NULL OR new.confirmed_by = old."by"
BEGIN SELECT raise(ABORT, 'a forced publication is confirmed once, by a second person'); END;
--> statement-breakpoint
CREATE TRIGGER board_posting_is_final BEFORE UPDATE ON board_posting BEGIN SELECT raise(ABORT, 'postings are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER publicity_result_is_final BEFORE UPDATE ON publicity_result BEGIN SELECT raise(ABORT, 'statements are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_review_is_final BEFORE UPDATE ON notice_review BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_signature_is_final BEFORE UPDATE ON notice_signature BEGIN SELECT raise(ABORT, 'signatures are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER notice_signature_is_kept BEFORE DELETE ON notice_signature BEGIN SELECT raise(ABORT, 'signatures are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER question_step_is_final BEFORE DELETE ON question_step BEGIN SELECT raise(ABORT, 'steps are never deleted'); END;
