CREATE TRIGGER year_archive_is_final BEFORE UPDATE ON year_archive BEGIN SELECT raise(ABORT, 'what an archive was is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER year_archive_is_kept BEFORE DELETE ON year_archive BEGIN SELECT raise(ABORT, 'an archive that left the house stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER site_version_is_final BEFORE UPDATE ON site_version BEGIN SELECT raise(ABORT, 'a version of a site is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER site_version_is_kept BEFORE DELETE ON site_version BEGIN SELECT raise(ABORT, 'a version of a site is kept'); END;
--> statement-breakpoint
CREATE TRIGGER site_use_is_final BEFORE UPDATE ON site_use BEGIN SELECT raise(ABORT, 'a use is corrected by another line'); END;
--> statement-breakpoint
CREATE TRIGGER site_use_is_kept BEFORE DELETE ON site_use BEGIN SELECT raise(ABORT, 'a use that was registered is kept'); END;
--> statement-breakpoint
CREATE TRIGGER rule_change_is_kept BEFORE DELETE ON rule_change BEGIN SELECT raise(ABORT, 'changes of catalog and checklist are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER rule_change_is_final BEFORE UPDATE ON rule_change
WHEN new.id <> old.id OR new.book <> old.book OR new.key <> old.key OR new.content <> old.content OR new.from_day <> old.from_day OR new.reason <> old.reason OR new.by <> old.by OR new.at <> old.at OR old.state <> 'proposed'
BEGIN SELECT raise(ABORT, 'a decided change of catalog or checklist is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_finding_is_kept BEFORE DELETE ON assessment_finding BEGIN SELECT raise(ABORT, 'where a finding came from is kept'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_finding_is_final BEFORE UPDATE ON assessment_finding BEGIN SELECT raise(ABORT, 'where a finding came from is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER finance_switch_is_kept BEFORE DELETE ON finance_switch BEGIN SELECT raise(ABORT, 'how accounts were to be kept is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finance_switch_is_final BEFORE UPDATE ON finance_switch BEGIN SELECT raise(ABORT, 'how accounts were to be kept is not rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER visit_kept_apart_is_kept BEFORE DELETE ON visit_kept_apart BEGIN SELECT raise(ABORT, 'why visits were not merged is kept'); END;
--> statement-breakpoint
CREATE TRIGGER visit_kept_apart_is_final BEFORE UPDATE ON visit_kept_apart BEGIN SELECT raise(ABORT, 'why visits were not merged is not rewritten'); END;
--> statement-breakpoint
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
--> statement-breakpoint
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
