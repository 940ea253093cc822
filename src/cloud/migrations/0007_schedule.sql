DROP INDEX "episode_versions_one_open";--> statement-breakpoint
ALTER TABLE "episode_versions" ADD COLUMN "submitted_by_id" uuid;--> statement-breakpoint
ALTER TABLE "episode_versions" ADD COLUMN "scheduled_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "episode_versions_due" ON "episode_versions" USING btree ("scheduled_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE UNIQUE INDEX "episode_versions_one_open" ON "episode_versions" USING btree ("episode_id") WHERE state in ('draft', 'submitted', 'scheduled', 'held');