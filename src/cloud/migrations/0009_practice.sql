CREATE TABLE "practice_answers" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"set_id" uuid,
	"source" text NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"chosen" text NOT NULL,
	"right" boolean NOT NULL,
	"first" boolean NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_answers_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "practice_cards" (
	"owner_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"state" text NOT NULL,
	"due_day" date,
	"stability" real,
	"difficulty" real,
	"reviews" integer NOT NULL,
	"lapses" integer NOT NULL,
	"wrong_times" integer NOT NULL,
	"last_day" date NOT NULL,
	"last_right" boolean NOT NULL,
	"last_answer_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "practice_cards_owner_id_question_id_pk" PRIMARY KEY("owner_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "practice_learners" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"points" boolean NOT NULL,
	"daily_cap" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_notices" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"question_id" text NOT NULL,
	"text" text NOT NULL,
	"right" boolean,
	"at" timestamp (3) with time zone NOT NULL,
	"read" boolean DEFAULT false NOT NULL,
	CONSTRAINT "practice_notices_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "question_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"text_encrypted" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "daily_questions" (
	"day" date NOT NULL,
	"audience" text NOT NULL,
	"question_id" text NOT NULL,
	CONSTRAINT "daily_questions_day_audience_pk" PRIMARY KEY("day","audience")
);
--> statement-breakpoint
CREATE TABLE "question_versions" (
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"corrects" boolean DEFAULT false NOT NULL,
	"author_id" uuid NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"submitted_by_id" uuid,
	"reviewer_id" uuid,
	"note" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_versions_question_id_version_pk" PRIMARY KEY("question_id","version")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer,
	"live" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"audiences" text[] NOT NULL,
	"episode_id" text,
	"family" text NOT NULL,
	"difficulty" integer NOT NULL,
	"doubt" text,
	"seed_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_abilities" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"rating" real NOT NULL,
	"answers" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_sums" (
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"answers" integer NOT NULL,
	"rights" integer NOT NULL,
	"chosen" integer[] NOT NULL,
	"rating" real NOT NULL,
	"sum_ability" real NOT NULL,
	"sum_ability_squared" real NOT NULL,
	"sum_ability_right" real NOT NULL,
	CONSTRAINT "question_sums_question_id_version_pk" PRIMARY KEY("question_id","version")
);
--> statement-breakpoint
CREATE TABLE "statistics_progress" (
	"id" integer PRIMARY KEY NOT NULL,
	"up_to" timestamp (3) with time zone NOT NULL,
	"answers" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "practice_answers_question" ON "practice_answers" USING btree ("question_id","owner_id");--> statement-breakpoint
CREATE INDEX "practice_answers_day" ON "practice_answers" USING btree ("owner_id","day");--> statement-breakpoint
CREATE INDEX "practice_answers_received" ON "practice_answers" USING btree ("received_at") WHERE first;--> statement-breakpoint
CREATE INDEX "practice_cards_due" ON "practice_cards" USING btree ("owner_id","due_day") WHERE state = 'learning';--> statement-breakpoint
CREATE INDEX "practice_cards_book" ON "practice_cards" USING btree ("owner_id","last_day","question_id") WHERE state = 'learning';--> statement-breakpoint
CREATE INDEX "practice_notices_owner" ON "practice_notices" USING btree ("owner_id","at");--> statement-breakpoint
CREATE INDEX "question_reports_owner" ON "question_reports" USING btree ("owner_id","sent_at");--> statement-breakpoint
CREATE INDEX "question_reports_question" ON "question_reports" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_reports_open" ON "question_reports" USING btree ("sent_at","id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "daily_questions_question" ON "daily_questions" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_versions_state" ON "question_versions" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "questions_topic" ON "questions" USING btree ("topic");--> statement-breakpoint
CREATE INDEX "questions_episode" ON "questions" USING btree ("episode_id");