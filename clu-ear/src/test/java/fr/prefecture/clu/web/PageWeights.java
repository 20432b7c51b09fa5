package fr.prefecture.clu.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What pages of a running server weigh in Chromium, as the quality officer of the demonstration
 * sees them: bytes and requests with nothing kept from before, elements, milliseconds. Begun by
 * hand, {@code -Dclu.http=http://localhost:8080}, once for each of two versions.
 */
final class PageWeights {

    private static final int COLD = 7;
    private static final int WARM = 31;

    private static final String MEASURE =
            """
            const page = performance.getEntriesByType('navigation')[0];
            const all = [page, ...performance.getEntriesByType('resource')];
            return [all.length, all.reduce((sum, one) => sum + one.transferSize, 0),
                page.encodedBodySize, page.decodedBodySize, document.getElementsByTagName('*').length,
                page.responseStart - page.requestStart, page.loadEventEnd];
            """;

    /** One load; bytes as they travelled, milliseconds. */
    private record Load(
            long requests,
            long bytes,
            long packed,
            long page,
            long elements,
            double server,
            double loaded) {}

    private PageWeights() {}

    /**
     * @param pages their paths
     */
    public static void main(String... pages) {
        Browser browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        System.out.println(
                "page requests bytes HTML-gzip HTML elements server-ms loaded-cold-ms"
                        + " loaded-warm-ms");
        for (String page : pages) {
            IntStream.range(0, WARM).forEach(i -> load(browser, page, false));
            List<Load> cold =
                    IntStream.range(0, COLD).mapToObj(i -> load(browser, page, true)).toList();
            List<Load> warm =
                    IntStream.range(0, WARM).mapToObj(i -> load(browser, page, false)).toList();
            Load first = cold.get(0);
            System.out.printf(
                    Locale.ROOT,
                    "%s %d %d %d %d %d %.0f %.0f %.0f%n",
                    page,
                    first.requests(),
                    first.bytes(),
                    first.packed(),
                    first.page(),
                    first.elements(),
                    median(warm, Load::server),
                    median(cold, Load::loaded),
                    median(warm, Load::loaded));
        }
        browser.quit();
    }

    private static Load load(Browser browser, String page, boolean cold) {
        if (cold) {
            browser.command("Network.clearBrowserCache", Map.of());
        }
        browser.open(page);
        browser.patiently()
                .until(
                        d ->
                                browser.number(
                                                "return performance.getEntriesByType("
                                                        + "'navigation')[0].loadEventEnd")
                                        > 0);
        List<?> numbers = (List<?>) browser.script(MEASURE);
        return new Load(
                whole(numbers.get(0)),
                whole(numbers.get(1)),
                whole(numbers.get(2)),
                whole(numbers.get(3)),
                whole(numbers.get(4)),
                ((Number) numbers.get(5)).doubleValue(),
                ((Number) numbers.get(6)).doubleValue());
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> of) {
        double[] sorted = loads.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
