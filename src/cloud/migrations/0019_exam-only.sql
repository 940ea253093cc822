ALTER TABLE "questions" ADD COLUMN "exam_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "exams" SET "blueprint" = "blueprint" || '{"makeUp": true}'::jsonb WHERE "kind" = 'formal' AND NOT "blueprint" ? 'makeUp' AND EXISTS (SELECT FROM "exams" m WHERE m."makes_up_id" = "exams"."id" AND m."kind" = 'makeup' AND m."state" <> 'cancelled' AND m."category" <> 'new-leader');
