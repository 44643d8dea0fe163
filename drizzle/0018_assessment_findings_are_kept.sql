CREATE TRIGGER assessment_finding_is_kept BEFORE DELETE ON assessment_finding BEGIN SELECT raise(ABORT, 'where a finding came from is kept'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_finding_is_final BEFORE UPDATE ON assessment_finding BEGIN SELECT raise(ABORT, 'where a finding came from is not rewritten'); END;
