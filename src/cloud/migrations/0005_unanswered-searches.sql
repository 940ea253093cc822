CREATE TABLE "unanswered_asks" (
	"form_hash" text NOT NULL,
	"month" text NOT NULL,
	"asker_hash" text NOT NULL,
	"topic" text,
	CONSTRAINT "unanswered_asks_form_hash_month_asker_hash_pk" PRIMARY KEY("form_hash","month","asker_hash")
);
--> statement-breakpoint
CREATE TABLE "unanswered_texts" (
	"form_hash" text NOT NULL,
	"month" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "unanswered_texts_form_hash_month_pk" PRIMARY KEY("form_hash","month")
);
--> statement-breakpoint
CREATE INDEX "unanswered_asks_month" ON "unanswered_asks" USING btree ("month");