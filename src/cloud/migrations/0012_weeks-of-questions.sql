CREATE TABLE "question_weeks" (
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"week" date NOT NULL,
	"answers" integer NOT NULL,
	"rights" integer NOT NULL,
	CONSTRAINT "question_weeks_question_id_version_week_pk" PRIMARY KEY("question_id","version","week")
);
--> statement-breakpoint
CREATE INDEX "question_weeks_week" ON "question_weeks" USING btree ("week");--> statement-breakpoint
-- What has been added up already, once, by the same clock as the program (+08:00 all year round).
INSERT INTO "question_weeks" ("question_id", "version", "week", "answers", "rights")
SELECT a.question_id, a.version, date_trunc('week', (a.received_at AT TIME ZONE 'UTC') + interval '8 hours')::date,
  count(*), count(*) FILTER (WHERE a."right")
FROM "practice_answers" a JOIN "questions" q ON q.id = a.question_id
WHERE a.first AND a.received_at <= (SELECT max(up_to) FROM "statistics_progress")
GROUP BY 1, 2, 3;
