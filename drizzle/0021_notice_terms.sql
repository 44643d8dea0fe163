ALTER TABLE `finding` ADD COLUMN `notice_terms` text CONSTRAINT "finding_notice_terms" CHECK(json_valid("notice_terms"));
