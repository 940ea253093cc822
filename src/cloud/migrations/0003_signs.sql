CREATE TABLE "group_signs" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_claims" (
	"code" text NOT NULL,
	"day" date NOT NULL,
	"claim" text NOT NULL,
	CONSTRAINT "sign_claims_code_day_claim_pk" PRIMARY KEY("code","day","claim")
);
--> statement-breakpoint
CREATE TABLE "sign_days" (
	"code" text NOT NULL,
	"day" date NOT NULL,
	"episode_id" text NOT NULL,
	"visits" integer NOT NULL,
	CONSTRAINT "sign_days_code_day_episode_id_pk" PRIMARY KEY("code","day","episode_id")
);
