CREATE TABLE "media_files" (
	"name" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"film" jsonb,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"unused_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "media_uploads" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"fingerprint" text NOT NULL,
	"sha256" text,
	"received" bigint DEFAULT 0 NOT NULL,
	"object" text,
	"multipart" text,
	"part_bytes" integer DEFAULT 0 NOT NULL,
	"file_name" text,
	"touched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "media_uploads_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
ALTER TABLE "episode_versions" ADD COLUMN "media" jsonb;
--> statement-breakpoint
UPDATE "episode_versions" SET "media" = "episodes"."media" FROM "episodes" WHERE "episodes"."id" = "episode_versions"."episode_id";
--> statement-breakpoint
ALTER TABLE "episode_versions" ALTER COLUMN "media" SET NOT NULL;