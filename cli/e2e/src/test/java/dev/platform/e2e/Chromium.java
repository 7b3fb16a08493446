package dev.platform.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser that is installed, without a window; it keeps what pages write to its console and what they fetch. */
record Chromium(ChromeDriver driver) implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final String CONSOLE = "browser";
    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')";
    private static final String TRAFFIC = "performance";

    /** It warns of each browser that is newer than itself, though nothing here depends on that. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** For tests that need it: none of them passes for lack of a browser. */
    static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return program(BROWSERS).isPresent() && program(DRIVERS).isPresent()
                    ? ConditionEvaluationResult.enabled("there is a browser")
                    : ConditionEvaluationResult.disabled("not run: there is no chromium with chromedriver on the PATH");
        }
    }

    private static Optional<Path> program(List<String> names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return names.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program(BROWSERS).orElseThrow().toFile());
        options.addArguments("--headless=new", "--disable-dev-shm-usage", "--window-size=1440,900");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(CONSOLE, Level.ALL);
        logs.enable(TRAFFIC, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program(DRIVERS).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    void open(String address) {
        // A page that differs by its fragment only wouldn't be loaded again.
        driver.get("about:blank");
        driver.get(address);
    }

    /** As wide as on a desk, or on a telephone. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme {@code light} or {@code dark}, as the system has it */
    void colors(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void print() {
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    }

    /** What is seen, as a PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    String ask(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    void await(String what, Patience.Condition condition) throws InterruptedException {
        Patience.of(Duration.ofSeconds(10)).await(what, () -> {
            try {
                return condition.holds();
            } catch (StaleElementReferenceException e) {
                // It was drawn anew in between.
                return false;
            }
        });
    }

    /** Milliseconds until something was seen, and until all was there. */
    List<Double> loadTimes() throws InterruptedException {
        // A busy machine may not have painted by now.
        await("something to see", () -> !ask("return " + PAINTED + ".length").equals("0"));
        return Stream.of(PAINTED + "[0].startTime", "performance.getEntriesByType('navigation')[0].domComplete")
                .map(time -> Double.valueOf(ask("return " + time)))
                .toList();
    }

    /** What was written to the console since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(CONSOLE).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** What was sent for since it was last asked: messages of the protocol, each with its address. */
    List<String> requests() {
        return driver.manage().logs().get(TRAFFIC).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
