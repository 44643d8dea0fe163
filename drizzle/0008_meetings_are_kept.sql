-- What was handed in, and what was done to a record, is not rewritten by anybody on any path (handbook §2.3: amendments only).
CREATE TRIGGER meeting_snapshot_is_kept BEFORE DELETE ON meeting_snapshot BEGIN SELECT raise(ABORT, 'snapshots are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_snapshot_is_final BEFORE UPDATE ON meeting_snapshot BEGIN SELECT raise(ABORT, 'snapshots are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_deed_is_kept BEFORE DELETE ON meeting_deed BEGIN SELECT raise(ABORT, 'deeds are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_deed_is_final BEFORE UPDATE ON meeting_deed BEGIN SELECT raise(ABORT, 'deeds are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_amendment_is_kept BEFORE DELETE ON meeting_amendment BEGIN SELECT raise(ABORT, 'amendments are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_amendment_is_decided_once BEFORE UPDATE ON meeting_amendment
WHEN old.state <> 'asked' OR new.id <> old.id OR new.meeting_id <> old.meeting_id OR new.field <> old.field OR new.before <> old.before
  OR new.after <> old.after OR new.reason <> old.reason OR new."by" <> old."by" OR new.at <> old.at
BEGIN SELECT raise(ABORT, 'an amendment is decided once and never changed'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_is_kept BEFORE DELETE ON meeting BEGIN SELECT raise(ABORT, 'records are never deleted'); END;
--> statement-breakpoint
-- The first handing-in never moves, and what a secretary confirmed keeps its words.
CREATE TRIGGER meeting_is_final BEFORE UPDATE ON meeting
WHEN (old.first_submitted_at IS NOT NULL AND new.first_submitted_at IS NOT old.first_submitted_at)
  OR new.created_at <> old.created_at OR new.branch_id <> old.branch_id
  OR (old.state IN ('submitted', 'confirmed', 'filed', 'archived', 'cancelled') AND (
    new.title <> old.title OR new.theme <> old.theme OR new.place <> old.place OR new.held_on <> old.held_on OR new.started_at <> old.started_at
    OR new.ended_at <> old.ended_at OR new.host_name <> old.host_name OR new.recorder_name <> old.recorder_name OR new.summary <> old.summary
    OR new.observers <> old.observers OR new.follow_up <> old.follow_up OR new.late_reason <> old.late_reason OR new.group_id IS NOT old.group_id))
BEGIN SELECT raise(ABORT, 'a record that was handed in is amended, not changed'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_attendance_is_final BEFORE UPDATE ON meeting_attendance
WHEN new.id <> old.id OR new.meeting_id <> old.meeting_id OR new.member_id <> old.member_id OR new.seq <> old.seq OR new.held_on <> old.held_on
  OR new.kind <> old.kind OR new.reason IS NOT old.reason OR new.excluded IS NOT old.excluded
BEGIN SELECT raise(ABORT, 'attendance is written anew with its record, or amended'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_attendance_is_kept BEFORE DELETE ON meeting_attendance
WHEN (SELECT state FROM meeting WHERE id = old.meeting_id) NOT IN ('held', 'returned')
BEGIN SELECT raise(ABORT, 'the attendance of a record that was handed in is kept'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_attendance_is_whole BEFORE INSERT ON meeting_attendance
WHEN (SELECT state FROM meeting WHERE id = new.meeting_id) NOT IN ('held', 'returned')
BEGIN SELECT raise(ABORT, 'nobody is added to a record that was handed in'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_agenda_is_final BEFORE UPDATE ON meeting_agenda BEGIN SELECT raise(ABORT, 'the agenda is written anew with its record'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_agenda_is_kept BEFORE DELETE ON meeting_agenda
WHEN (SELECT state FROM meeting WHERE id = old.meeting_id) NOT IN ('held', 'returned')
BEGIN SELECT raise(ABORT, 'the agenda of a record that was handed in is kept'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_section_is_kept BEFORE DELETE ON meeting_section
WHEN (SELECT state FROM meeting WHERE id = old.meeting_id) NOT IN ('held', 'returned')
BEGIN SELECT raise(ABORT, 'the sections of a record that was handed in are kept'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_section_is_final BEFORE UPDATE ON meeting_section BEGIN SELECT raise(ABORT, 'sections are written anew with their record'); END;
