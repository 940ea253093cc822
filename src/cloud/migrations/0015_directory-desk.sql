ALTER TABLE "law_firms" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "lawyers" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;