package org.rungwork.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rungwork.TestServer.Running;

/**
 * A browser that is installed on the machine, started once for all tests that ask for it. Nothing is downloaded: where
 * there is no Chromium or no Node to drive it, these tests are skipped and say so, unless {@code -Dbrowser.required=true}.
 */
final class Browsing implements ParameterResolver {

    /** For {@code @EnabledIf}, with the reason beside it. */
    static final String POSSIBLE = "org.rungwork.browser.Browsing#isPossible";

    static final String WHY_NOT = "needs chromium and node on the path (apt-get install chromium nodejs)";

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> SWITCHES = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static boolean isPossible() {
        return Boolean.getBoolean("browser.required") || (browser().isPresent() && node().isPresent());
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> node() {
        return onPath("node");
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The running browser, closed when all tests are done. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

        static Started start() {
            String node =
                    node().orElseThrow(() -> new IllegalStateException(WHY_NOT)).toString();
            Path chromium = Browsing.browser().orElseThrow(() -> new IllegalStateException(WHY_NOT));
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setChromiumSandbox(false)
                                    .setArgs(SWITCHES)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browsing.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.start(), Started.class)
                .browser();
    }

    /**
     * How a page is looked at.
     *
     * @param width of the window
     * @param scripts whether scripts run
     */
    record Look(int width, boolean scripts) {

        static final Look DESKTOP = new Look(1360, true);
        static final Look PHONE = new Look(390, true);
        static final Look WITHOUT_SCRIPTS = new Look(1360, false);

        Visit visit(Browser browser, Running server) {
            return new Visit(browser, server, this);
        }
    }
}
