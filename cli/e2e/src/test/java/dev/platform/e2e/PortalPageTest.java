package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;

/** The portal of the example in a real browser: as a file, with nothing beside it. */
@ExtendWith(Chromium.Needed.class)
@TestInstance(Lifecycle.PER_CLASS)
class PortalPageTest {
    private static final int MANY = 1000;
    private static final String ROW = "#rows .row";
    private static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static final List<String> SECTIONS = List.of(
            "#/",
            "#/products",
            "#/products/billing",
            "#/hosts",
            "#/applications",
            "#/isolation",
            "#/isolation/product/shop/billing",
            "#/addons",
            "#/upgrade",
            "#/experiments",
            "#/deploys",
            "#/teams",
            "#/teams/team-shop",
            "#/search/shop");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init") // before all tests
    private String page;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        page = example().portal();
        chromium = Chromium.start();
    }

    private static CrowdedPlatform example() throws IOException, InterruptedException {
        Repository repository = Repository.copy(Files.createDirectories(folder.resolve("few")));
        repository.git("init", "--quiet", "--initial-branch=main");
        repository.git("config", "user.name", "Ada");
        repository.git("config", "user.email", "ada@acme.example");
        repository.commit("Start");
        repository.replace(
                "products/shop/product.yaml", "Sells things to consumers.", "\"Sells things. " + HOSTILE + "\"");
        repository.platform("render");
        repository.commit("Describe it");
        repository.platform("deploy", "shop/web", "1.43.0", "--commit");
        return new CrowdedPlatform(repository);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.size(1280, 800);
        chromium.colors("light");
        chromium.open(page);
        chromium.requests();
    }

    @AfterEach
    void nothingIsSaidToTheConsole() {
        assertThat(chromium.console()).isEmpty();
    }

    private void show(String section) {
        chromium.open(page + section);
    }

    private void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private String view() {
        return chromium.find("#view").getText();
    }

    @Test
    void theOverviewHasNumbersAndWhatIsNew() {
        assertThat(chromium.find("h1").getText()).isEqualTo("acme platform");
        assertThat(chromium.driver().getTitle()).isEqualTo("acme platform");
        assertThat(chromium.texts(".tiles a")).contains("4\nproducts with 17 services", "1\nopen connection");
        assertThat(chromium.find("tbody tr").getText())
                .startsWith("shop/web 1.42.0 → 1.43.0 ")
                .contains("Ada");
    }

    @Test
    void nothingIsFetched() {
        SECTIONS.forEach(this::show);
        assertThat(chromium.requests())
                .isNotEmpty()
                .allMatch(request -> request.contains("\"url\":\"file://")
                        || request.contains("\"url\":\"data:,")
                        || request.contains("\"url\":\"about:blank"));
    }

    @Test
    void aProductHasAllOfIt() {
        show("#/products/billing");
        assertThat(chromium.driver().getTitle()).isEqualTo("billing · acme platform");
        assertThat(view())
                .contains("Invoices and payments.", "team-money", "critical", "api.bank.example:443")
                .contains("PostgreSQL, small, 20Gi, 3 instances, backups kept 60d", "shop/web", "billing.api");
        show("#/products/boutique");
        assertThat(view()).contains("99.9 % available", "99 % within 500 ms");
        assertThat(chromium.texts("progress")).hasSize(6);
    }

    @Test
    void whatIsNotThereIsSaid() {
        show("#/products/nothing");
        assertThat(chromium.find("h1").getText()).isEqualTo("There is no product nothing");
        show("#/nowhere/%E0%A4%A");
        assertThat(chromium.find("h1").getText()).isEqualTo("acme platform");
    }

    @Test
    void theSearchFindsEverythingThatHasAName() {
        press("/");
        press("shop");
        assertThat(chromium.texts(ROW)).anyMatch(row -> row.startsWith("shop\nproduct"));
        assertThat(chromium.texts(ROW).get(0)).startsWith("shop\nproduct");
        assertThat(String.join("\n", chromium.texts(ROW))).contains("www.shop.example", "team-shop", "shop/web");
        press(Keys.ENTER, Keys.ENTER);
        assertThat(chromium.find("h1").getText()).startsWith("shop");
        assertThat(chromium.ask("return document.activeElement.tagName")).isEqualTo("H1");
    }

    @Test
    void keysLeadThroughTheSections() {
        press("2");
        assertThat(chromium.find("h1").getText()).isEqualTo("Products");
        assertThat(chromium.find("#sections [aria-current]").getText()).isEqualTo("Products");
        press("j");
        press("j");
        press("k");
        assertThat(chromium.ask("return document.activeElement.innerText")).isEqualTo("billing");
        press(Keys.ENTER);
        assertThat(chromium.find("h1").getText()).startsWith("billing");
        press(Keys.ESCAPE);
        assertThat(chromium.find("h1").getText()).isEqualTo("Products");
    }

    @Test
    void filtersLeaveWhatIsChosen() {
        show("#/products");
        chromium.ask("const choice = document.querySelector('select[name=owner]'); choice.value = '=team-growth';"
                + "choice.dispatchEvent(new Event('change'))");
        assertThat(chromium.texts(ROW)).singleElement().asString().startsWith("poll");
        assertThat(chromium.find("#number").getText()).isEqualTo("1 of 4");
    }

    @Test
    void thePictureOpensAndCloses() {
        show("#/applications");
        assertThat(names()).contains("root", "addons", "products", "shop").doesNotContain("shop.web");
        chromium.ask(
                "document.querySelector('svg [aria-label^=\"shop (\"]').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        assertThat(names()).contains("shop.base", "shop.web");
        press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(chromium.find(".picture p").getText())
                .startsWith("shop.web, of the project product-shop, held by shop");
        press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(names()).doesNotContain("shop.web");
    }

    private List<String> names() {
        return List.of(chromium.ask("return [...document.querySelectorAll('svg [role=treeitem]')]"
                        + ".map(box => box.getAttribute('aria-label').replace(/ \\(.*/, '')).join(',')")
                .split(",", -1));
    }

    @Test
    void theMatrixLeadsToTheReasons() {
        show("#/isolation");
        assertThat(chromium.texts(".matrix .open")).containsExactly("1");
        chromium.find(".matrix .open a").click();
        assertThat(chromium.find("h1").getText()).isEqualTo("From shop to billing");
        assertThat(chromium.find("tbody tr").getText())
                .contains("shop/web", "billing/api", "TCP 8080")
                .contains("products/shop/product.yaml:43", "products/billing/product.yaml:21")
                .contains("shop/service-web", "billing/service-api");
    }

    @Test
    void addonsAndTheWayToTheNextKubernetesAreShown() {
        show("#/addons");
        assertThat(view()).contains("cert-manager 1.21.1 1.33 to 1.36", "no version is ready");
        show("#/upgrade");
        assertThat(chromium.find("h1").getText()).isEqualTo("From Kubernetes 1.35 to 1.36");
        assertThat(chromium.texts(ROW)).anyMatch(row -> row.contains("'keda' isn't ready for 1.36"));
    }

    @Test
    void daysAreCountedFromTheReadersDay() {
        show("#/experiments");
        assertThat(chromium.find(ROW).getText())
                .contains("poll", "2027-01-31")
                .matches("(?s).*(\\d+ days? left|ends today|over since \\d+ days?)");
        assertThat(chromium.ask("const RealDate = Date; Date = class extends RealDate { constructor(...all) {"
                        + " super(...(all.length ? all : [2027, 0, 30, 23, 59])); } };"
                        + " try { return left('2027-01-31') + ', ' + left('2027-01-30') + ', ' + left('2027-01-28'); }"
                        + " finally { Date = RealDate; }"))
                .isEqualTo("1 day left, ends today, over since 2 days");
    }

    @Test
    void whatIsOnItsWayOutSaysSo() throws IOException, InterruptedException {
        Repository repository = Repository.copy(Files.createDirectories(folder.resolve("leaving")));
        repository.platform("retire", "poll");
        repository.platform("retire", "billing");
        repository.platform("retire", "billing", "--data", "keep");
        String today = LocalDate.now(ZoneId.systemDefault()).toString();

        chromium.open(new CrowdedPlatform(repository).portal());

        assertThat(view()).contains("On their way out", "billing team-money ▲ retired since " + today);
        assertThat(view()).contains("poll team-growth ▲ draining since " + today);
        chromium.open(chromium.driver().getCurrentUrl() + "#/products/billing");
        assertThat(view()).contains("Its services are gone; fences and data stay. Its data is kept.");
        press("2");
        chromium.ask("const choice = document.querySelector('select[name=lifecycle]'); choice.value = '=draining';"
                + "choice.dispatchEvent(new Event('change'))");
        assertThat(chromium.texts(ROW)).singleElement().asString().startsWith("poll");
    }

    @Test
    void textIsShownAndNeverRun() {
        show("#/products/shop");
        assertThat(view()).contains(HOSTILE);
        assertThat(chromium.texts("img, script[src], iframe")).isEmpty();
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
        for (String section : SECTIONS) {
            show(section);
            assertThat(chromium.ask(script("contrast.js"))).as(section).isEqualTo("[]");
        }
    }

    /** What a reader who doesn't see needs: one heading of the first rank, parts of the page, and names of what can be used. */
    @Test
    void everySectionCanBeHeard() throws IOException {
        for (String section : SECTIONS) {
            show(section);
            assertThat(chromium.ask(script("heard.js"))).as(section).isEqualTo("[]");
        }
    }

    @Test
    void aTelephoneHasAllOfIt() {
        chromium.size(400, 800);
        for (String section : SECTIONS) {
            show(section);
            assertThat(chromium.ask("return document.documentElement.scrollWidth <= 400"))
                    .as(section)
                    .isEqualTo("true");
        }
    }

    @Test
    void paperHasTheSectionThatIsShown() {
        show("#/products");
        chromium.ask(
                "addEventListener('beforeprint', () => { document.title = document.querySelectorAll('#paper .printed').length + ' of '"
                        + " + document.querySelector('#paper h1').innerText; })");
        chromium.print();
        assertThat(chromium.driver().getTitle()).isEqualTo("4 of Products");
        assertThat(chromium.ask("return document.getElementById('paper').childElementCount"))
                .isEqualTo("0");
    }

    @Test
    void aThousandProductsAreNoBurden() throws IOException, InterruptedException {
        String many = CrowdedPlatform.make(Files.createDirectories(folder.resolve("many")), MANY)
                .portal();
        assertThat(Files.size(folder.resolve("many/site/index.html"))).isLessThan(5_000_000);
        chromium.open(many + "#/products");
        assertThat(chromium.loadTimes()).allMatch(milliseconds -> milliseconds < 2000);
        assertThat(chromium.find("#number").getText()).isEqualTo("1,004 of 1,004");
        assertThat(chromium.texts(ROW)).hasSizeLessThan(100);
        chromium.ask("document.getElementById('main').scrollTop = 1e9");
        chromium.await(
                "the last product", () -> String.join(" ", chromium.texts(ROW)).contains("shop"));
        chromium.open(many + "#/applications");
        assertThat(names()).hasSizeLessThan(50).contains("billing … many-0037");
        chromium.open(many + "#/isolation");
        assertThat(chromium.texts(".matrix .open")).contains("1,000");
        chromium.open(many + "#/search/many-0999");
        assertThat(chromium.find(ROW).getText()).startsWith("many-0999\nproduct");
    }

    /** The picture of the guide is of this page, so it can't show what isn't there. */
    @Test
    void thePictureOfTheGuideCanBeTaken() throws IOException {
        show("#/");
        byte[] picture = chromium.picture();
        Files.write(Files.createDirectories(Path.of("target")).resolve("portal.png"), picture);
        assertThat(picture).hasSizeBetween(10_000, 150_000);
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PortalPageTest.class.getResourceAsStream("/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
