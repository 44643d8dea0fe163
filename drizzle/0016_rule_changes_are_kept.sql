CREATE TRIGGER rule_change_is_kept BEFORE DELETE ON rule_change BEGIN SELECT raise(ABORT, 'changes of catalog and checklist are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER rule_change_is_final BEFORE UPDATE ON rule_change
WHEN new.id <> old.id OR new.book <> old.book OR new.key <> old.key OR new.content <> old.content OR new.from_day <> old.from_day OR new.reason <> old.reason OR new.by <> old.by OR new.at <> old.at OR old.state <> 'proposed'
BEGIN SELECT raise(ABORT, 'a decided change of catalog or checklist is never changed'); END;
