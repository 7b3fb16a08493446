package dev.platform.intake;

import dev.platform.model.CronSchedule;
import dev.platform.spec.Defaults;

/** Reads when a CronJob or a Job runs, and how often it is tried. */
final class RunIntake {
    private static final int MOST_RETRIES = 6;
    private static final int MOST_SECONDS = 604_800;
    private static final String CLEANED = "the platform removes what is done";

    private final Workload workload;
    private final ServiceDraft service;

    RunIntake(Workload workload, ServiceDraft service) {
        this.workload = workload;
        this.service = service;
    }

    void read() {
        Part spec = workload.manifest().at("spec");
        if (workload.manifest().kind().equals("CronJob")) {
            cron(spec);
            job(spec.at("jobTemplate", "spec"));
            spec.at("jobTemplate", "metadata").implied("the platform labels everything itself");
        } else {
            job(spec);
        }
    }

    private void cron(Part spec) {
        Part schedule = spec.at("schedule");
        if (isSchedule(schedule.text())) {
            service.put("schedule", schedule.text());
            schedule.kept();
        }
        if (spec.at("timeZone").isThere()) {
            service.put("timezone", spec.at("timeZone").text());
            spec.at("timeZone").kept();
        }
        Part concurrency = spec.at("concurrencyPolicy");
        if (concurrency.text().equals("Replace")) {
            service.put("concurrencyPolicy", "Replace");
        }
        if (concurrency.text().equals("Allow")) {
            concurrency.dropped("a run never overlaps the last one", "see that one run ends before the next begins");
        }
        concurrency.kept();
        spec.at("successfulJobsHistoryLimit").implied(CLEANED);
        spec.at("failedJobsHistoryLimit").implied(CLEANED);
        if (!spec.at("suspend").isTrue()) {
            spec.at("suspend").implied("it runs by its schedule");
        }
        spec.at("suspend")
                .dropped("a cron runs by its schedule", "leave the service out for as long as it shall not run");
    }

    private static boolean isSchedule(String text) {
        try {
            CronSchedule.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void job(Part spec) {
        number(spec.at("backoffLimit"), "backoffLimit", Defaults.BACKOFF_LIMIT, MOST_RETRIES);
        number(spec.at("activeDeadlineSeconds"), "activeDeadlineSeconds", Defaults.DEADLINE_SECONDS, MOST_SECONDS);
        spec.at("ttlSecondsAfterFinished").implied(CLEANED);
        for (String field : new String[] {"completions", "parallelism"}) {
            if (spec.at(field).number(1) == 1) {
                spec.at(field).implied("it runs once at a time");
            }
            spec.at(field).dropped("it runs once at a time", "let one run share the work out, or use a worker");
        }
        spec.at("template", "metadata").implied("the platform labels everything itself");
    }

    private void number(Part part, String field, int usual, int most) {
        Integer number = part.number();
        if (number == null) {
            return;
        }
        int fitting = Math.min(number, most);
        if (fitting != number) {
            part.mapped("it is " + most + " at most");
        }
        part.kept();
        if (fitting != usual) {
            service.put(field, fitting);
        }
    }
}
