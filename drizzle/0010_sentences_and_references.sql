CREATE TABLE `meeting_sentence` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_sentence_digest` ON `meeting_sentence` (`digest`);--> statement-breakpoint
CREATE INDEX `meeting_sentence_meeting` ON `meeting_sentence` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `reference_document` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`aliases` text NOT NULL,
	`issued_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "reference_document_aliases" CHECK(json_valid("aliases")),
	CONSTRAINT "reference_document_issued_on" CHECK("issued_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "reference_document_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reference_document_title` ON `reference_document` (`title`);