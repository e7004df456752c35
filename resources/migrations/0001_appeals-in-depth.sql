CREATE TABLE `annual_report` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`year` integer NOT NULL,
	`language` text NOT NULL,
	`publicly` integer NOT NULL,
	`foreword` text NOT NULL,
	`page_count` integer NOT NULL,
	`attachment_id` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annual_report_year` ON `annual_report` (`year`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`titles` text NOT NULL,
	`background` text NOT NULL,
	`call` text NOT NULL,
	`message` text NOT NULL,
	`source_language` text NOT NULL,
	`translations` text NOT NULL,
	`targets` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`goal` integer,
	`link` text NOT NULL,
	`privacy_notice` text NOT NULL,
	`opt_in_wording` text NOT NULL,
	`retention_until` text,
	`intake` text NOT NULL,
	`outcome` text NOT NULL,
	`notes` text NOT NULL,
	`state` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_case` ON `campaign` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `campaign_end` ON `campaign` (`state`,`deleted_at`,`ends_on`);--> statement-breakpoint
CREATE INDEX `campaign_retention` ON `campaign` (`deleted_at`,`retention_until`);--> statement-breakpoint
CREATE TABLE `custom_field` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`host` text NOT NULL,
	`type` text NOT NULL,
	`names` text NOT NULL,
	`help` text NOT NULL,
	`choices` text NOT NULL,
	`level` integer NOT NULL,
	`retired` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `custom_field_order` ON `custom_field` (`deleted_at`,`position`);--> statement-breakpoint
CREATE TABLE `deadline_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`starter_key` text NOT NULL,
	`country` text,
	`names` text NOT NULL,
	`law` text NOT NULL,
	`article` text NOT NULL,
	`office_kinds` text NOT NULL,
	`term` text NOT NULL,
	`starts_from` text NOT NULL,
	`received_on_working_days` integer NOT NULL,
	`ends_on_working_day` integer NOT NULL,
	`extension` text,
	`silence` text NOT NULL,
	`silence_article` text NOT NULL,
	`complaint` text,
	`complaint_article` text NOT NULL,
	`binding` text NOT NULL,
	`notes` text NOT NULL,
	`source` text NOT NULL,
	`verified_on` text,
	`verified_by` text NOT NULL,
	`retired` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deadline_rule_country` ON `deadline_rule` (`deleted_at`,`country`);--> statement-breakpoint
CREATE TABLE `derived_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`made_for` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dispatch` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`letter_id` text NOT NULL,
	`channel` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`contact` text NOT NULL,
	`tracking` text NOT NULL,
	`delivery` text NOT NULL,
	`delivery_at` integer,
	`proof_document_id` text,
	`notes` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proof_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatch_letter` ON `dispatch` (`letter_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `dispatch_proof` ON `dispatch` (`proof_document_id`);--> statement-breakpoint
CREATE INDEX `dispatch_sent` ON `dispatch` (`deleted_at`,`sent_at`);--> statement-breakpoint
CREATE TABLE `incoming` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`letter_id` text,
	`office_id` text,
	`sender` text NOT NULL,
	`kind` text NOT NULL,
	`reply_kind` text,
	`channel` text,
	`dated_on` text,
	`received_on` text NOT NULL,
	`their_number` text NOT NULL,
	`subject` text NOT NULL,
	`summary` text NOT NULL,
	`document_id` text,
	`passed_to_id` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passed_to_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incoming_case` ON `incoming` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `incoming_letter` ON `incoming` (`letter_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `incoming_office` ON `incoming` (`office_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `incoming_received` ON `incoming` (`deleted_at`,`received_on`);--> statement-breakpoint
CREATE TABLE `library_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`titles` text NOT NULL,
	`texts` text NOT NULL,
	`country` text,
	`sector` text NOT NULL,
	`noted_on` text,
	`binding` integer,
	`in_force` text NOT NULL,
	`source` text NOT NULL,
	`starter_key` text NOT NULL,
	`verified_on` text,
	`verified_by` text NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `library_entry_bin` ON `library_entry` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `list_line` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`case_file_id` text DEFAULT '' NOT NULL,
	`case_key` text DEFAULT '' NOT NULL,
	`person_id` text DEFAULT '' NOT NULL,
	`shown` integer NOT NULL,
	`at` integer NOT NULL,
	`name_en` text,
	`name_fr` text,
	`name_ru` text,
	`day` text,
	`number` text,
	`stage` integer,
	`owner` text,
	`status` text DEFAULT '' NOT NULL,
	`type` text DEFAULT '' NOT NULL,
	`language` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`sensitivity` integer NOT NULL,
	`holds_until` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_line_recordId_unique` ON `list_line` (`record_id`);--> statement-breakpoint
CREATE INDEX `list_line_at` ON `list_line` (`kind`,`shown`,`at`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`day`,`owner`);--> statement-breakpoint
CREATE INDEX `list_line_day` ON `list_line` (`kind`,`shown`,`day`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`owner`) WHERE day is not null;--> statement-breakpoint
CREATE INDEX `list_line_name_en` ON `list_line` (`kind`,`shown`,`name_en`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`,`owner`) WHERE name_en is not null;--> statement-breakpoint
CREATE INDEX `list_line_name_fr` ON `list_line` (`kind`,`shown`,`name_fr`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`,`owner`) WHERE name_fr is not null;--> statement-breakpoint
CREATE INDEX `list_line_name_ru` ON `list_line` (`kind`,`shown`,`name_ru`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`,`owner`) WHERE name_ru is not null;--> statement-breakpoint
CREATE INDEX `list_line_number` ON `list_line` (`kind`,`shown`,`number`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`,`owner`) WHERE number is not null;--> statement-breakpoint
CREATE INDEX `list_line_stage` ON `list_line` (`kind`,`shown`,`stage`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`,`owner`) WHERE stage is not null;--> statement-breakpoint
CREATE INDEX `list_line_owner` ON `list_line` (`kind`,`shown`,`owner`,`id`,`status`,`type`,`language`,`country`,`sensitivity`,`holds_until`,`at`,`day`) WHERE owner is not null;--> statement-breakpoint
CREATE INDEX `list_line_case` ON `list_line` (`case_file_id`,`case_key`);--> statement-breakpoint
CREATE TABLE `list_state` (
	`kind` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`stale_up_to` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `petition_lot_entry` (
	`lot_id` text NOT NULL,
	`supporter_id` text NOT NULL,
	PRIMARY KEY(`lot_id`, `supporter_id`)
);
--> statement-breakpoint
CREATE INDEX `petition_lot_entry_supporter` ON `petition_lot_entry` (`supporter_id`);--> statement-breakpoint
CREATE TABLE `petition_lot` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`campaign_id` text NOT NULL,
	`number` integer NOT NULL,
	`language` text NOT NULL,
	`office_id` text,
	`made_on` text NOT NULL,
	`signatures` integer NOT NULL,
	`countries` integer NOT NULL,
	`organisations` integer NOT NULL,
	`page_count` integer NOT NULL,
	`sha256` text NOT NULL,
	`delivered_on` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `petition_lot_campaign` ON `petition_lot` (`campaign_id`,`number`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`parent_id` text,
	`names` text NOT NULL,
	`in_names` text NOT NULL,
	`country` text,
	`area` text,
	`coordinates` text,
	`notes` text NOT NULL,
	`starter_key` text
);
--> statement-breakpoint
CREATE INDEX `place_parent` ON `place` (`parent_id`,`deleted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `place_starter` ON `place` (`starter_key`);--> statement-breakpoint
CREATE INDEX `place_bin` ON `place` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `reply_due` (
	`letter_id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`due` text NOT NULL,
	`waiting` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_due_day` ON `reply_due` (`waiting`,`due`);--> statement-breakpoint
CREATE INDEX `reply_due_case` ON `reply_due` (`case_file_id`);--> statement-breakpoint
CREATE TABLE `review_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`letter_id` text NOT NULL,
	`place` text NOT NULL,
	`parent_id` text,
	`author_id` text,
	`author_name` text NOT NULL,
	`text` text NOT NULL,
	`resolved_at` integer,
	`resolved_by` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_comment_letter` ON `review_comment` (`letter_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `review_round` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`letter_id` text NOT NULL,
	`reviewer_id` text,
	`reviewer_name` text NOT NULL,
	`note` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_at` integer,
	`decided_by` text NOT NULL,
	`sha256` text NOT NULL,
	`as_of` text,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_round_letter` ON `review_round` (`letter_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `review_round_open` ON `review_round` (`outcome`,`deleted_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `review_suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`letter_id` text NOT NULL,
	`place` text NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`base` text NOT NULL,
	`proposed` text NOT NULL,
	`note` text NOT NULL,
	`outcome` text NOT NULL,
	`decided_at` integer,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_suggestion_letter` ON `review_suggestion` (`letter_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `supporter` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`campaign_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation` text NOT NULL,
	`country` text,
	`own_text` text NOT NULL,
	`language` text,
	`signed_on` text,
	`channel` text NOT NULL,
	`opt_in` text,
	`import_id` text,
	`forgotten_at` integer,
	`address_key` text NOT NULL,
	`person_key` text NOT NULL,
	`domain` text NOT NULL,
	`disposable` integer NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supporter_recent` ON `supporter` (`campaign_id`,`deleted_at`,`id`);--> statement-breakpoint
CREATE INDEX `supporter_address` ON `supporter` (`campaign_id`,`address_key`);--> statement-breakpoint
CREATE INDEX `supporter_person` ON `supporter` (`campaign_id`,`person_key`);--> statement-breakpoint
CREATE INDEX `supporter_domain` ON `supporter` (`campaign_id`,`domain`,`signed_on`);--> statement-breakpoint
CREATE INDEX `supporter_import` ON `supporter` (`import_id`);--> statement-breakpoint
CREATE INDEX `supporter_bin` ON `supporter` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `template` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`names` text NOT NULL,
	`document` text NOT NULL,
	`purpose` text NOT NULL,
	`suits` text NOT NULL,
	`required` text NOT NULL,
	`demand_kinds` text NOT NULL,
	`en` text,
	`fr` text,
	`ru` text,
	`starter_key` text NOT NULL,
	`touched` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `template_bin` ON `template` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `template_version` (
	`template_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`template_id`, `version`),
	FOREIGN KEY (`template_id`) REFERENCES `template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `case_file` ADD `custom` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `custody_move` ADD `place_id` text;--> statement-breakpoint
ALTER TABLE `detention` ADD `custom` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `ground` text;--> statement-breakpoint
ALTER TABLE `detention` ADD `arrest_place_id` text;--> statement-breakpoint
ALTER TABLE `detention` ADD `facility_place_id` text;--> statement-breakpoint
ALTER TABLE `detention` ADD `contact` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `counsel` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `medical_attention` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `statements` text;--> statement-breakpoint
ALTER TABLE `document` ADD `material` text;--> statement-breakpoint
ALTER TABLE `dossier` ADD `audience` text DEFAULT 'inside' NOT NULL;--> statement-breakpoint
ALTER TABLE `dossier` ADD `release_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `custom` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `place_id` text;--> statement-breakpoint
ALTER TABLE `hearing` ADD `place_id` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `origin` text DEFAULT '{"version":0,"required":[],"checks":[]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `letter` ADD `follows_id` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `stage` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `reply_kind` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `supersedes_id` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `deadline_rule_id` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `answer_by` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `release_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `letter_follows` ON `letter` (`follows_id`);--> statement-breakpoint
CREATE INDEX `letter_stage` ON `letter` (`stage`,`deleted_at`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `custom` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `custom` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `proceeding` ADD `court_type` text;--> statement-breakpoint
ALTER TABLE `proceeding` ADD `court_language` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `own_approval` integer;