-- What a checker wrote may quote what a privacy takedown must erase: its words, and nothing else of the row, go with the text (ruling 16).
DROP TRIGGER notice_review_is_final;
--> statement-breakpoint
CREATE TRIGGER notice_review_is_final BEFORE UPDATE ON notice_review
WHEN new.reason <> '（已清除）' OR NOT EXISTS (
  SELECT 1 FROM notice_submission s JOIN notice_removal r ON r.notice_id = s.notice_id
  WHERE s.id = old.submission_id AND r.kind = 'privacy' AND r.confirmed_by IS NOT NULL AND r.lifted_at IS NULL
) OR new.id <> old.id OR new.submission_id <> old.submission_id OR new.step <> old.step OR new.outcome <> old.outcome OR new."by" <> old."by" OR new.at <> old.at
BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
