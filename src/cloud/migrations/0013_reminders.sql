CREATE TABLE "chore_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_grants" (
	"person_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "message_grants_person_id_id_template_pk" PRIMARY KEY("person_id","id","template")
);
--> statement-breakpoint
CREATE TABLE "wechat_tokens" (
	"app_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "booking_messages_due";--> statement-breakpoint
ALTER TABLE "booking_messages" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_messages" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "booking_messages" ADD COLUMN "done_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking_messages" ADD COLUMN "called_by_id" uuid;--> statement-breakpoint
CREATE INDEX "booking_messages_call" ON "booking_messages" USING btree ("booking_id") WHERE outcome = 'call';--> statement-breakpoint
CREATE INDEX "booking_messages_due" ON "booking_messages" USING btree ("due_at") WHERE outcome is null;