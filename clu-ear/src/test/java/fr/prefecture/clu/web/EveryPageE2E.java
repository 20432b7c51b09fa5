package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import fr.prefecture.clu.it.ShippedRoutes;
import fr.prefecture.clu.it.ShippedRoutes.Page;
import fr.prefecture.clu.selection.Selected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the table of pages against the rules of accessibility that a machine can check,
 * whoever made it and whether or not a test of its own thinks of it. Comes last: what other tests
 * have walked through in the same run is not walked through again.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class EveryPageE2E {

    /**
     * The pages that the demonstration has no thing for, and the class that makes it and looks at
     * the page. They are excused when that class has not run before this one, and only then.
     */
    private static final Map<String, String> OF_A_MOMENT = Selected.makers();

    private static final String KNOWN = "known";
    private static final String GLANCED_AT = "glanced at";
    private static final String TRIED_OUT = "tried";
    private static final String WALKED_THROUGH = "walked";

    private static final List<Page> PAGES = ShippedRoutes.all();
    private static final Set<Page> REACHED = new HashSet<>();

    /** Those that others have walked through or tried in this run, before this class began to. */
    private static final Set<Page> WALKED = new HashSet<>();

    private static final Set<Page> TRIED = new HashSet<>();

    /** Who is logged in. */
    private static Person here;

    /** The imports that wait, by their addresses. */
    private static final List<String> WAITING = new ArrayList<>();

    /** Somebody of each role, those who may open most pages first. */
    enum Person {
        VISITOR("", ""),
        QUALITY("referent", "QUALITY_OFFICER"),
        SECRETARY_GENERAL("secretaire", "SECRETARY_GENERAL"),
        CERT("cert", "CERT_HEAD"),
        WEBSITE("site", "WEBSITE_HEAD"),
        SWITCHBOARD("standard", "SWITCHBOARD"),
        STAFF("agent", "STAFF_MEMBER"),
        ADMINISTRATOR("admin", "ADMINISTRATOR");

        private final String login;
        private final String role;

        Person(String login, String role) {
            this.login = login;
            this.role = role;
        }

        List<Page> pages() {
            return PAGES.stream()
                    .filter(page -> this == VISITOR ? page.roles().isEmpty() : page.admits(role))
                    .filter(page -> this == VISITOR || !OF_VISITORS.contains(page.path()))
                    .toList();
        }
    }

    /** Whoever is logged in is led past the log-in. */
    private static final Set<String> OF_VISITORS =
            Set.of("/connexion", "/session-expiree", "/acces-refuse");

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    /** An import in each of its states, of which all importers have the same pages. */
    @Test
    @Order(0)
    void an_import_waits_in_each_of_its_states() {
        enterAs("site");
        send("date;page\n09/03/2021;partout/trois\n").press("confirmer");
        assertThat(browser.path()).matches("/site/imports/\\d+");
        send("date;page\n01/03/2021;partout/une\nhier;partout/quatre\n");
        assertThat(browser.path()).endsWith("/apercu");
        WAITING.add(browser.path());
        send("Publiée le;Intitulé\n09/03/2021;partout/cinq\n");
        assertThat(browser.path()).endsWith("/colonnes");
        WAITING.add(browser.path());
    }

    private ImportsScreen send(String content) {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.chooseAnySource();
        screen.send(ImportsScreen.file("mises-a-jour.csv", content));
        return screen;
    }

    /** Leaves no file waiting for its confirmation. */
    @AfterAll
    static void give_up_what_waits() {
        if (WAITING.isEmpty()) {
            return;
        }
        Browser browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
        for (String waiting : WAITING) {
            browser.open(waiting);
            new ImportsScreen(browser).press("abandonner");
        }
    }

    /** A page, at the fullest of its addresses that somebody comes to. */
    record Visit(Person person, Page page, String address) {
        @Override
        public String toString() {
            return person + " " + address;
        }
    }

    /** Each page once, by the first who may open it. */
    static List<Visit> pages() {
        List<Visit> visits = new ArrayList<>();
        for (Person person : Person.values()) {
            if (!REACHED.containsAll(person.pages())) {
                Browser browser = entered(person.login);
                Map<Page, String> found =
                        new HashMap<>(Crawl.from(browser, person.pages(), REACHED));
                found.keySet().removeAll(REACHED);
                REACHED.addAll(found.keySet());
                found.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Page::path)))
                        .map(one -> new Visit(person, one.getKey(), one.getValue()))
                        .forEach(visits::add);
            }
        }
        return visits;
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(1)
    void every_page_keeps_the_rules(Visit visit) {
        if (here == null) {
            WALKED.addAll(pagesAt(Inspection.walked()));
            TRIED.addAll(pagesAt(AccessibilityWalk.tried()));
        }
        if (here != visit.person()) {
            enterAs(visit.person().login);
            here = visit.person();
        }
        long begun = System.nanoTime();
        String how = how(visit.page());
        AccessibilityWalk walk = new AccessibilityWalk(Browser.current());
        if (how.equals(WALKED_THROUGH)) {
            walk.keeps(visit.address());
        } else if (how.equals(TRIED_OUT)) {
            walk.keepsTheRest(visit.address());
        } else if (how.equals(GLANCED_AT)) {
            walk.keepsAtAGlance(visit.address());
        }
        note(visit, how, System.nanoTime() - begun);
    }

    private static String how(Page page) {
        if (TRIED.contains(page)) {
            return KNOWN;
        }
        if (!Selected.isWalked(page.path())) {
            return GLANCED_AT;
        }
        return WALKED.contains(page) ? TRIED_OUT : WALKED_THROUGH;
    }

    /** A19, and what the plan does not list nobody may open. */
    @ParameterizedTest
    @EnumSource
    @Order(2)
    void the_plan_lists_every_page_of_the_person(Person person) {
        enterAs(person.login);
        browser.open("/plan-du-site");
        assertThat(
                        browser.strings(
                                "return [...document.querySelectorAll('main a')].map(a => new"
                                        + " URL(a.href).pathname)"))
                .filteredOn(path -> PAGES.stream().noneMatch(p -> p.isNumbered() && p.isAt(path)))
                .containsExactlyInAnyOrderElementsOf(
                        person.pages().stream()
                                .filter(page -> !page.isNumbered())
                                .map(Page::path)
                                .filter(path -> !path.equals("/session-expiree"))
                                .filter(path -> !path.equals("/acces-refuse"))
                                .toList());
    }

    @Test
    @Order(3)
    void no_page_is_out_of_reach() {
        assertThat(REACHED).as("all persons have been here").isNotEmpty();
        Set<Page> seen = new HashSet<>(REACHED);
        seen.addAll(pagesAt(Inspection.lookedAt()));
        Set<String> views = seen.stream().map(Page::view).collect(Collectors.toSet());
        assertThat(PAGES)
                .filteredOn(page -> !views.contains(page.view()))
                .filteredOn(page -> !isExcused(page))
                .isEmpty();
        assertThat(PAGES)
                .as("what is excused exists")
                .extracting(Page::path)
                .containsAll(OF_A_MOMENT.keySet());
    }

    @Test
    @Order(4)
    void what_is_planted_is_found() {
        enterAs("referent");
        browser.open("/structures/nouvelle");
        assertThat(new Behaviour(browser).wrong()).isEmpty();
        browser.open("/structures/nouvelle");
        browser.script(
                """
                const main = document.querySelector('main');
                main.insertAdjacentHTML('beforeend', '<p id="planted" title="seulement ici">?</p>'
                    + '<button accesskey="k">k</button><input type="radio" name="seul" value="1">'
                    + '<input type="radio" name="seul" value="2"><select id="part"><option>1<option>2</select>'
                    + '<table><tr id="coupe"><td>x</table>');
                const style = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
                    document.adoptedStyleSheets = [sheet]; };
                style('#planted { order: 2; transition: color 3s !important }'
                    + ' #planted::after { content: "dit par le style" } #coupe { break-inside: auto !important }');
                document.getElementById('part').addEventListener('change', () => location.assign('/aide'));
                document.addEventListener('keydown', e => { if (e.key === 'x') e.preventDefault(); });
                document.querySelectorAll('main [role=status]').forEach(e => e.remove());
                document.querySelector('footer').after(document.querySelector('nav.fil'));
                """);
        List<String> found = new Behaviour(browser).wrong();
        for (String rule :
                List.of(
                        "A12: no named group of seul",
                        "A13: no region status",
                        "A14: leaves for",
                        "A19: the frame",
                        "A22: only a title says",
                        "A24: glides",
                        "A25: accesskey",
                        "A25: the key x",
                        "A26: order 2",
                        "A26: only style says",
                        "A28: may be cut")) {
            assertThat(found).anyMatch(line -> line.startsWith(rule));
        }
        assertThat(Markup.wrong("<!DOCTYPE html><html lang=fr><title>t</title><h1 foo>?</h1>"))
                .hasSize(1);
    }

    /** A list of what has been looked at, and for how long, beside the pictures. */
    private static void note(Visit visit, String how, long nanoseconds) {
        try {
            Path file = Path.of(System.getProperty("clu.screens"), "every-page.csv");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    visit.person()
                            + ";"
                            + visit.address()
                            + ";"
                            + how
                            + ";"
                            + nanoseconds / 1_000_000
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isExcused(Page page) {
        String maker = OF_A_MOMENT.get(page.path());
        return maker != null
                && Inspection.lookers().stream()
                        .noneMatch(type -> type.getName().endsWith("." + maker));
    }

    private static Set<Page> pagesAt(Set<String> addresses) {
        return Set.copyOf(
                PAGES.stream().filter(page -> addresses.stream().anyMatch(page::isAt)).toList());
    }

    private void enterAs(String login) {
        browser = entered(login);
    }

    private static Browser entered(String login) {
        Browser browser = Browser.fresh();
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        if (login.isEmpty()) {
            browser.open("/aide");
        } else {
            SignInScreen.enterAs(browser, login);
        }
        return browser;
    }
}
