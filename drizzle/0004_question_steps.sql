-- The history of a question is not rewritten. Its words may only be emptied: a misconduct report is handed over and leaves nothing here (ruling 6).
CREATE TRIGGER question_step_is_kept BEFORE UPDATE ON question_step
WHEN new.said <> '' OR new.basis <> '' OR new.result <> '' OR new.id <> old.id OR new.question_id <> old.question_id OR new.step <> old.step
  OR new.by <> old.by OR new.at <> old.at OR new."on" <> old."on"
BEGIN SELECT raise(ABORT, 'steps are never changed'); END;
