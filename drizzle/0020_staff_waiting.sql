CREATE TABLE `staff_waiting` (
	`by` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`sealed` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "staff_waiting_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
