CREATE TRIGGER instruction_step_is_final BEFORE UPDATE ON instruction_step BEGIN SELECT raise(ABORT, 'a step of an instruction is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER instruction_step_is_kept BEFORE DELETE ON instruction_step BEGIN SELECT raise(ABORT, 'a step of an instruction is kept'); END;
--> statement-breakpoint
CREATE TRIGGER instruction_is_kept BEFORE DELETE ON instruction BEGIN SELECT raise(ABORT, 'an instruction is kept'); END;
--> statement-breakpoint
CREATE TRIGGER instruction_is_final BEFORE UPDATE ON instruction
WHEN new.id <> old.id OR new.branch_id IS NOT old.branch_id OR new.finding_id IS NOT old.finding_id OR new.area IS NOT old.area OR new.owner <> old.owner OR new.due_on <> old.due_on
  OR new.by <> old.by OR new.at <> old.at OR old.state = 'closed'
BEGIN SELECT raise(ABORT, 'what a leader asked for is not rewritten'); END;
