CREATE TABLE "session_news" (
	"session_id" uuid NOT NULL,
	"official_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"was_starts_at" timestamp (3) with time zone NOT NULL,
	"was_ends_at" timestamp (3) with time zone NOT NULL,
	"was_venue" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "session_news_session_id_official_id_version_pk" PRIMARY KEY("session_id","official_id","version")
);
--> statement-breakpoint
ALTER TABLE "study_reminders" ADD COLUMN "late_day" date;--> statement-breakpoint
ALTER TABLE "offline_sessions" ADD COLUMN "cancel_reason_encrypted" text;--> statement-breakpoint
CREATE INDEX "session_news_official" ON "session_news" USING btree ("official_id");--> statement-breakpoint
CREATE INDEX "session_news_due" ON "session_news" USING btree ("due_at") WHERE outcome is null;--> statement-breakpoint
UPDATE "study_items" SET "teaches" = ("teaches" - 'sessionId') || jsonb_build_object('sessionIds', jsonb_build_array("teaches"->'sessionId')) WHERE "teaches" ? 'sessionId';
