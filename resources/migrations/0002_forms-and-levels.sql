ALTER TABLE `consent` ADD `refused` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `detention` ADD `field_levels` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `detention_arrest_place` ON `detention` (`arrest_place_id`) WHERE arrest_place_id is not null;--> statement-breakpoint
CREATE INDEX `detention_facility_place` ON `detention` (`facility_place_id`) WHERE facility_place_id is not null;--> statement-breakpoint
ALTER TABLE `person` ADD `health` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `family` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `field_levels` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `custody_move_place` ON `custody_move` (`place_id`) WHERE place_id is not null;--> statement-breakpoint
CREATE INDEX `event_place` ON `event` (`place_id`) WHERE place_id is not null;--> statement-breakpoint
CREATE INDEX `hearing_place` ON `hearing` (`place_id`) WHERE place_id is not null;