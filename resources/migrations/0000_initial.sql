CREATE TABLE `act` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`event_id` text NOT NULL,
	`victim_id` text,
	`group` text,
	`type` text NOT NULL,
	`term` text,
	`methods` text NOT NULL,
	`phrase_masculine` text NOT NULL,
	`phrase_feminine` text NOT NULL,
	`stated_reason` text NOT NULL,
	`consequences` text NOT NULL,
	`psychological_consequences` text NOT NULL,
	`status_at_end` text,
	`attribution` text,
	`violation_status` text,
	`legislation` text NOT NULL,
	`instruments` text NOT NULL,
	`age_then` integer,
	`assertion` text NOT NULL,
	`asserted_by` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`victim_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `act_event` ON `act` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `act_victim` ON `act` (`victim_id`);--> statement-breakpoint
CREATE INDEX `act_bin` ON `act` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `affiliation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text,
	`until` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `affiliation_person` ON `affiliation` (`person_id`,`position`);--> statement-breakpoint
CREATE INDEX `affiliation_organisation` ON `affiliation` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `affiliation_bin` ON `affiliation` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `attachment_chunk` (
	`attachment_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`attachment_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `attachment_intake` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachment_picture` (
	`attachment_id` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`attachment_id`, `kind`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attachment_bin` ON `attachment` (`deleted_at`);--> statement-breakpoint
CREATE INDEX `attachment_sha256` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `case_activity` (
	`case_file_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	`live` integer DEFAULT true NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`title_en` text DEFAULT '' NOT NULL,
	`title_fr` text DEFAULT '' NOT NULL,
	`title_ru` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'intake' NOT NULL,
	`stage` integer DEFAULT 0 NOT NULL,
	`type` text DEFAULT 'other' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`lead` text DEFAULT '' NOT NULL,
	`sensitivity` integer DEFAULT 2 NOT NULL,
	`held_since` text DEFAULT '9999' NOT NULL,
	`held_until` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_activity_at` ON `case_activity` (`at`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`);--> statement-breakpoint
CREATE INDEX `case_activity_number` ON `case_activity` (`number`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_title_en` ON `case_activity` (`title_en`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_title_fr` ON `case_activity` (`title_fr`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_title_ru` ON `case_activity` (`title_ru`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_stage` ON `case_activity` (`stage`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_country` ON `case_activity` (`country`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_lead` ON `case_activity` (`lead`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_held` ON `case_activity` (`held_since`,`case_file_id`,`live`,`status`,`type`,`country`,`lead`,`sensitivity`,`held_until`,`at`);--> statement-breakpoint
CREATE INDEX `case_activity_silent` ON `case_activity` (`open`,`at`);--> statement-breakpoint
CREATE TABLE `case_file` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`number` text NOT NULL,
	`titles` text NOT NULL,
	`type` text NOT NULL,
	`status_history` text NOT NULL,
	`lead` text NOT NULL,
	`country` text,
	`summary` text NOT NULL,
	`background` text NOT NULL,
	`opened_on` text,
	`closed_on` text,
	`outcome` text,
	`notes` text NOT NULL,
	`status` text GENERATED ALWAYS AS (coalesce(json_extract(status_history, '$[#-1].status'), 'intake')) VIRTUAL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_file_number` ON `case_file` (`number`);--> statement-breakpoint
CREATE INDEX `case_file_recent` ON `case_file` (`deleted_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `case_file_status` ON `case_file` (`status`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `case_file_country` ON `case_file` (`country`,`status`);--> statement-breakpoint
CREATE INDEX `case_file_opened` ON `case_file` (`opened_on`,`deleted_at`,`type`,`country`,`status`);--> statement-breakpoint
CREATE INDEX `case_file_closed` ON `case_file` (`closed_on`,`deleted_at`,`type`,`country`,`outcome`);--> statement-breakpoint
CREATE TABLE `case_organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`consent_to_be_named` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_organisation_case` ON `case_organisation` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `case_organisation_organisation` ON `case_organisation` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `case_organisation_bin` ON `case_organisation` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `case_person` (
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
	`role` text NOT NULL,
	`note` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_person_case` ON `case_person` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `case_person_person` ON `case_person` (`person_id`);--> statement-breakpoint
CREATE INDEX `case_person_bin` ON `case_person` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `charge` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`article` text NOT NULL,
	`part` text NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`article_text` text NOT NULL,
	`date` text,
	`status` text NOT NULL,
	`contested` integer NOT NULL,
	`contested_by` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `charge_detention` ON `charge` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `charge_case` ON `charge` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `charge_bin` ON `charge` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `coded_use` (
	`record_id` text NOT NULL,
	`code` text NOT NULL,
	`table_name` text NOT NULL,
	PRIMARY KEY(`record_id`, `code`)
);
--> statement-breakpoint
CREATE INDEX `coded_use_code` ON `coded_use` (`code`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`giver` text NOT NULL,
	`giver_name` text NOT NULL,
	`obtained_by` text NOT NULL,
	`mode` text NOT NULL,
	`language` text,
	`date` text,
	`expires_on` text,
	`purposes` text NOT NULL,
	`recipients` text NOT NULL,
	`withheld` text NOT NULL,
	`withdrawn_on` text,
	`note` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_case` ON `consent` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `consent_person` ON `consent` (`person_id`);--> statement-breakpoint
CREATE INDEX `consent_bin` ON `consent` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `contact_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`with_whom` text NOT NULL,
	`date` text,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`safety` text NOT NULL,
	`summary` text NOT NULL,
	`next_step` text NOT NULL,
	`next_date` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_entry_case` ON `contact_entry` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `contact_entry_person` ON `contact_entry` (`person_id`);--> statement-breakpoint
CREATE INDEX `contact_entry_bin` ON `contact_entry` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `custody_incident` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`date` text,
	`kind` text NOT NULL,
	`description` text NOT NULL,
	`by` text NOT NULL,
	`response` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `custody_incident_detention` ON `custody_incident` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `custody_incident_case` ON `custody_incident` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `custody_incident_bin` ON `custody_incident` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `custody_move` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`date` text,
	`facility` text NOT NULL,
	`distance_km` integer,
	`family_notified` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `custody_move_detention` ON `custody_move` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `custody_move_case` ON `custody_move` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `custody_move_bin` ON `custody_move` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `demand` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`proposed_by` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `demand_case` ON `demand` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `demand_bin` ON `demand` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `detention` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`type` text,
	`arrest_date` text,
	`arrest_place` text NOT NULL,
	`arresting_body` text NOT NULL,
	`warrant_shown` text NOT NULL,
	`family_notified_at` text,
	`counsel_access_at` text,
	`whereabouts` text,
	`facility` text NOT NULL,
	`measures` text NOT NULL,
	`held_since` text,
	`release_date` text,
	`release_kind` text,
	`release_ground` text NOT NULL,
	`contested_by` text NOT NULL,
	`conditions` text NOT NULL,
	`health` text NOT NULL,
	`statements_signed` text,
	`risk` text NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `detention_case` ON `detention` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `detention_person` ON `detention` (`person_id`);--> statement-breakpoint
CREATE INDEX `detention_bin` ON `detention` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`date` text,
	`language` text,
	`origin` text NOT NULL,
	`received_from` text NOT NULL,
	`form` text,
	`translation_of_id` text,
	`redaction_of_id` text,
	`exhibit_number` integer,
	`location` text NOT NULL,
	`notes` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_case` ON `document` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `document_bin` ON `document` (`deleted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_exhibit` ON `document` (`case_file_id`,`exhibit_number`);--> statement-breakpoint
CREATE TABLE `document_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_version_number` ON `document_version` (`document_id`,`number`);--> statement-breakpoint
CREATE INDEX `document_version_attachment` ON `document_version` (`attachment_id`);--> statement-breakpoint
CREATE INDEX `document_version_bin` ON `document_version` (`deleted_at`);--> statement-breakpoint
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
CREATE TABLE `draft` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_link` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`event_id` text NOT NULL,
	`other_id` text NOT NULL,
	`type` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_link_event` ON `event_link` (`event_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `event_link_other` ON `event_link` (`other_id`);--> statement-breakpoint
CREATE INDEX `event_link_bin` ON `event_link` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`kind` text NOT NULL,
	`titles` text NOT NULL,
	`date` text,
	`place` text NOT NULL,
	`country` text,
	`area` text,
	`location` text,
	`description` text NOT NULL,
	`not_done` text NOT NULL,
	`impact` text NOT NULL,
	`motive` text NOT NULL,
	`assertion` text NOT NULL,
	`asserted_by` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_case` ON `event` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `hearing` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`proceeding_id` text,
	`date` text,
	`court` text NOT NULL,
	`agenda` text NOT NULL,
	`status` text NOT NULL,
	`access` text NOT NULL,
	`observer` text NOT NULL,
	`interpreter` text NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proceeding_id`) REFERENCES `proceeding`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearing_detention` ON `hearing` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `hearing_case` ON `hearing` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `hearing_proceeding` ON `hearing` (`proceeding_id`);--> statement-breakpoint
CREATE INDEX `hearing_start` ON `hearing` ("date" ->> '$.start');--> statement-breakpoint
CREATE INDEX `hearing_end` ON `hearing` ("date" ->> '$.end');--> statement-breakpoint
CREATE INDEX `hearing_bin` ON `hearing` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `holiday` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`country` text NOT NULL,
	`date` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `holiday_country` ON `holiday` (`country`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `information` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`source_id` text NOT NULL,
	`subject_table` text NOT NULL,
	`subject_id` text NOT NULL,
	`material` text,
	`received` text,
	`language` text NOT NULL,
	`reference` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `information_source` ON `information` (`source_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `information_subject` ON `information` (`subject_id`);--> statement-breakpoint
CREATE INDEX `information_bin` ON `information` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `involvement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`act_id` text NOT NULL,
	`perpetrator` text NOT NULL,
	`term` text,
	`degree` text,
	`status` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `involvement_act` ON `involvement` (`act_id`,`position`);--> statement-breakpoint
CREATE INDEX `involvement_bin` ON `involvement` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `journal` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`change` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`table_name` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`from` text,
	`to` text,
	`digest` blob NOT NULL,
	`mac` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_record` ON `journal` (`table_name`,`record_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `journal_change` ON `journal` (`change`);--> statement-breakpoint
CREATE TABLE `judgment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`proceeding_id` text,
	`date` text,
	`court` text NOT NULL,
	`disposition` text NOT NULL,
	`years` integer NOT NULL,
	`months` integer NOT NULL,
	`days` integer NOT NULL,
	`regime` text NOT NULL,
	`counts_from` text,
	`in_force` text,
	`credit_days` integer NOT NULL,
	`credit_rule` text,
	`parole` text,
	`fine` text NOT NULL,
	`bans` text NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proceeding_id`) REFERENCES `proceeding`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judgment_detention` ON `judgment` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `judgment_case` ON `judgment` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `judgment_proceeding` ON `judgment` (`proceeding_id`);--> statement-breakpoint
CREATE INDEX `judgment_bin` ON `judgment` (`deleted_at`);--> statement-breakpoint
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
	`subject_line` text DEFAULT '' NOT NULL,
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
CREATE INDEX `letter_office` ON `letter` (`office_id`);--> statement-breakpoint
CREATE INDEX `letter_issued` ON `letter` (`state`,`deleted_at`,`issued_at`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`detention_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`case_file_id` text NOT NULL,
	PRIMARY KEY(`detention_id`, `kind`),
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestone_day` ON `milestone` (`kind`,`day`);--> statement-breakpoint
CREATE INDEX `milestone_case` ON `milestone` (`case_file_id`);--> statement-breakpoint
CREATE TABLE `office_holder` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`office_id` text NOT NULL,
	`names` text NOT NULL,
	`gender` text,
	`honorific` text NOT NULL,
	`from` text,
	`until` text,
	`forms` text NOT NULL,
	`source` text NOT NULL,
	`verified_on` text,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `office_holder_office` ON `office_holder` (`office_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `office_holder_bin` ON `office_holder` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`country` text,
	`parent_id` text,
	`forms` text NOT NULL,
	`competences` text NOT NULL,
	`languages` text NOT NULL,
	`addresses` text NOT NULL,
	`source` text NOT NULL,
	`verified_on` text,
	`verified_by` text NOT NULL,
	`starter_key` text NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `office_country` ON `office` (`deleted_at`,`country`,`kind`);--> statement-breakpoint
CREATE INDEX `office_parent` ON `office` (`parent_id`);--> statement-breakpoint
CREATE INDEX `office_starter` ON `office` (`starter_key`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`names` text NOT NULL,
	`acronym` text NOT NULL,
	`kind` text NOT NULL,
	`registration` text NOT NULL,
	`country` text,
	`description` text NOT NULL,
	`contact_points` text NOT NULL,
	`may_be_named` text NOT NULL,
	`notes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `organisation_recent` ON `organisation` (`deleted_at`,`updated_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`code_name` text NOT NULL,
	`names` text NOT NULL,
	`gender` text,
	`birth_date` text,
	`birth_place` text NOT NULL,
	`citizenships` text NOT NULL,
	`occupation` text NOT NULL,
	`profile` text NOT NULL,
	`contact_points` text NOT NULL,
	`deceased` integer NOT NULL,
	`notes` text NOT NULL,
	`sort_name` text GENERATED ALWAYS AS (coalesce(nullif(trim(coalesce(json_extract(names, '$[0].family'), '') || ' ' || coalesce(json_extract(names, '$[0].given'), '')), ''), code_name)) VIRTUAL
);
--> statement-breakpoint
CREATE INDEX `person_recent` ON `person` (`deleted_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`deleted_at`,`sort_name`);--> statement-breakpoint
CREATE TABLE `playbook` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`titles` text NOT NULL,
	`descriptions` text NOT NULL,
	`steps` text NOT NULL,
	`starter_key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `playbook_bin` ON `playbook` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `proceeding` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`type` text NOT NULL,
	`number` text NOT NULL,
	`body` text NOT NULL,
	`judge` text NOT NULL,
	`prosecutor` text NOT NULL,
	`stage` text,
	`date` text,
	`notes` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proceeding_detention` ON `proceeding` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `proceeding_case` ON `proceeding` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `proceeding_bin` ON `proceeding` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `protection_measure` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`kind` text NOT NULL,
	`description` text NOT NULL,
	`provider` text NOT NULL,
	`state` text NOT NULL,
	`start` text,
	`end` text,
	`cost_hundredths` integer,
	`currency` text NOT NULL,
	`result` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `protection_measure_case` ON `protection_measure` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `protection_measure_person` ON `protection_measure` (`person_id`);--> statement-breakpoint
CREATE INDEX `protection_measure_bin` ON `protection_measure` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `relationship` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`type` text NOT NULL,
	`from` text,
	`until` text,
	`note` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relationship_person` ON `relationship` (`person_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `relationship_other` ON `relationship` (`other_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `relationship_bin` ON `relationship` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `remedy` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`act_id` text,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`office_id` text,
	`date` text,
	`number` text NOT NULL,
	`qualification` text NOT NULL,
	`article` text NOT NULL,
	`description` text NOT NULL,
	`state` text NOT NULL,
	`outcome` text NOT NULL,
	`response` text,
	`response_date` text,
	`impact` text,
	`deadline` text,
	`next_step` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `remedy_case` ON `remedy` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `remedy_office` ON `remedy` (`office_id`);--> statement-breakpoint
CREATE INDEX `remedy_person` ON `remedy` (`person_id`);--> statement-breakpoint
CREATE INDEX `remedy_act` ON `remedy` (`act_id`);--> statement-breakpoint
CREATE INDEX `remedy_bin` ON `remedy` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `risk_assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`person_id` text,
	`date` text,
	`assessed_by` text NOT NULL,
	`stakeholders` text NOT NULL,
	`threats` text NOT NULL,
	`vulnerabilities` text NOT NULL,
	`capacities` text NOT NULL,
	`level` text,
	`next_review` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `risk_assessment_case` ON `risk_assessment` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `risk_assessment_person` ON `risk_assessment` (`person_id`);--> statement-breakpoint
CREATE INDEX `risk_assessment_bin` ON `risk_assessment` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`filters` text NOT NULL,
	`sort` text NOT NULL,
	`columns` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_view_list` ON `saved_view` (`list`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `saved_view_bin` ON `saved_view` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `search_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`stale_up_to` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`words` text NOT NULL,
	`names` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_text_recordId_unique` ON `search_text` (`record_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`names` text NOT NULL,
	`letterhead` text NOT NULL,
	`registration` text NOT NULL,
	`address` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`web` text NOT NULL,
	`country` text,
	`place` text NOT NULL,
	`logo_id` text,
	`reference_pattern` text NOT NULL,
	`case_number_pattern` text NOT NULL,
	`inclusive_french` integer NOT NULL,
	`default_language` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`reply_after_days` integer NOT NULL,
	`default_signatory_id` text,
	FOREIGN KEY (`logo_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`default_signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signatory` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`names` text NOT NULL,
	`titles` text NOT NULL,
	`gender` text,
	`signature_image_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`signature_image_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signatory_order` ON `signatory` (`deleted_at`,`position`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`who` text NOT NULL,
	`attribution` text NOT NULL,
	`connection` text,
	`reliability` text,
	`protection` text NOT NULL,
	`notes` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_case` ON `source` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `source_bin` ON `source` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`text` text NOT NULL,
	`assertion` text NOT NULL,
	`asserted_by` text NOT NULL,
	`worded_as` text,
	`bindings` text NOT NULL,
	`origin` text NOT NULL,
	`valid_from` text,
	`superseded_by_id` text,
	`seen` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statement_case` ON `statement` (`case_file_id`,`position`);--> statement-breakpoint
CREATE INDEX `statement_bin` ON `statement` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`due` text,
	`offset` text,
	`reminders` text NOT NULL,
	`assignee` text NOT NULL,
	`priority` text NOT NULL,
	`state` text NOT NULL,
	`done_at` integer,
	`repeat` text,
	`due_day` text GENERATED ALWAYS AS (case length(coalesce(json_extract(due, '$.end'), json_extract(due, '$.start'))) when 4 then coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) || '-12-31' when 7 then date(coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) || '-01', '+1 month', '-1 day') else coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) end) VIRTUAL,
	`anchor_id` text GENERATED ALWAYS AS (json_extract(offset, '$.recordId')) VIRTUAL,
	`remind_at` integer GENERATED ALWAYS AS (json_extract(reminders, '$[0]')) VIRTUAL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_case` ON `task` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`state`,`deleted_at`,`due_day`);--> statement-breakpoint
CREATE INDEX `task_reminder` ON `task` (`state`,`deleted_at`,`remind_at`);--> statement-breakpoint
CREATE INDEX `task_anchor` ON `task` (`anchor_id`);--> statement-breakpoint
CREATE INDEX `task_bin` ON `task` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`case_file_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`date` text,
	`kind` text NOT NULL,
	`visitor` text NOT NULL,
	`outcome` text NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detention`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_detention` ON `visit` (`detention_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `visit_case` ON `visit` (`case_file_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `visit_bin` ON `visit` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `vocabulary_term` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`sensitivity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` integer,
	`list` text NOT NULL,
	`code` text,
	`parent` text,
	`label` text NOT NULL,
	`synonyms` text NOT NULL,
	`guidance` text NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `vocabulary_term_list` ON `vocabulary_term` (`list`,`deleted_at`);