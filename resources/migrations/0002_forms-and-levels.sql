CREATE TABLE `letter_version` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`first_words` text NOT NULL,
	`second_words` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`first_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`form_id` text NOT NULL,
	`form_version` integer NOT NULL,
	`language` text NOT NULL,
	`person_id` text,
	`incident_id` text,
	`detention_id` text,
	`signatory_id` text,
	`answers` text NOT NULL,
	`confidential` text NOT NULL,
	`checked` text NOT NULL,
	`state` text NOT NULL,
	`issued_on` text,
	`page` text,
	`page_count` integer,
	`attachment_id` text,
	`sha256` text NOT NULL,
	`release_reason` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_case` ON `submission` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `unasked_follow_up` (
	`letter_id` text NOT NULL,
	`step` text NOT NULL,
	`draft_id` text NOT NULL,
	PRIMARY KEY(`letter_id`, `step`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `consent` ADD `refused` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `field_levels` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `detention_arrest_place` ON `detention` (`arrest_place_id`) WHERE arrest_place_id is not null;--> statement-breakpoint
CREATE INDEX `detention_facility_place` ON `detention` (`facility_place_id`) WHERE facility_place_id is not null;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `quotes` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `demand_kind` text;--> statement-breakpoint
ALTER TABLE `person` ADD `health` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `family` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `field_levels` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `drafts_follow_ups` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `custody_move_place` ON `custody_move` (`place_id`) WHERE place_id is not null;--> statement-breakpoint
CREATE INDEX `event_place` ON `event` (`place_id`) WHERE place_id is not null;--> statement-breakpoint
CREATE INDEX `hearing_place` ON `hearing` (`place_id`) WHERE place_id is not null;--> statement-breakpoint
CREATE INDEX `letter_state` ON `letter` (`state`,`deleted_at`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `search_text_place` ON `search_text` (`id`,`record_id`);