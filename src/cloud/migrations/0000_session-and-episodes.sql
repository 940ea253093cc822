CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_codes" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"phone_masked" text,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_devices" (
	"person_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_devices_person_id_device_id_pk" PRIMARY KEY("person_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "phones" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"encrypted" text NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"device_id" uuid NOT NULL,
	"person_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wechat_accounts" (
	"openid" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "episode_versions" (
	"episode_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"reviewer_id" uuid,
	"note" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "episode_versions_episode_id_version_pk" PRIMARY KEY("episode_id","version")
);
--> statement-breakpoint
CREATE TABLE "episodes" (
	"id" text PRIMARY KEY NOT NULL,
	"media" jsonb NOT NULL,
	"live" boolean DEFAULT false NOT NULL,
	"published_version" integer,
	"published_at" timestamp (3) with time zone,
	"card" jsonb,
	"seed_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"owner_id" uuid NOT NULL,
	"episode_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "favourites_owner_id_episode_id_pk" PRIMARY KEY("owner_id","episode_id")
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"owner_id" uuid NOT NULL,
	"episode_id" text NOT NULL,
	"position_ms" integer NOT NULL,
	"watched" boolean NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "progress_owner_id_episode_id_pk" PRIMARY KEY("owner_id","episode_id")
);
--> statement-breakpoint
ALTER TABLE "episode_versions" ADD CONSTRAINT "episode_versions_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "phones_person" ON "phones" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_versions_one_open" ON "episode_versions" USING btree ("episode_id") WHERE state in ('draft', 'submitted');--> statement-breakpoint
CREATE UNIQUE INDEX "episode_versions_one_published" ON "episode_versions" USING btree ("episode_id") WHERE state = 'published';