CREATE TABLE `case_seal` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`user_ids` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_seal_case` ON `case_seal` (`case_file_id`);--> statement-breakpoint
DROP INDEX `case_activity_number`;--> statement-breakpoint
DROP INDEX `case_activity_title_en`;--> statement-breakpoint
DROP INDEX `case_activity_title_fr`;--> statement-breakpoint
DROP INDEX `case_activity_title_ru`;--> statement-breakpoint
DROP INDEX `case_activity_stage`;--> statement-breakpoint
DROP INDEX `case_activity_country`;--> statement-breakpoint
DROP INDEX `case_activity_lead`;--> statement-breakpoint
DROP INDEX `case_activity_held`;--> statement-breakpoint
CREATE INDEX `case_activity_number` ON `case_activity` (`number`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_title_en` ON `case_activity` (`title_en`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_title_fr` ON `case_activity` (`title_fr`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_title_ru` ON `case_activity` (`title_ru`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_stage` ON `case_activity` (`stage`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_country` ON `case_activity` (`country`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_lead` ON `case_activity` (`lead`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_held` ON `case_activity` (`held_since`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
ALTER TABLE `charge` ADD `law_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letter` ADD `other_person_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `article` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `instrument` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `suits` text DEFAULT '{"offices":[],"competences":[],"countries":[]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_text` ADD `case_file_id` text;--> statement-breakpoint
CREATE INDEX `search_text_case` ON `search_text` (`case_file_id`,`kind`) WHERE case_file_id is not null;