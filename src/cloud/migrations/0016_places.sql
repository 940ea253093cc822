CREATE TABLE "place_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"place_id" text NOT NULL,
	"kind" text NOT NULL,
	"text_encrypted" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer_encrypted" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"verified_on" date,
	"sample" boolean DEFAULT false NOT NULL,
	"seed_hash" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "reach_minutes" (
	"village_code" text NOT NULL,
	"place_id" text NOT NULL,
	"pace" text NOT NULL,
	"minutes" real NOT NULL,
	CONSTRAINT "reach_minutes_village_code_pace_place_id_pk" PRIMARY KEY("village_code","pace","place_id")
);
--> statement-breakpoint
CREATE TABLE "reach_providers" (
	"pace" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "village_points" (
	"village_code" text PRIMARY KEY NOT NULL,
	"lon" double precision NOT NULL,
	"lat" double precision NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX "place_reports_owner" ON "place_reports" USING btree ("owner_id","sent_at");--> statement-breakpoint
CREATE INDEX "place_reports_answered" ON "place_reports" USING btree ("answered_at","id");--> statement-breakpoint
CREATE INDEX "place_reports_open" ON "place_reports" USING btree ("sent_at","id") WHERE answered_at is null;