package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {
    private final Parsing values = new Parsing(CronSchedule::parse);

    @Test
    void fiveFieldsAreAccepted() {
        values.accepts("* * * * *", "15 2 * * *", "*/5 * * * *", "0 0 1 1 0", "59 23 31 12 6", "0,30 8-18/2 * * 1-5");
        values.accepts("5/15 * * * *", "0-59/10 * * * *", "00 09 * * *");
    }

    @Test
    void otherNumbersOfFieldsAreRefused() {
        values.refuses("", "@daily", "@every 1h", "@reboot", "* * * *", "* * * * * *", "TZ=UTC 0 2 * * *");
        values.refuses(" 0 2 * * *", "0 2 * * * ", "0  2 * * *", "0\t2\t*\t*\t*", "0 2 * * *\n");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        values.refuses("60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 0 *", "* * * 13 *", "* * * * 7");
        values.refuses("-1 * * * *", "100 * * * *", "5-1 * * * *", "0-60 * * * *");
    }

    @Test
    void otherWordsAreRefused() {
        values.refuses(
                "* * * JAN *", "* * * * MON", "? * * * *", "L * * * *", "*-5 * * * *", "1,,2 * * * *", ", * * * *");
        values.refuses(
                "*/0 * * * *",
                "*/ * * * *",
                "/5 * * * *",
                "*/5/5 * * * *",
                "1-2-3 * * * *",
                "*/-5 * * * *",
                "٣ * * * *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "*/1 * * * *",
                "* 3 * * *",
                "0-59 * * * *",
                "0/1 * * * *",
                "*,5 * * * *",
                "0-29,30-59 * * * *",
                "*/2,1-59/2 * * * *"
            })
    void everyMinuteIsSeenInEachOfItsForms(String schedule) {
        assertThat(CronSchedule.parse(schedule).isEveryMinute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/2 * * * *",
                "0 * * * *",
                "1-59 * * * *",
                "0-58 * * * *",
                "*/10 * * * *",
                "5/1 * * * *",
                "0,1 * * * *",
                "1 * * * *"
            })
    void everythingElseIsSparse(String schedule) {
        assertThat(CronSchedule.parse(schedule).isEveryMinute()).isFalse();
    }
}
