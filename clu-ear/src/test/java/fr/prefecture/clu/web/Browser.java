package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What a visitor reads and fills in pages with: the one Chromium of all browser tests, without a
 * window, started once and closed at the end; or, for acts that only read what the server says, a
 * reader of HTML that runs no script.
 */
public final class Browser {

    /** The cookie of the look, where cookies travel over TLS only. */
    static final String THEME = "__Host-clu-theme";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 900;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Browser shared;
    private static boolean plain;

    private final WebDriver driver;
    private Path profile;

    private Browser(WebDriver driver) {
        this.driver = driver;
    }

    private static Browser chromium() {
        Path profile;
        try {
            profile = Files.createTempDirectory("clu-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onThePath("chromium").toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=fr",
                "--user-data-dir=" + profile);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(onThePath("chromedriver").toFile())
                        .withEnvironment(Map.of("SE_OFFLINE", "true"))
                        .usingAnyFreePort()
                        .build();
        Browser chromium = new Browser(new ChromeDriver(service, options));
        chromium.profile = profile;
        return chromium;
    }

    /**
     * The browser, as a new visitor's: no cookie, nothing kept by the last page, a wide screen, the
     * light theme of the system. What is {@link Plain} gets one that runs no script, and to which
     * nothing is drawn.
     */
    public static synchronized Browser fresh() {
        if (plain) {
            return new Browser(new PlainDriver());
        }
        if (shared == null) {
            shared = chromium();
        }
        shared.forget();
        shared.width(1280);
        return shared;
    }

    /** The Chromium of the visitor who came last. */
    static synchronized Browser current() {
        return shared;
    }

    /** One that runs no script, whatever the test: for what has to be there before it begins. */
    static Browser plain() {
        return new Browser(new PlainDriver());
    }

    private ChromeDriver chrome() {
        return (ChromeDriver) driver;
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.quit();
            shared = null;
        }
    }

    private static synchronized void keepPicture(String name) {
        if (shared != null && !plain) {
            shared.picture(name);
        }
    }

    /** Hears what the test that begins is read with. */
    public static class Choice implements TestExecutionListener {
        @Override
        public void executionStarted(TestIdentifier test) {
            test.getSource()
                    .map(
                            source ->
                                    source instanceof MethodSource method
                                            ? method.getJavaMethod()
                                            : source instanceof ClassSource type
                                                    ? type.getJavaClass()
                                                    : null)
                    .ifPresent(Choice::hear);
        }

        private static void hear(AnnotatedElement test) {
            Plain said = test.getAnnotation(Plain.class);
            if (said == null && test instanceof Method method) {
                said = method.getDeclaringClass().getAnnotation(Plain.class);
            }
            choose(said != null && said.value());
        }

        private static synchronized void choose(boolean without) {
            plain = without;
        }
    }

    /** Closes the browser when the last test has run. */
    public static class Closing implements LauncherSessionListener {
        @Override
        public void launcherSessionClosed(LauncherSession session) {
            closeShared();
        }
    }

    /** Keeps a picture of the page on which a test failed. */
    public static class Pictures implements TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure)
                throws Throwable {
            String test =
                    context.getRequiredTestClass().getSimpleName()
                            + "-"
                            + context.getRequiredTestMethod().getName();
            String name = test + "-" + context.getDisplayName();
            keepPicture(name.replaceAll("[^A-Za-z0-9_-]+", "-"));
            throw failure;
        }
    }

    public WebDriver driver() {
        return driver;
    }

    public void open(String path) {
        driver.get(Rest.address(path).toString());
    }

    /** What the address bar shows, without the host. */
    public String path() {
        URI uri = URI.create(driver.getCurrentUrl());
        return uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /**
     * Does something that leads to another page, or to another part of a list that its script shows
     * in the same page, and waits until that is there.
     */
    public void leave(Runnable action) {
        if (driver instanceof PlainDriver) {
            action.run();
            return;
        }
        String mark = Long.toString(System.nanoTime());
        script(
                "window.left = arguments[0]; const list = document.querySelector('[data-liste]');"
                        + " if (list) { list.left = arguments[0]; }",
                mark);
        action.run();
        patiently()
                .ignoring(WebDriverException.class)
                .until(
                        d ->
                                (Boolean)
                                        script(
                                                "const list = document.querySelector('[data-liste]');"
                                                        + " return (window.left !== arguments[0]"
                                                        + " || list !== null"
                                                        + " && list.left !== arguments[0])"
                                                        + " && document.readyState === 'complete'",
                                                mark));
    }

    /**
     * Waits for a page to change; one that no script changes is asked for again. What is replaced
     * while it is looked at is looked for again.
     */
    public WebDriverWait patiently() {
        if (driver instanceof PlainDriver) {
            return new Reloading(driver);
        }
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    private static final class Reloading extends WebDriverWait {

        Reloading(WebDriver driver) {
            super(driver, PATIENCE, Duration.ofMillis(200));
        }

        @Override
        public <V> V until(Function<? super WebDriver, ? extends V> condition) {
            return super.until(
                    driver -> {
                        V met = condition.apply(driver);
                        if (met == null || Boolean.FALSE.equals(met)) {
                            driver.navigate().refresh();
                        }
                        return met;
                    });
        }
    }

    public Object script(String text, Object... arguments) {
        return chrome().executeScript(text, arguments);
    }

    /** A script that calls its last argument when it has ended. */
    public Object asynchronously(String text, Object... arguments) {
        return chrome().executeAsyncScript(text, arguments);
    }

    /** Of the protocol of Chromium's own tools. */
    public Map<String, Object> command(String name, Map<String, ?> parameters) {
        return chrome().executeCdpCommand(name, new HashMap<>(parameters));
    }

    /**
     * What the console has said since it was asked last: faults of scripts, what the policy of the
     * page refused, what did not come.
     */
    List<String> complaints() {
        return driver instanceof PlainDriver
                ? List.of()
                : driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .toList();
    }

    /** Whether no answer comes from any server. */
    void offline(boolean cut) {
        network(cut, -1);
    }

    /**
     * Sends no faster than that.
     *
     * @param upload in bytes a second, -1 for as fast as it goes
     */
    void slow(int upload) {
        network(false, upload);
    }

    private void network(boolean cut, int upload) {
        command("Network.enable", Map.of());
        command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        cut,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        upload));
    }

    /** Does something that opens a page which has itself printed: it says so, and stays. */
    void withoutPrinter(Runnable act) {
        prepared("window.printed = 0; window.print = () => { window.printed += 1; };", act);
    }

    /** Does something that opens a page in which that script runs before those of the page. */
    void prepared(String script, Runnable act) {
        Map<String, Object> added =
                command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        try {
            act.run();
        } finally {
            command("Page.removeScriptToEvaluateOnNewDocument", added);
        }
    }

    /** What would come out of the printer, as a PDF. */
    byte[] printed() {
        Map<String, Object> answer =
                command(
                        "Page.printToPDF",
                        Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    @SuppressWarnings("unchecked")
    public List<String> strings(String text, Object... arguments) {
        return (List<String>) script(text, arguments);
    }

    public String string(String text, Object... arguments) {
        return (String) script(text, arguments);
    }

    public long number(String text, Object... arguments) {
        return ((Number) script(text, arguments)).longValue();
    }

    /**
     * The width of the page, narrower than any window can be made too; answers when the page has
     * heard of it and is drawn anew.
     */
    public void width(int pixels) {
        chrome().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                pixels,
                                "height",
                                HEIGHT,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        chrome().executeAsyncScript(
                        """
                const [width, done] = arguments;
                const drawn = () => requestAnimationFrame(
                    () => innerWidth === width ? requestAnimationFrame(done) : drawn());
                drawn();
                """,
                        pixels);
    }

    /** What the system prefers: {@code light} or {@code dark}. */
    public void systemTheme(String scheme) {
        chrome().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /**
     * What the page is shown for.
     *
     * @param type {@code print}, or nothing for the screen
     * @param features what the reader has asked of the system, such as less motion
     */
    public void media(String type, Map<String, String> features) {
        chrome().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "media",
                                type,
                                "features",
                                features.entrySet().stream()
                                        .map(
                                                one ->
                                                        Map.of(
                                                                "name",
                                                                one.getKey(),
                                                                "value",
                                                                one.getValue()))
                                        .toList()));
    }

    /** Types in the place of what a field holds. */
    void write(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Types in the place of what a field holds, and leaves it with the Tab key. */
    void type(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Presses the Tab key so many times, as a person would: the page sees it go down and up. */
    public void tab(boolean backwards, int times) {
        Actions keys = new Actions(driver);
        if (backwards) {
            keys.keyDown(Keys.SHIFT);
        }
        for (int i = 0; i < times; i++) {
            keys.sendKeys(Keys.TAB);
        }
        if (backwards) {
            keys.keyUp(Keys.SHIFT);
        }
        keys.perform();
    }

    public void back() {
        leave(() -> driver.navigate().back());
    }

    /** The cookies, as a header of a request made beside the browser. */
    public String cookieHeader() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes the cookies of a session that has begun beside the browser, as a header says them. */
    void carry(String cookies) {
        for (String pair : cookies.split("; ", -1)) {
            int equals = pair.indexOf('=');
            if (driver instanceof PlainDriver plain) {
                plain.keep(pair.substring(0, equals), pair.substring(equals + 1));
                continue;
            }
            chrome().executeCdpCommand(
                            "Network.setCookie",
                            Map.of(
                                    "name",
                                    pair.substring(0, equals),
                                    "value",
                                    pair.substring(equals + 1),
                                    // A prefix of its name says that such a cookie comes over TLS.
                                    "url",
                                    Rest.address("/").toString().replace("http:", "https:"),
                                    "secure",
                                    true,
                                    "httpOnly",
                                    true));
        }
    }

    /** What is at an address for the person who is logged in, taken beside the browser. */
    public HttpResponse<byte[]> file(String address) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(Rest.address(address))
                            .header("Cookie", cookieHeader())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page of an address as the server sends it. */
    public String served(String address) {
        return new String(file(address).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * @param name as the person would choose it: {@code clair} or {@code sombre}
     */
    public void theme(String name) {
        driver.manage().addCookie(new Cookie.Builder(THEME, name).path("/").isSecure(true).build());
    }

    public Cookie cookie(String name) {
        return driver.manage().getCookieNamed(name);
    }

    public void picture(String name) {
        try {
            Path folder =
                    Files.createDirectories(
                            Path.of(System.getProperty("clu.screens", "target/screens")));
            Files.write(folder.resolve(name + ".png"), chrome().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        chrome().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        systemTheme("light");
        script("try { sessionStorage.clear(); } catch (e) { /* no page of ours */ }");
    }

    void quit() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(f -> f.delete());
        } catch (IOException | UncheckedIOException e) {
            Logger.getLogger(Browser.class.getName()).log(Level.FINE, "profile stays", e);
        }
    }

    private static Path onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH"));
    }
}
