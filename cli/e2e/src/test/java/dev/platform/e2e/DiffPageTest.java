package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a diff in a real browser: as a file, with nothing beside it. */
@ExtendWith(Chromium.Needed.class)
@TestInstance(Lifecycle.PER_CLASS)
class DiffPageTest {
    private static final int FEW = 10;
    private static final int MANY = 1250;
    private static final String ROW = "#rows .row:not(.title)";
    private static final String FINDING = "#rows .row.finding .open";
    private static final String OBJECT = "#rows .row.object .open";
    private static final String PANE = "#details:not([hidden])";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init") // before all tests
    private String page;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        page = ChangedTree.make(Files.createDirectories(folder.resolve("few")), FEW)
                .page();
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.size(1440, 900);
        chromium.colors("light");
        chromium.open(page);
        chromium.requests();
    }

    @AfterEach
    void nothingIsSaidToTheConsole() {
        assertThat(chromium.console()).isEmpty();
    }

    private void choose(String filter, String value) {
        chromium.ask("const choice = document.getElementById('" + filter + "'); choice.value = '=" + value
                + "'; choice.dispatchEvent(new Event('change'))");
    }

    /** The keys go where the focus is. */
    private void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    @Test
    void theVerdictComesFirst() {
        assertThat(chromium.find("h1").getText()).isEqualTo("✖ 1 danger to approve");
        assertThat(chromium.driver().getTitle()).startsWith("1 danger to approve");
        assertThat(chromium.texts(FINDING).get(0))
                .contains(
                        "danger", "R-DATA", "PersistentVolumeClaim shop-0007/data", "products/shop-0007/product.yaml");
        assertThat(chromium.find("#status").getText()).endsWith("41 objects");
    }

    @Test
    void nothingIsFetched() {
        chromium.find(OBJECT).click();
        chromium.open(page);
        assertThat(chromium.requests())
                .isNotEmpty()
                .allMatch(request -> request.contains("\"url\":\"file://")
                        || request.contains("\"url\":\"data:,")
                        || request.contains("\"url\":\"about:blank"));
    }

    @Test
    void filtersLeaveWhatIsChosen() {
        choose("severity", "danger");
        assertThat(chromium.texts(ROW)).hasSize(2).allMatch(row -> row.contains("PersistentVolumeClaim"));
        chromium.find("#reset").click();
        choose("change", "removed");
        assertThat(chromium.texts(OBJECT)).hasSize(1);
        choose("change", "changed");
        choose("kind", "Deployment");
        assertThat(chromium.texts(OBJECT)).hasSize(FEW);
        choose("product", "shop-0003");
        assertThat(chromium.texts(OBJECT)).singleElement().asString().contains("shop-0003/web");
        assertThat(chromium.find("#status").getText()).endsWith("1 of 41 objects");
    }

    @Test
    void numbersAreFiltersToo() {
        chromium.find("#totals [data-value=removed]").click();
        assertThat(chromium.find("#status").getText()).isEqualTo("1 finding, 1 of 41 objects");
        assertThat(chromium.find("#totals [aria-pressed=true]").getText()).contains("1 removed");
        chromium.find("#totals [aria-pressed=true]").click();
        assertThat(chromium.find("#status").getText()).endsWith(", 41 objects");
    }

    /** Beside the details the list is narrower, and rows above may be higher. */
    @Test
    void theRowThatIsOpenedStaysInSight() throws InterruptedException {
        String inSight = "const list = document.getElementById('main').getBoundingClientRect();"
                + "const isInSight = row => row.getBoundingClientRect().bottom < list.bottom + 1"
                + " && row.getBoundingClientRect().top > list.top - 1;";
        chromium.ask(inSight + "[...document.querySelectorAll('" + OBJECT + "')].filter(isInSight).pop().click()");
        assertThat(chromium.texts(PANE)).hasSize(1);
        chromium.await(
                "the row",
                () -> chromium.ask(inSight + "return isInSight(document.querySelector('.row.active'))")
                        .equals("true"));
    }

    @Test
    void theTreeChoosesProductsAndOpensObjects() {
        chromium.driver().findElements(By.cssSelector("#tree .row")).get(3).click();
        assertThat(chromium.find("#status").getText()).endsWith("4 of 41 objects");
        assertThat(chromium.texts("#tree .leaf")).hasSize(4);
        chromium.find("#tree .leaf").click();
        assertThat(chromium.find(PANE + " h2").getText()).contains("shop-0002/");
        press(Keys.ESCAPE);
        press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(chromium.ask("return document.activeElement.innerText")).contains("shop-0002");
        assertThat(chromium.texts("#tree .leaf")).isEmpty();
    }

    @Test
    void searchLooksIntoValues() {
        WebElement search = chromium.find("#search");
        search.sendKeys("Deployment 1.1.4");
        assertThat(chromium.texts(OBJECT)).singleElement().asString().contains("Deployment shop-0004/web");
        search.sendKeys(" nowhere");
        assertThat(chromium.find("#empty").getText()).startsWith("Nothing is like this");
    }

    @Test
    void equalChangesAreOneRowThatUnfolds() {
        chromium.find("#search").sendKeys("ResourceQuota");
        WebElement group = chromium.find("#rows .row.group .open");
        assertThat(group.getText()).contains(FEW + " × ResourceQuota", "10 → 20");
        group.click();
        assertThat(chromium.find("#rows .row.group .open").getAttribute("aria-expanded"))
                .isEqualTo("true");
        assertThat(chromium.texts("#rows .row.member")).hasSize(FEW);
    }

    @Test
    void detailsAreMadeOnDemand() {
        assertThat(chromium.texts(".edits")).isEmpty();
        chromium.find("#search").sendKeys("Deployment shop-0004");
        chromium.find(OBJECT).click();
        assertThat(chromium.find(PANE + " .edits").getText())
                .contains("spec.template.spec.containers", "1.0.4", "1.1.4");
        assertThat(chromium.texts(".yaml")).isEmpty();
        chromium.find(".unified").click();
        assertThat(chromium.find(".yaml tr.come").getText()).contains("+", "web:1.1.4");
        chromium.find(".sides").click();
        assertThat(chromium.texts(".yaml mark")).containsExactly("0", "1");
    }

    @Test
    void linesAreComparedWithTheFewestEdits() throws IOException {
        assertThat(chromium.ask(script("lines.js"))).isEqualTo("[]");
    }

    @Test
    void aLinkOpensItsFinding() {
        String link = chromium.ask("return document.querySelector('.permalink').href");
        chromium.open(link);
        assertThat(chromium.find(PANE + " h2").getText()).isEqualTo("PersistentVolumeClaim shop-0007/data");
        assertThat(chromium.find(PANE + " .command code").getText())
                .isEqualTo("platform diff approve " + link.substring(link.indexOf("#f-") + 3) + " --reason \"…\"");
        chromium.open(page + "#f-000000000000");
        assertThat(chromium.find("#said").getText()).startsWith("There is no finding 000000000000 here");
    }

    @Test
    void theCommandThatApprovesIsCopied() throws InterruptedException {
        chromium.find("#rows .copy").click();
        chromium.await(
                "a word about it", () -> chromium.find("#said").getText().startsWith("Copied: platform diff approve "));
    }

    @Test
    void keysDoAll() {
        press("/");
        assertThat(chromium.ask("return document.activeElement.id")).isEqualTo("search");
        press("Deployment", Keys.ENTER);
        press("jk");
        press("j");
        assertThat(chromium.find(".row.active").getText()).contains("Deployment shop-0000/web");
        press(Keys.ENTER);
        assertThat(chromium.find(PANE + " h2").getText()).contains("shop-0000/web");
        press("j");
        assertThat(chromium.find(PANE + " h2").getText()).contains("shop-0001/web");
        press(Keys.ESCAPE);
        assertThat(chromium.texts(PANE)).isEmpty();
        assertThat(chromium.ask("return document.activeElement.closest('.row').className"))
                .contains("active");
        assertThat(chromium.ask("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void textIsShownAndNeverRun() {
        chromium.find("#search").sendKeys("ConfigMap shop-0004/flags");
        chromium.find(OBJECT).click();
        chromium.find(".unified").click();
        assertThat(chromium.find(PANE + " .edits").getText()).contains(ChangedTree.HOSTILE);
        assertThat(chromium.find(".yaml").getText()).contains(ChangedTree.HOSTILE);
        assertThat(chromium.texts("img, script[src], iframe")).isEmpty();
    }

    @Test
    void textCannotBecomeHtml() {
        assertThatThrownBy(() -> chromium.ask("document.body.innerHTML = '<b>text</b>'"))
                .isInstanceOf(JavascriptException.class)
                .hasMessageContaining("TrustedHTML");
        assertThat(chromium.console()).singleElement().asString().contains("TrustedHTML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void allThatIsSeenCanBeRead(String scheme) throws IOException {
        chromium.colors(scheme);
        assertThat(chromium.ask("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(20, 23, 28)");
        chromium.find("#search").sendKeys("shop-0007");
        chromium.find(FINDING).click();
        chromium.find(".unified").click();
        assertThat(chromium.ask(script("contrast.js"))).isEqualTo("[]");
        chromium.find("#search").sendKeys(" Deployment");
        chromium.find(OBJECT).click();
        chromium.find(".sides").click();
        assertThat(chromium.ask(script("contrast.js"))).isEqualTo("[]");
    }

    @Test
    void aTelephoneHasAllOfIt() {
        chromium.size(400, 800);
        chromium.open(page);
        assertThat(chromium.ask("return document.documentElement.scrollWidth <= 400"))
                .isEqualTo("true");
        chromium.find("#show-filters").click();
        assertThat(chromium.find("#kind").isDisplayed()).isTrue();
        chromium.find("#show-tree").click();
        chromium.find("#tree .row:nth-child(3)").click();
        press(Keys.ESCAPE);
        assertThat(chromium.find("#products").isDisplayed()).isFalse();
        assertThat(chromium.find("#status").getText()).endsWith("4 of 41 objects");
        chromium.find(OBJECT).click();
        assertThat(chromium.find(PANE).getRect().getWidth()).isEqualTo(400);
        chromium.find(".close").click();
        assertThat(chromium.texts(PANE)).isEmpty();
    }

    @Test
    void paperHasWhatIsFiltered() {
        choose("kind", "Deployment");
        chromium.ask("addEventListener('beforeprint', () => { document.title = "
                + "document.querySelectorAll('#paper .printed.object').length + ' printed'; })");
        chromium.print();
        assertThat(chromium.driver().getTitle()).isEqualTo(FEW + " printed");
        assertThat(chromium.ask("return document.getElementById('paper').childElementCount"))
                .isEqualTo("0");
    }

    @Test
    void thousandsOfObjectsAreNoBurden() throws IOException, InterruptedException {
        chromium.open(ChangedTree.make(Files.createDirectories(folder.resolve("many")), MANY)
                .page());
        assertThat(chromium.loadTimes()).allMatch(milliseconds -> milliseconds < 2000);
        assertThat(chromium.find("#status").getText()).endsWith("5,125 objects");
        assertThat(rowsAreFew()).isTrue();
        for (int step = 0; step < 20; step++) {
            chromium.ask("document.getElementById('main').scrollTop += 9973");
            assertThat(rowsAreFew()).isTrue();
        }
        chromium.ask("document.getElementById('main').scrollTop = 1e9");
        chromium.await(
                "the last object",
                () -> String.join(" ", chromium.texts(OBJECT)).contains("shop-1249/web"));
        assertThat(rowsAreFew()).isTrue();
    }

    private boolean rowsAreFew() {
        return Integer.parseInt(chromium.ask("return document.querySelectorAll('.row').length")) < 300;
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiffPageTest.class.getResourceAsStream("/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
