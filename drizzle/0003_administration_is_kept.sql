-- Who had which power, who confirmed it, who looked at it again, what was taken out: nothing of this disappears (SOD-04, ruling 26).
CREATE TRIGGER audit_anchor_is_kept BEFORE DELETE ON audit_anchor BEGIN SELECT raise(ABORT, 'anchors are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_anchor_is_final BEFORE UPDATE ON audit_anchor BEGIN SELECT raise(ABORT, 'anchors are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER data_use_is_kept BEFORE DELETE ON data_use BEGIN SELECT raise(ABORT, 'uses of data are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER data_use_is_final BEFORE UPDATE ON data_use BEGIN SELECT raise(ABORT, 'uses of data are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER account_is_kept BEFORE DELETE ON account BEGIN SELECT raise(ABORT, 'accounts are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_is_kept BEFORE DELETE ON role_grant BEGIN SELECT raise(ABORT, 'grants are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_is_final BEFORE UPDATE ON role_grant
WHEN new.account_id <> old.account_id OR new.role <> old.role OR new.scope_kind <> old.scope_kind OR new.scope_id <> old.scope_id
  OR new.from_day <> old.from_day OR new.to_day IS NOT old.to_day OR new.proposed_by <> old.proposed_by OR old.state IN ('rejected', 'ended')
BEGIN SELECT raise(ABORT, 'a grant is never changed into another one'); END;
--> statement-breakpoint
CREATE TRIGGER grant_review_is_kept BEFORE DELETE ON grant_review BEGIN SELECT raise(ABORT, 'reviews of grants are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER grant_review_is_final BEFORE UPDATE ON grant_review BEGIN SELECT raise(ABORT, 'reviews of grants are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER password_reset_is_kept BEFORE DELETE ON password_reset BEGIN SELECT raise(ABORT, 'resets are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER password_reset_is_final BEFORE UPDATE ON password_reset
WHEN new.account_id <> old.account_id OR new.proposed_by <> old.proposed_by OR old.state <> 'proposed'
BEGIN SELECT raise(ABORT, 'a decided reset is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER setting_change_is_kept BEFORE DELETE ON setting_change BEGIN SELECT raise(ABORT, 'changes of settings are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER setting_change_is_final BEFORE UPDATE ON setting_change
WHEN new.key <> old.key OR new.value <> old.value OR new.from_day <> old.from_day OR new.proposed_by <> old.proposed_by OR old.state <> 'proposed'
BEGIN SELECT raise(ABORT, 'a decided change of a setting is never changed'); END;
