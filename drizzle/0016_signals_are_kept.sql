CREATE TRIGGER suspicion_step_is_final BEFORE UPDATE ON suspicion_step BEGIN SELECT raise(ABORT, 'a step of a case is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER suspicion_step_is_kept BEFORE DELETE ON suspicion_step BEGIN SELECT raise(ABORT, 'a step of a case is kept'); END;
--> statement-breakpoint
CREATE TRIGGER suspicion_case_is_kept BEFORE DELETE ON suspicion_case BEGIN SELECT raise(ABORT, 'a case is kept'); END;
--> statement-breakpoint
CREATE TRIGGER suspicion_case_is_final BEFORE UPDATE ON suspicion_case
WHEN new.id <> old.id OR new.code <> old.code OR new.key <> old.key OR new.branch_id IS NOT old.branch_id OR new.community_id IS NOT old.community_id
  OR new.says <> old.says OR new.sides <> old.sides OR new."on" <> old."on" OR new.found_on <> old.found_on OR new.by <> old.by OR new.at <> old.at
  OR old.state IN ('unfounded', 'formal_error', 'confirmed')
BEGIN SELECT raise(ABORT, 'what was found, and what was decided, is not rewritten'); END;
