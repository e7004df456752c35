CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`language` text NOT NULL,
	`sections` text NOT NULL,
	`up_to` integer NOT NULL,
	`recipient` text NOT NULL,
	`copy_number` integer NOT NULL,
	`page_count` integer NOT NULL,
	`attachment_id` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_copy` ON `dossier` (`case_file_id`,`copy_number`);--> statement-breakpoint
CREATE INDEX `dossier_case` ON `dossier` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `letter_frozen` (
	`letter_id` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`page` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `letter_number` (
	`letter_id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_number_series` ON `letter_number` (`series`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_number_reference` ON `letter_number` (`reference`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`appeal_id` text NOT NULL,
	`office_id` text NOT NULL,
	`holder_id` text,
	`language` text NOT NULL,
	`template` text NOT NULL,
	`person_id` text,
	`incident_id` text,
	`detention_id` text,
	`subject` text NOT NULL,
	`greeting` text NOT NULL,
	`closing` text NOT NULL,
	`blocks` text NOT NULL,
	`demand_ids` text NOT NULL,
	`copies` text NOT NULL,
	`enclosures` text NOT NULL,
	`place` text NOT NULL,
	`date` text,
	`your_reference` text NOT NULL,
	`signatory_ids` text NOT NULL,
	`state` text NOT NULL,
	`reference` text NOT NULL,
	`issued_at` integer,
	`attachment_id` text,
	`sha256` text NOT NULL,
	`fields_seen` text NOT NULL,
	`seen_on` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `office_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_case` ON `letter` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `letter_appeal` ON `letter` (`appeal_id`);--> statement-breakpoint
CREATE INDEX `letter_recent` ON `letter` (`deleted_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `letter_office` ON `letter` (`office_id`);