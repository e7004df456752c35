CREATE TABLE `file_text` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`cut` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `flag` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`subject_table` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`due_on` text,
	`who` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flag_subject` ON `flag` (`subject_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `flag_due` ON `flag` (`deleted_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `pseudonym` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pseudonym_number` ON `pseudonym` (`case_file_id`,`number`);--> statement-breakpoint
CREATE INDEX `pseudonym_person` ON `pseudonym` (`person_id`);--> statement-breakpoint
CREATE INDEX `pseudonym_bin` ON `pseudonym` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `recovery` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`keep_until` text,
	`reason` text NOT NULL,
	`anonymised_at` integer,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_case` ON `retention` (`case_file_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`signatory_id` text,
	`passphrase_version` integer NOT NULL,
	`must_change` integer NOT NULL,
	FOREIGN KEY (`signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `dossier` ADD `kind` text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE `dossier` ADD `pseudonymous` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `dossier` ADD `asked` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `journal` ADD `actor_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letter` ADD `partner_logos` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `logo_id` text REFERENCES attachment(id);--> statement-breakpoint
ALTER TABLE `review_round` ADD `reviewer_user_id` text REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `settings` ADD `retention_years` integer;