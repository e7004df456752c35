ALTER TABLE `charge` ADD `law_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letter` ADD `other_person_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `article` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `instrument` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `library_entry` ADD `suits` text DEFAULT '{"offices":[],"competences":[],"countries":[]}' NOT NULL;