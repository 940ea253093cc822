CREATE TABLE "booking_events" (
	"booking_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"act" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "booking_events_booking_id_version_pk" PRIMARY KEY("booking_id","version")
);
--> statement-breakpoint
CREATE TABLE "booking_holds" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"village_code" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"lawyer_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"modes" text[] NOT NULL,
	"seconds" integer NOT NULL,
	"extended" boolean DEFAULT false NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_messages" (
	"booking_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"recipient" text NOT NULL,
	"person_id" uuid NOT NULL,
	"to_person_id" uuid,
	"due_at" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"done_at" timestamp (3) with time zone,
	"called_by_id" uuid,
	CONSTRAINT "booking_messages_booking_id_kind_version_recipient_pk" PRIMARY KEY("booking_id","kind","version","recipient")
);
--> statement-breakpoint
CREATE TABLE "booking_waiting" (
	"person_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"village_code" text NOT NULL,
	"lawyer_id" uuid,
	"day" date NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"offer_firm_id" uuid,
	"offer_lawyer_id" uuid,
	"offer_starts_at" timestamp (3) with time zone,
	"offer_minutes" integer,
	"offer_buffer_minutes" integer,
	"offer_modes" text[],
	"offer_until" timestamp (3) with time zone,
	CONSTRAINT "booking_waiting_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"lawyer_id" uuid NOT NULL,
	"host_lawyer_id" uuid,
	"person_id" uuid NOT NULL,
	"booked_by_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"mode" text NOT NULL,
	"matter" text NOT NULL,
	"name_encrypted" text NOT NULL,
	"phone_encrypted" text NOT NULL,
	"description_encrypted" text,
	"address_encrypted" text,
	"relation" text,
	"relative_encrypted" text,
	"code_encrypted" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"reason_encrypted" text,
	"moved_to_id" uuid,
	"no_show_at" timestamp (3) with time zone,
	"verdict" text,
	"verdict_reason_encrypted" text,
	"note_encrypted" text,
	"internal_note_encrypted" text,
	"stars" integer,
	"rating_encrypted" text,
	"booked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lawyer_cells" (
	"lawyer_id" uuid NOT NULL,
	"cell" integer NOT NULL,
	"booking_id" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "lawyer_cells_lawyer_id_cell_pk" PRIMARY KEY("lawyer_id","cell")
);
--> statement-breakpoint
CREATE TABLE "person_cells" (
	"person_id" uuid NOT NULL,
	"cell" integer NOT NULL,
	"booking_id" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "person_cells_person_id_cell_pk" PRIMARY KEY("person_id","cell")
);
--> statement-breakpoint
CREATE TABLE "firm_members" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "law_firms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"promise_hours" integer,
	"active" boolean DEFAULT true NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lawyer_plans" (
	"lawyer_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"slot_minutes" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"modes" text[] NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	CONSTRAINT "lawyer_plans_lawyer_id_weekday_from_minute_from_day_pk" PRIMARY KEY("lawyer_id","weekday","from_minute","from_day")
);
--> statement-breakpoint
CREATE TABLE "lawyers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"fields" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"duty_place" text NOT NULL,
	"intro" text NOT NULL,
	"photo" text,
	"video_link" text,
	"active" boolean DEFAULT true NOT NULL,
	"plan_revision" integer DEFAULT 0 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "my_villages" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_exceptions" (
	"lawyer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "plan_exceptions_lawyer_id_id_pk" PRIMARY KEY("lawyer_id","id")
);
--> statement-breakpoint
CREATE TABLE "village_clerks" (
	"person_id" uuid NOT NULL,
	"village_code" text NOT NULL,
	CONSTRAINT "village_clerks_person_id_village_code_pk" PRIMARY KEY("person_id","village_code")
);
--> statement-breakpoint
CREATE TABLE "village_pairings" (
	"village_code" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"firm_id" uuid NOT NULL,
	"lawyer_ids" uuid[] NOT NULL,
	CONSTRAINT "village_pairings_village_code_from_day_pk" PRIMARY KEY("village_code","from_day")
);
--> statement-breakpoint
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
CREATE INDEX "booking_events_person" ON "booking_events" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "booking_messages_due" ON "booking_messages" USING btree ("due_at") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "booking_messages_call" ON "booking_messages" USING btree ("booking_id") WHERE outcome = 'call';--> statement-breakpoint
CREATE INDEX "booking_messages_person" ON "booking_messages" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "booking_waiting_day" ON "booking_waiting" USING btree ("day","since") WHERE state in ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("person_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_lawyer" ON "bookings" USING btree ("lawyer_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_firm" ON "bookings" USING btree ("firm_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_village" ON "bookings" USING btree ("village_code","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_desk" ON "bookings" USING btree ("booked_by_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_no_show" ON "bookings" USING btree ("person_id","no_show_at") WHERE no_show_at is not null;--> statement-breakpoint
CREATE INDEX "bookings_unsettled" ON "bookings" USING btree ("firm_id","starts_at") WHERE state in ('no-show', 'lawyer-absent', 'disputed');--> statement-breakpoint
CREATE INDEX "firm_members_firm" ON "firm_members" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "lawyers_firm" ON "lawyers" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "lawyers_person" ON "lawyers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "plan_exceptions_end" ON "plan_exceptions" USING btree ("lawyer_id","ends_at");