CREATE TABLE "count_periods" (
	"period" text PRIMARY KEY NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"sealed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "me_too" (
	"owner_id" uuid NOT NULL,
	"episode_id" text NOT NULL,
	"month" text NOT NULL,
	CONSTRAINT "me_too_owner_id_month_episode_id_pk" PRIMARY KEY("owner_id","month","episode_id")
);
--> statement-breakpoint
CREATE TABLE "me_too_totals" (
	"episode_id" text NOT NULL,
	"month" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "me_too_totals_episode_id_month_pk" PRIMARY KEY("episode_id","month")
);
--> statement-breakpoint
CREATE TABLE "view_totals" (
	"episode_id" text NOT NULL,
	"day" date NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_totals_episode_id_day_pk" PRIMARY KEY("episode_id","day")
);
--> statement-breakpoint
CREATE TABLE "viewer_totals" (
	"day" date PRIMARY KEY NOT NULL,
	"viewers" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views" (
	"owner_id" uuid NOT NULL,
	"episode_id" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "views_owner_id_day_episode_id_pk" PRIMARY KEY("owner_id","day","episode_id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_encrypted" text NOT NULL,
	"phone_encrypted" text,
	"page" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer_encrypted" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by_id" uuid
);
--> statement-breakpoint
CREATE INDEX "me_too_totals_month" ON "me_too_totals" USING btree ("month");
--> statement-breakpoint
CREATE INDEX "view_totals_day" ON "view_totals" USING btree ("day");
--> statement-breakpoint
CREATE INDEX "feedback_owner" ON "feedback" USING btree ("owner_id","sent_at");
--> statement-breakpoint
CREATE INDEX "feedback_sent" ON "feedback" USING btree ("sent_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_answered" ON "feedback" USING btree ("answered_at","id");