CREATE TRIGGER finding_step_is_final BEFORE UPDATE ON finding_step BEGIN SELECT raise(ABORT, 'a step of a finding is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_step_is_kept BEFORE DELETE ON finding_step BEGIN SELECT raise(ABORT, 'a step of a finding is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finding_voice_is_final BEFORE UPDATE ON finding_voice BEGIN SELECT raise(ABORT, 'what people said is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_voice_is_kept BEFORE DELETE ON finding_voice BEGIN SELECT raise(ABORT, 'what people said is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finding_evidence_is_final BEFORE UPDATE ON finding_evidence BEGIN SELECT raise(ABORT, 'evidence is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_evidence_is_kept BEFORE DELETE ON finding_evidence BEGIN SELECT raise(ABORT, 'evidence is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding BEGIN SELECT raise(ABORT, 'a finding is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finding_is_final BEFORE UPDATE ON finding
WHEN new.id <> old.id OR new.inspection_id <> old.inspection_id OR new.visit_id <> old.visit_id OR new.branch_id <> old.branch_id OR new.no <> old.no
  OR new.category <> old.category OR new.description <> old.description OR new.by <> old.by OR new.at <> old.at
BEGIN SELECT raise(ABORT, 'what was found is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER visit_item_is_final BEFORE UPDATE ON visit_item BEGIN SELECT raise(ABORT, 'a verdict is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER visit_item_is_kept BEFORE DELETE ON visit_item BEGIN SELECT raise(ABORT, 'a verdict is kept'); END;
--> statement-breakpoint
CREATE TRIGGER look_back_draw_is_final BEFORE UPDATE ON look_back_draw BEGIN SELECT raise(ABORT, 'a draw is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER look_back_draw_is_kept BEFORE DELETE ON look_back_draw BEGIN SELECT raise(ABORT, 'a draw is kept'); END;
