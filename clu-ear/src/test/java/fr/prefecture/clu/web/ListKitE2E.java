package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/**
 * A list for whoever listens to it, prints it, has colours or a size of their own, or no mouse: on
 * the plan of action, two pages of ten rows.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ListKitE2E {

    private static final int ROWS = 12;
    private static final String WORD = "Relecture";
    private static final String LIST = "/actions?q=" + WORD + "&lignes=10";

    /** Half of what is shown at 100 %. */
    private static final int AT_200_PERCENT = 640;

    private static boolean opened;

    private Browser browser;
    private ActionsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void twelve_actions() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        if (!opened) {
            ActionsScreen.numbered(WORD, ROWS);
            opened = true;
        }
        browser.complaints();
        screen = ActionsScreen.open(browser, LIST);
    }

    @AfterEach
    void no_script_failed_and_the_policy_refused_nothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void names_and_states_are_told_to_whoever_listens() {
        screen.tick(WORD + " 03");
        screen.follow("#tri-echeance");
        screen.follow("#liste tbody a[aria-expanded]");
        List<Heard.Node> all = new Heard(browser).within("body");
        List<Heard.Node> list = new Heard(browser).within(".liste-page");

        assertThat(all).filteredOn(Heard.Node::isInteractive).hasSizeGreaterThan(60);
        assertThat(all)
                .filteredOn(Heard.Node::isInteractive)
                .filteredOn(node -> node.name().isBlank())
                .isEmpty();
        assertThat(names(list, "table")).containsExactly("Actions Rechercher : " + WORD);
        assertThat(names(list, "columnheader"))
                .containsExactly(
                        "Cocher",
                        "Action",
                        "Service",
                        "Échéance",
                        "Avancement",
                        "État",
                        "Origine",
                        "Détails");
        assertThat(list)
                .filteredOn(node -> node.html().containsKey("aria-sort"))
                .singleElement()
                .satisfies(
                        node -> {
                            assertThat(node.role()).isEqualTo("columnheader");
                            assertThat(node.name()).isEqualTo("Échéance");
                            assertThat(node.html()).containsEntry("aria-sort", "descending");
                        });
        assertThat(names(list, "rowheader")).hasSize(10).allMatch(name -> name.contains(WORD));
        assertThat(with(list, "expanded", "true"))
                .containsExactly(
                        "Détails "
                                + screen.texts("#liste tbody th a").get(0).replaceAll(",.*", ""));
        assertThat(with(list, "expanded", "false"))
                .filteredOn(name -> name.startsWith("Détails"))
                .hasSize(9);
        assertThat(with(list, "checked", "true")).containsExactly("Cocher " + WORD + " 03");
        assertThat(with(list, "checked", "false"))
                .filteredOn(name -> name.startsWith("Cocher"))
                .hasSize(9);
        assertThat(list)
                .filteredOn(node -> "page".equals(node.html().get("aria-current")))
                .singleElement()
                .satisfies(
                        node -> {
                            assertThat(node.role()).isEqualTo("link");
                            assertThat(node.name()).isEqualTo("1");
                        });
        assertThat(all)
                .filteredOn(node -> "liste-annonce".equals(node.html().get("id")))
                .singleElement()
                .satisfies(
                        node -> {
                            assertThat(node.role()).isEqualTo("status");
                            assertThat(node.states()).containsEntry("live", "polite");
                        });
        assertThat(names(list, "status")).isNotEmpty();
        assertThat(names(list, "form")).contains("Filtrer les actions");
        assertThat(names(list, "navigation"))
                .containsExactly("Pages de la liste", "lignes par page");
    }

    private static List<String> names(List<Heard.Node> nodes, String role) {
        return nodes.stream()
                .filter(node -> node.role().equals(role))
                .map(node -> Screen.spaced(node.name()))
                .toList();
    }

    private static List<String> with(List<Heard.Node> nodes, String state, String value) {
        return nodes.stream()
                .filter(node -> value.equals(node.states().get(state)))
                .map(node -> Screen.spaced(node.name()))
                .toList();
    }

    @Test
    void each_gesture_is_said_once() {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(follow("tri-service"))
                .containsExactly("Page 1 sur 2, par « Service », croissant, 12 actions");
        softly.assertThat(follow("tri-service"))
                .containsExactly("Page 1 sur 2, par « Service », décroissant, 12 actions");
        softly.assertThat(follow("page-2"))
                .containsExactly("Page 2 sur 2, par « Service », décroissant, 12 actions");
        screen.find("#liste-colonnes summary").sendKeys(Keys.ENTER);
        softly.assertThat(follow("colonne-origine")).containsExactly("Colonne Origine masquée");
        softly.assertThat(follow("colonne-origine")).containsExactly("Colonne Origine affichée");
        String row = screen.find("#liste tbody a[aria-expanded]").getDomAttribute("id");
        softly.assertThat(follow(row))
                .singleElement()
                .asString()
                .matches("Détails de " + WORD + " \\d\\d affichés");
        softly.assertThat(follow(row))
                .singleElement()
                .asString()
                .matches("Détails de " + WORD + " \\d\\d masqués");
        softly.assertThat(filter(WORD + " 07"))
                .containsExactly("par « Service », décroissant, 1 action");
        softly.assertThat(filter(WORD + " 08"))
                .as("said anew, though the words are the same")
                .containsExactly("par « Service », décroissant, 1 action ");
        softly.assertThat(filter("introuvable"))
                .containsExactly("Aucune action ne correspond à ces filtres");
        softly.assertThat(follow("filtre-q"))
                .singleElement()
                .asString()
                .contains("par « Service », décroissant, ");
        softly.assertAll();
    }

    private List<String> follow(String id) {
        return screen.heard(() -> screen.find("#" + id).sendKeys(Keys.ENTER));
    }

    private List<String> filter(String words) {
        screen.write("q", words);
        return screen.heard(() -> screen.find("#q").sendKeys(Keys.ENTER));
    }

    @Test
    void on_paper_are_all_rows_what_they_were_filtered_by_and_their_heads_on_each_sheet()
            throws IOException {
        browser.withoutPrinter(() -> browser.open(LIST + "&imprimer=oui"));

        // So that the rows take two sheets.
        browser.script("document.querySelector('h1').style.paddingBlockEnd = '19cm'");
        List<String> sheets = sheets(browser.printed());
        String all = String.join(" ", sheets);

        assertThat(browser.number("return window.printed")).isEqualTo(1);
        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(all).contains("Rechercher : " + WORD, "12 actions");
        for (int i = 1; i <= ROWS; i++) {
            assertThat(all.split("A-[-0-9]+ %s %02d ".formatted(WORD, i), -1)).hasSize(2);
        }
        assertThat(sheets)
                .filteredOn(sheet -> sheet.contains(WORD + " 0") || sheet.contains(WORD + " 1"))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        sheet -> assertThat(sheet).contains("Échéance", "Avancement", "Origine"));
        assertThat(all)
                .doesNotContain(
                        "Appliquer",
                        "Télécharger",
                        "Colonnes",
                        "Trier",
                        "Imprimer",
                        "Tout effacer",
                        "Nouvelle action",
                        "Détails",
                        "Me confier",
                        "Page suivante",
                        "lignes par page");
    }

    private static List<String> sheets(byte[] pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                sheets.add(Screen.spaced(text.getText(document)).replaceAll("\\s+", " "));
            }
        }
        return sheets;
    }

    @Test
    void where_the_reader_has_colours_of_their_own_other_signs_tell_what_is_set() {
        browser.media("", Map.of("forced-colors", "active"));
        ActionsScreen.open(browser, LIST);
        screen.find("#liste-colonnes summary").sendKeys(Keys.ENTER);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(differs("#liste th[aria-sort] a", "#tri-service")).as("sort").isTrue();
        softly.assertThat(differs("nav.pages [aria-current='page']", "#page-2"))
                .as("page")
                .isTrue();
        softly.assertThat(differs("nav.pages [aria-current='true']", "#lignes-50"))
                .as("size")
                .isTrue();
        softly.assertThat(differs("#colonne-etat", "#colonne-reference")).as("column").isTrue();
        softly.assertThat(differs("#filtre-q", "#fichier-csv")).as("filter").isTrue();
        WebElement box = screen.boxes().get(0);
        byte[] before = box.getScreenshotAs(OutputType.BYTES);
        box.click();
        softly.assertThat(box.getScreenshotAs(OutputType.BYTES)).as("tick").isNotEqualTo(before);
        Inspection inspection = new Inspection(browser);
        softly.assertThat(inspection.walk(false, inspection.interactive().size()))
                .as("focus")
                .hasSizeGreaterThan(60)
                .noneMatch(stop -> stop.contains("focus not visible"));
        softly.assertAll();
    }

    /** Whether something tells them apart that is no colour and no thickness of letters. */
    private boolean differs(String one, String other) {
        return (boolean)
                browser.script(
                        """
                        const signs = (css) => {
                          const e = document.querySelector(css);
                          const s = getComputedStyle(e);
                          return [s.borderTopWidth, s.borderTopStyle, s.borderBottomWidth, s.borderBottomStyle,
                            s.outlineStyle, s.textDecorationLine, getComputedStyle(e, '::before').content,
                            getComputedStyle(e, '::after').content].join();
                        };
                        return signs(arguments[0]) !== signs(arguments[1]);
                        """,
                        one,
                        other);
    }

    @Test
    void at_200_percent_nothing_is_cut_off_and_nothing_scrolls_sideways() {
        String row = screen.row(WORD + " 02").replaceAll(":.*", "");
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        browser.width(AT_200_PERCENT);
        for (String state :
                List.of(
                        LIST + "&tri=service",
                        LIST + "&avec=tout&ouvert=" + row,
                        "/actions?q=introuvable")) {
            browser.open(state);
            softly.assertThat(inspection.overflow()).as(state).isNotPositive();
            softly.assertThat(inspection.sidewaysScrollers()).as(state).isEmpty();
            softly.assertThat(inspection.cutOff()).as(state).isEmpty();
            softly.assertThat(inspection.axe()).as(state).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void the_keyboard_alone_leads_from_the_home_page_to_an_act_on_a_row_of_the_second_page() {
        browser.open("/");
        Keyboard keyboard = new Keyboard(browser);
        keyboard.reachText("Enquêtes et audits").press(Keys.ENTER);
        keyboard.follow("Actions");
        keyboard.write("q", WORD).enter();
        keyboard.reach("#tri-service").enter();
        keyboard.reach("#lignes-10").enter();
        keyboard.reach("#page-2").enter();
        String last = screen.texts("#liste tbody th a").get(1).replaceAll(",.*", "").strip();
        keyboard.reach("#coche-" + screen.row(last).replaceAll(":.*", "")).press(Keys.SPACE);
        keyboard.reach("#actes input[type='submit']").enter();

        assertThat(browser.path())
                .isEqualTo("/actions?q=" + WORD + "&tri=service&lignes=10&page=2");
        assertThat(Screen.spaced(browser.driver().switchTo().activeElement().getText()))
                .contains("Me confier : c’est fait pour 1 action.");
        keyboard.reach("#filtre-q").enter();
        assertThat(browser.path()).doesNotContain("q=");
    }

    @Test
    void a_fault_of_a_script_and_what_the_policy_refuses_are_noticed() {
        browser.asynchronously(
                "setTimeout(() => { throw new Error('planted') }); setTimeout(arguments[0], 50)");
        browser.script("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"a()\">b</b>')");

        assertThat(browser.complaints())
                .hasSize(2)
                .anyMatch(one -> one.contains("planted"))
                .anyMatch(one -> one.contains("Content Security Policy"));
    }
}
