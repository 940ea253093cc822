CREATE TABLE "certificates" (
	"number" text PRIMARY KEY NOT NULL,
	"official_id" uuid NOT NULL,
	"exam_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit_name" text NOT NULL,
	"exam_title" text NOT NULL,
	"outcome" text NOT NULL,
	"issued_day" date NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"paper_id" uuid NOT NULL,
	"official_id" uuid NOT NULL,
	"exam_id" uuid NOT NULL,
	"question" integer NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"text_encrypted" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "exam_fixes" (
	"exam_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"fix" text NOT NULL,
	"answer" text,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"regraded_to" uuid,
	"done" boolean DEFAULT false NOT NULL,
	CONSTRAINT "exam_fixes_exam_id_question_id_version_pk" PRIMARY KEY("exam_id","question_id","version")
);
--> statement-breakpoint
CREATE TABLE "exemption_files" (
	"exemption_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"official_id" uuid NOT NULL,
	"piece_encrypted" text NOT NULL,
	CONSTRAINT "exemption_files_exemption_id_part_pk" PRIMARY KEY("exemption_id","part")
);
--> statement-breakpoint
CREATE TABLE "exemptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"exam_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"text_encrypted" text,
	"file_name" text,
	"state" text NOT NULL,
	"note" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "exam_blueprints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_candidates" (
	"exam_id" uuid NOT NULL,
	"official_id" uuid NOT NULL,
	"chosen_at" timestamp (3) with time zone,
	"extra_minutes" integer DEFAULT 0 NOT NULL,
	"large_print" boolean DEFAULT false NOT NULL,
	"granted_by_id" uuid,
	CONSTRAINT "exam_candidates_exam_id_official_id_pk" PRIMARY KEY("exam_id","official_id")
);
--> statement-breakpoint
CREATE TABLE "exam_times" (
	"exam_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"seats" integer NOT NULL,
	CONSTRAINT "exam_times_exam_id_starts_at_pk" PRIMARY KEY("exam_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "exams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"unit_id" uuid,
	"makes_up_id" uuid,
	"blueprint_id" uuid NOT NULL,
	"blueprint" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"pool" jsonb,
	"seed" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"published_at" timestamp (3) with time zone,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_answers" (
	"paper_id" uuid NOT NULL,
	"question" integer NOT NULL,
	"epoch" integer NOT NULL,
	"version" integer NOT NULL,
	"chosen" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"late" boolean NOT NULL,
	"device_id" uuid NOT NULL,
	CONSTRAINT "exam_answers_paper_id_question_epoch_version_pk" PRIMARY KEY("paper_id","question","epoch","version")
);
--> statement-breakpoint
CREATE TABLE "exam_gradings" (
	"paper_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"score_tenths" integer NOT NULL,
	"outcome" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "exam_gradings_paper_id_n_pk" PRIMARY KEY("paper_id","n")
);
--> statement-breakpoint
CREATE TABLE "exam_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exam_id" uuid NOT NULL,
	"official_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"questions" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"epoch" integer NOT NULL,
	"device_id" uuid NOT NULL,
	"marked" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	"handed_in_by" text,
	"score_tenths" integer,
	"max_tenths" integer NOT NULL,
	"outcome" text,
	"late_counts" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_events" (
	"paper_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"amount" integer,
	"actor_id" uuid,
	CONSTRAINT "paper_events_paper_id_id_pk" PRIMARY KEY("paper_id","id")
);
--> statement-breakpoint
CREATE TABLE "handbook_marks" (
	"owner_id" uuid NOT NULL,
	"handbook_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"seen_hash" text,
	"note_encrypted" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handbook_marks_owner_id_handbook_id_entry_id_pk" PRIMARY KEY("owner_id","handbook_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "handbook_versions" (
	"handbook_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"writer_ids" uuid[] NOT NULL,
	"published_by_id" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handbook_versions_handbook_id_version_pk" PRIMARY KEY("handbook_id","version")
);
--> statement-breakpoint
CREATE TABLE "handbooks" (
	"id" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"version" integer,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_in_answers" (
	"official_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"family" text NOT NULL,
	"chosen" text NOT NULL,
	"right" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_in_answers_official_id_item_id_id_pk" PRIMARY KEY("official_id","item_id","id")
);
--> statement-breakpoint
CREATE TABLE "study_done" (
	"official_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"by" text NOT NULL,
	"credit_tenths" integer NOT NULL,
	"done_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "study_done_official_id_item_id_pk" PRIMARY KEY("official_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "study_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"teaches" jsonb NOT NULL,
	"opens_day" date NOT NULL,
	"due_day" date NOT NULL,
	"part" text NOT NULL,
	"credit_tenths" integer NOT NULL,
	"required" boolean DEFAULT true NOT NULL,
	"questions" integer NOT NULL,
	"dropped" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"theory_tenths" integer DEFAULT 0 NOT NULL,
	"practice_tenths" integer DEFAULT 0 NOT NULL,
	"assessment_tenths" integer DEFAULT 0 NOT NULL,
	"revision" integer NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_reminders" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"days_before" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"reminded_day" date
);
--> statement-breakpoint
CREATE TABLE "official_steps" (
	"official_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"step" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"category" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "official_steps_official_id_revision_pk" PRIMARY KEY("official_id","revision")
);
--> statement-breakpoint
CREATE TABLE "officials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"category" text NOT NULL,
	"place" integer NOT NULL,
	"phone_hash" text,
	"phone_encrypted" text,
	"phone_masked" text,
	"person_id" uuid,
	"bound_at" timestamp (3) with time zone,
	"joined_day" date NOT NULL,
	"left_day" date,
	"revision" integer NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "unit_supervisors" (
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unit_supervisors_unit_id_person_id_pk" PRIMARY KEY("unit_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"place" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"revision" integer NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offline_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"venue" text NOT NULL,
	"trainer" text NOT NULL,
	"category" text NOT NULL,
	"unit_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"seats" integer NOT NULL,
	"secret_encrypted" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"created_by_id" uuid NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_seats" (
	"session_id" uuid NOT NULL,
	"official_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by" text,
	"reason_encrypted" text,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "session_seats_session_id_official_id_pk" PRIMARY KEY("session_id","official_id")
);
--> statement-breakpoint
CREATE INDEX "certificates_official" ON "certificates" USING btree ("official_id");--> statement-breakpoint
CREATE INDEX "exam_appeals_official" ON "exam_appeals" USING btree ("official_id","sent_at");--> statement-breakpoint
CREATE INDEX "exam_appeals_open" ON "exam_appeals" USING btree ("sent_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "exemptions_official" ON "exemptions" USING btree ("official_id","exam_id");--> statement-breakpoint
CREATE INDEX "exemptions_open" ON "exemptions" USING btree ("unit_id","asked_at") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "exam_candidates_official" ON "exam_candidates" USING btree ("official_id");--> statement-breakpoint
CREATE INDEX "exam_candidates_time" ON "exam_candidates" USING btree ("exam_id","chosen_at");--> statement-breakpoint
CREATE INDEX "exams_window" ON "exams" USING btree ("state","closes_at");--> statement-breakpoint
CREATE INDEX "exam_papers_official" ON "exam_papers" USING btree ("official_id","exam_id","attempt");--> statement-breakpoint
CREATE INDEX "exam_papers_exam" ON "exam_papers" USING btree ("exam_id");--> statement-breakpoint
CREATE INDEX "exam_papers_unit" ON "exam_papers" USING btree ("unit_id","exam_id");--> statement-breakpoint
CREATE INDEX "exam_papers_open" ON "exam_papers" USING btree ("deadline_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "handbook_marks_book" ON "handbook_marks" USING btree ("handbook_id");--> statement-breakpoint
CREATE INDEX "study_done_item" ON "study_done" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "study_items_plan" ON "study_items" USING btree ("plan_id","place");--> statement-breakpoint
CREATE INDEX "study_plans_year" ON "study_plans" USING btree ("year","category");--> statement-breakpoint
CREATE INDEX "officials_unit" ON "officials" USING btree ("unit_id","place");--> statement-breakpoint
CREATE INDEX "officials_phone" ON "officials" USING btree ("phone_hash") WHERE left_day is null;--> statement-breakpoint
CREATE INDEX "officials_person" ON "officials" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "roster_alerts_open" ON "roster_alerts" USING btree ("unit_id","at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "unit_supervisors_person" ON "unit_supervisors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id","place");--> statement-breakpoint
CREATE INDEX "offline_sessions_starts" ON "offline_sessions" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "session_seats_official" ON "session_seats" USING btree ("official_id");