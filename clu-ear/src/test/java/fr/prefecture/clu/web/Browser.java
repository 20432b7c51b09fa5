package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The one Chromium of all browser tests, without a window: started once, closed at the end. */
public final class Browser {

    /** The cookie of the look, where cookies travel over TLS only. */
    static final String THEME = "__Host-clu-theme";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 900;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Browser shared;

    private final Path profile;
    private final ChromeDriver driver;

    private Browser() {
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
        driver = new ChromeDriver(service, options);
    }

    /** The browser, as a new visitor's: no cookie, a wide screen, the light theme of the system. */
    public static synchronized Browser fresh() {
        if (shared == null) {
            shared = new Browser();
        }
        shared.forget();
        shared.width(1280);
        return shared;
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.quit();
            shared = null;
        }
    }

    private static synchronized void keepPicture(String name) {
        if (shared != null) {
            shared.picture(name);
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

    public ChromeDriver driver() {
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

    /** Does something that leads to another page, and waits until that page is there. */
    public void leave(Runnable action) {
        String mark = Long.toString(System.nanoTime());
        script("window.left = arguments[0]", mark);
        action.run();
        patiently()
                .ignoring(WebDriverException.class)
                .until(
                        d ->
                                (Boolean)
                                        script(
                                                "return window.left !== arguments[0]"
                                                        + " && document.readyState === 'complete'",
                                                mark));
    }

    public WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    public Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
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
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.executeAsyncScript(
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
        driver.executeCdpCommand(
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
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        type,
                        "features",
                        features.entrySet().stream()
                                .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                                .toList()));
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
            driver.executeCdpCommand(
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
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        systemTheme("light");
    }

    private void quit() {
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
