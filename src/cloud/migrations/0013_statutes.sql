CREATE TABLE "statute_articles" (
	"law_id" text NOT NULL,
	"version" integer NOT NULL,
	"number" text NOT NULL,
	"place" integer NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "statute_articles_law_id_version_number_pk" PRIMARY KEY("law_id","version","number")
);
--> statement-breakpoint
CREATE TABLE "statute_confirmations" (
	"kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"version" integer NOT NULL,
	"citation_id" text NOT NULL,
	"hash" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statute_confirmations_kind_thing_id_version_citation_id_pk" PRIMARY KEY("kind","thing_id","version","citation_id")
);
--> statement-breakpoint
CREATE TABLE "statute_versions" (
	"law_id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"kind" text NOT NULL,
	"issuer" text NOT NULL,
	"amended_day" date NOT NULL,
	"effective_day" date,
	"repealed_day" date,
	"source" text NOT NULL,
	"checked_day" date NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statute_versions_law_id_version_pk" PRIMARY KEY("law_id","version")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ALTER COLUMN "actor_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "episodes" ADD COLUMN "doubt" text;