CREATE INDEX "person_devices_device" ON "person_devices" USING btree ("device_id");--> statement-breakpoint
CREATE INDEX "sessions_device" ON "sessions" USING btree ("device_id");