package fr.prefecture.clu.web;

import fr.prefecture.clu.it.ShippedRoutes.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages that somebody comes to by the links, each at the fullest of its first few addresses.
 */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** Of one page that shows many things, so many are looked at. */
    private static final int MOST = 3;

    private final Browser browser;
    private final List<Page> pages;
    private final Set<Page> known;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Page, Integer> tried = new HashMap<>();
    private final Map<Page, String> fullest = new HashMap<>();
    private final Map<Page, Integer> size = new HashMap<>();

    private Crawl(Browser browser, List<Page> pages, Set<Page> known) {
        this.browser = browser;
        this.pages = pages;
        this.known = known;
    }

    /**
     * Where each page is that the one who is logged in can come to.
     *
     * @param known of which one address is enough, to go on from there
     */
    static Map<Page, String> from(Browser browser, List<Page> pages, Set<Page> known) {
        Crawl crawl = new Crawl(browser, pages, known);
        pages.stream().filter(page -> !page.isNumbered()).forEach(page -> crawl.seek(page.path()));
        crawl.follow();
        crawl.guess();
        return crawl.fullest;
    }

    private void seek(String address) {
        if (seen.add(address)) {
            waiting.add(address);
        }
    }

    private void follow() {
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Optional<Page> page = pages.stream().filter(one -> one.isAt(address)).findFirst();
            if (page.isPresent()
                    && tried.merge(page.get(), 1, Integer::sum)
                            <= (known.contains(page.get()) ? 1 : MOST)) {
                look(page.get(), address);
            }
        }
    }

    private boolean look(Page page, String address) {
        HttpResponse<byte[]> answer = browser.file(address);
        if (answer.statusCode() != 200
                || !answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html")) {
            return false;
        }
        String html = new String(answer.body(), StandardCharsets.UTF_8);
        if (html.length() > size.getOrDefault(page, 0)) {
            size.put(page, html.length());
            fullest.put(page, address);
        }
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            seek(links.group(1).replace("&amp;", "&"));
        }
        return true;
    }

    /** A step that no link leads to now is tried at the address that it would have. */
    private void guess() {
        for (Page page : pages) {
            if (fullest.containsKey(page) || !page.isNumbered()) {
                continue;
            }
            List<String> addresses =
                    List.copyOf(seen).stream()
                            .flatMap(
                                    address ->
                                            pages.stream()
                                                    .filter(other -> other.isAt(address))
                                                    .flatMap(
                                                            other ->
                                                                    page
                                                                            .from(other, address)
                                                                            .stream()))
                            .distinct()
                            .sorted()
                            .toList();
            for (String address : addresses) {
                if (seen.add(address) && look(page, address)) {
                    break;
                }
            }
        }
        follow();
    }
}
