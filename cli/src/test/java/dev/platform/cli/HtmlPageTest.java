package dev.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlPageTest {
    private static final Pattern ELEMENT = Pattern.compile("(?s)<(script|style)([^>]*)>(.*?)</\\1>");
    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");

    private static List<MatchResult> elements(String page) {
        return ELEMENT.matcher(page).results().toList();
    }

    private static String data(String page) {
        return elements(page).stream()
                .filter(element -> element.group(2).contains("application/json"))
                .map(element -> element.group(3))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void dataIsReadBackAsItWas(HtmlPage html) throws IOException {
        Map<String, Object> data = Map.of("text", SampleDiff.HOSTILE + " {{page.js}} $1 \\ \ud83d\ude00");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(data(html.of(data)))
                        .path("text")
                        .asText())
                .isEqualTo(data.get("text"));
    }

    @ParameterizedTest
    @EnumSource
    void textOfTheDataEndsNoElement(HtmlPage html) {
        Map<String, Object> empty = Map.of("text", "");
        Map<String, Object> hostile = Map.of("text", SampleDiff.HOSTILE + "</style><!--<script>\u2029");
        String page = html.of(hostile);
        assertThat(page.replace(data(page), "")).isEqualTo(html.of(empty).replace(data(html.of(empty)), ""));
        assertThat(data(page)).doesNotContain("<", "\u2028", "\u2029");
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterDoesNotKeepThePageFromBeingWritten(HtmlPage html) {
        String page = html.of(Map.of("text", "\ud83d"));
        assertThat(UTF_8.newEncoder().canEncode(page)).isTrue();
        assertThat(data(page)).isEqualTo("{\"text\":\"\\ud83d\"}");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFetched(HtmlPage html) {
        // The name of SVG, and hosts that a reader may go to.
        String page =
                html.of(Map.of()).replace("'http://www.w3.org/2000/svg'", "").replace("'https://' + host", "");
        assertThat(page).doesNotContainPattern("https?:|src=|@import|url\\(|fetch\\(|XMLHttp|WebSocket|sendBeacon");
        assertThat(page).doesNotContainPattern("href=\"(?!data:,\"|#)");
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsButWhatWasWritten(HtmlPage html) throws Exception {
        String page = html.of(SampleDiff.of(5));
        String policy = POLICY.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        for (MatchResult element : elements(page)) {
            if (element.group(2).isEmpty()) {
                assertThat(policy).contains("'sha256-" + hash(element.group(3)) + "'");
            }
        }
        assertThat(page).doesNotContainPattern("<[^>]+ (on[a-z]+|style)=").doesNotContain("{{");
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void scriptsPutNoTextWhereItWouldBeHtml(HtmlPage html) {
        String scripts = elements(html.of(Map.of())).toString();
        assertThat(scripts).doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(");
    }

    @Test
    void equalDataGivesEqualBytes() {
        assertThat(HtmlPage.DIFF.of(SampleDiff.of(20))).isEqualTo(HtmlPage.DIFF.of(SampleDiff.of(20)));
    }

    /** To be looked at: a small page and one with 5,000 objects. */
    @Test
    void pagesAreWritten() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/diff-page"));
        for (int products : List.of(0, 12, 1600)) {
            Path page = folder.resolve(products + "-products.html");
            Files.writeString(page, HtmlPage.DIFF.of(SampleDiff.of(products)));
            assertThat(page).isNotEmptyFile();
        }
    }
}
