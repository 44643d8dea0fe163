CREATE TRIGGER finance_switch_is_kept BEFORE DELETE ON finance_switch BEGIN SELECT raise(ABORT, 'how accounts were to be kept is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finance_switch_is_final BEFORE UPDATE ON finance_switch BEGIN SELECT raise(ABORT, 'how accounts were to be kept is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER visit_kept_apart_is_kept BEFORE DELETE ON visit_kept_apart BEGIN SELECT raise(ABORT, 'why visits were not merged is kept'); END;
--> statement-breakpoint
CREATE TRIGGER visit_kept_apart_is_final BEFORE UPDATE ON visit_kept_apart BEGIN SELECT raise(ABORT, 'why visits were not merged is not rewritten'); END;
