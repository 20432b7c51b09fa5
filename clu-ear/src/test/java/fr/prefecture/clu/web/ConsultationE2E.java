package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Thirteen members are asked about twenty templates: what leaves, what comes back in the shapes of
 * several mail programmes, what becomes of it; with the keyboard alone.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ConsultationE2E {

    private static final String LIST = "/comite/consultations";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRANCE);

    private static final List<String> TEMPLATES =
            Stream.concat(
                            IntStream.rangeClosed(1, 2).mapToObj("AR-%02d"::formatted),
                            IntStream.rangeClosed(1, 18).mapToObj("LT-%02d"::formatted))
                    .toList();

    /** Eleven by e-mail, one of them in plain text; two by post. */
    private static final List<String> MEMBERS =
            List.of(
                    "Monsieur Alain Delorme",
                    "Madame Claire Montel",
                    "Madame Hélène Rivoire",
                    "Monsieur Damien Lefort",
                    "Monsieur Gérard Noël",
                    "Madame Leïla Benami",
                    "Monsieur Paul Tessier",
                    "Madame Martine Caron",
                    "Monsieur Thierry Gallet",
                    "Madame Agnès Roussel",
                    "Monsieur Yves Chardon",
                    "Madame Colette Imbert",
                    "Monsieur François Aubin");

    @TempDir private Path folder;

    private Browser browser;
    private MeetingsScreen screen;
    private String title;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MeetingsScreen(browser);
        title = "Consultation " + folder.getFileName().toString().replaceAll("\\D", "");
    }

    /** Ticks twenty templates and thirteen members, and nothing else. */
    private void choose() {
        for (String name : List.of("modele", "membre")) {
            screen.find("[data-decocher='" + name + "']").sendKeys(Keys.ENTER);
        }
        assertThat(ticked()).isEmpty();
        screen.find("[data-cocher='membre']").sendKeys(Keys.ENTER);
        assertThat(ticked()).hasSizeGreaterThanOrEqualTo(MEMBERS.size());
        screen.find("[data-decocher='membre']").sendKeys(Keys.ENTER);
        TEMPLATES.forEach(code -> tick("modele", code + " "));
        MEMBERS.forEach(name -> tick("membre", name + ","));
        assertThat(ticked()).hasSize(TEMPLATES.size() + MEMBERS.size());
    }

    private List<String> ticked() {
        return screen.findAll("#consultation input[type=checkbox]").stream()
                .filter(WebElement::isSelected)
                .map(box -> box.getDomAttribute("id"))
                .toList();
    }

    private void tick(String name, String start) {
        String box =
                screen.page().select("label").stream()
                        .filter(label -> Screen.spaced(label.text()).startsWith(start))
                        .map(label -> label.attr("for"))
                        .filter(id -> screen.find("#" + id).getDomAttribute("name").equals(name))
                        .findFirst()
                        .orElseThrow();
        screen.find("#" + box).sendKeys(Keys.SPACE);
    }

    @Test
    @Tag("LET-32")
    @Tag("LET-38")
    @Tag("LET-43")
    void thirteen_members_are_asked_once_and_those_who_are_silent_reminded() {
        LocalDate until = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3);
        browser.open(LIST + "/nouvelle");
        screen.type("titre", title);
        choose();
        screen.type("cloture", "1/2/2021");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).contains("le 1er février 2021 est déjà passé");
        assertThat(ticked()).as("what was ticked stays").hasSize(33);
        assertThat(screen.value("titre")).isEqualTo(title);
        screen.type("cloture", TYPED.format(until));
        screen.type("objet", title);
        screen.press("enregistrer");
        String consultation = browser.path();
        assertThat(screen.news()).contains("La consultation est préparée");
        assertThat(screen.plain()).contains("rien n’est encore parti");

        screen.follow("#envoyer");
        assertThat(screen.plain())
                .contains(
                        "11 courriels",
                        "2 lettres à poster : Madame Martine Caron, Madame Colette Imbert",
                        "Texte du courriel",
                        "20. Une autre administration");
        show("Monsieur Gérard Noël – texte seul");
        assertThat(screen.plain()).contains("Aucune : le texte dit tout", "Modèle 20");
        show("Madame Martine Caron – lettre");
        assertThat(screen.plain()).contains("Lettre à poster");
        assertThat(pdf("#entetes a")).startsWith("%PDF-");
        show("Monsieur Alain Delorme – format courant");
        screen.type("essai-a", "moi@essai.example");
        screen.press("essayer");
        assertThat(screen.news()).contains("L’essai part à moi@essai.example");
        screen.pressTwice("envoyer");
        assertThat(browser.path()).isEqualTo(consultation);
        browser.patiently().until(d -> screen.plain().contains("L’envoi est terminé"));

        List<Outgoing> left =
                arrived(11).stream().filter(mail -> mail.subject().equals(title)).toList();
        assertThat(left).hasSize(11);
        String day = WEEKDAY.format(until).replace(" 1 ", " 1er ");
        for (Outgoing mail : left) {
            List<String> lines = mail.text().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines.get(0)).isEqualTo(mail.name() + ",");
            assertThat(lines.get(1)).contains("jusqu’au " + day + " inclus");
            assertThat(lines).anyMatch(line -> line.startsWith("7. ")).doesNotContain("${");
        }
        assertThat(left)
                .filteredOn(mail -> mail.files().isEmpty())
                .extracting(Outgoing::name)
                .containsExactly("Monsieur Gérard Noël");
        Outgoing usual =
                left.stream().filter(mail -> mail.files().size() == 2).findFirst().orElseThrow();
        assertThat(usual.files().keySet())
                .anyMatch(name -> name.endsWith(".pdf"))
                .anyMatch(name -> name.endsWith(".odt"));

        assertThat(screen.findAll("#a-poster a")).hasSize(4);
        screen.press("marquer-postees");
        assertThat(screen.news()).contains("2 lettres sont marquées comme postées");

        type("Madame Claire Montel", 3, "Téléphone", today(), "Trop long");
        assertThat(screen.find("#relance-due").getText()).contains("12");
        screen.follow("#relancer");
        assertThat(screen.find("#envoi").getText())
                .contains("Monsieur Alain Delorme")
                .doesNotContain("Madame Claire Montel", "Madame Martine Caron");
        assertThat(screen.plain()).contains("ne tenez pas compte de ce rappel");
        for (WebElement box : screen.findAll("#envoi input[type=checkbox]:checked")) {
            box.sendKeys(Keys.SPACE);
        }
        screen.press("envoyer");
        assertThat(screen.allErrors()).contains("Cochez au moins un membre");
        String alain =
                screen.page().select("#envoi label:contains(Monsieur Alain Delorme)").attr("for");
        screen.find("#" + alain).sendKeys(Keys.SPACE);
        screen.press("envoyer");
        assertThat(screen.news()).contains("1 rappel est en file d’envoi");
        assertThat(screen.plain()).contains("Relance le");
        browser.patiently()
                .until(
                        d ->
                                Outgoing.about("Rappel : votre avis").stream()
                                        .anyMatch(mail -> mail.text().contains(day)));

        String shown = browser.path().replaceFirst("\\?.*", "");
        String asked =
                screen.page()
                        .select("a[href*='/observation?membre=']")
                        .attr("href")
                        .replaceFirst(".*=", "");
        new AccessibilityWalk(browser).keeps(shown + "/cloture");
        new AccessibilityWalk(browser).keeps(shown + "/adresse?membre=" + asked);
        browser.open(shown);
        screen.follow("#clore");
        screen.press("clore");
        assertThat(screen.allErrors()).contains("cochez la confirmation");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("clore");
        assertThat(screen.news()).contains("La consultation est clôturée");
    }

    @Test
    @Tag("LET-39")
    @Tag("LET-45")
    @Tag("LET-46")
    void what_comes_back_is_noted_followed_counted_and_leads_to_a_new_version() throws Exception {
        browser.open(LIST + "/nouvelle");
        screen.type("titre", title);
        choose();
        screen.type("cloture", "15/6/2021");
        screen.type("reprise", "20/5/2021");
        screen.press("enregistrer");
        String consultation = browser.path();
        assertThat(screen.news()).contains("La consultation est reprise");
        assertThat(screen.plain()).contains("Aucune observation à ce jour");

        screen.follow("#deposer");
        drop(
                file("outlook.eml", outlook()),
                file("thunderbird.eml", thunderbird()),
                file("gmail.eml", gmail()),
                file("telephone.eml", telephone()),
                file("encore.eml", outlook()));
        assertThat(outcomes())
                .containsExactly("Reconnu", "Reconnu", "Reconnu", "Reconnu", "Déjà reçu");

        read("Modèles");
        assertThat(numbers()).containsExactly("0", "1", "3", "", "");
        assertThat(screen.find("#garder-1").isSelected()).isFalse();
        assertThat(screen.value("texte-2")).isEqualTo("la phrase est trop longue.");
        screen.type("numero-2", "99");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).contains("Le numéro 99 n’existe pas");
        assertThat(screen.value("texte-2")).as("kept").isEqualTo("la phrase est trop longue.");
        screen.type("numero-2", "1");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("2 observations sont enregistrées");
        read("Relecture");
        assertThat(numbers()).containsExactly("2", "4", "", "");
        screen.press("enregistrer");
        read("Avis");
        assertThat(numbers()).containsExactly("3", "5", "", "");
        screen.press("enregistrer");
        read("Réponse");
        assertThat(numbers()).containsExactly("1", "6", "7", "", "");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("3 observations sont enregistrées");
        assertThat(screen.plain()).contains("Aucun courriel à traiter");

        browser.open(consultation);
        type("Madame Claire Montel", 15, "Téléphone", "10/6/2021", "Dire où écrire & <quand>");
        type("Madame Agnès Roussel", 0, "Réunion", "31/5/2021", "Rien à signaler");
        type("Madame Martine Caron", 20, "Courrier", "16/6/2021", "Trop petit");
        assertThat(screen.find("#resume").getText()).contains("7 sur 13").contains("12");
        assertThat(screen.find("#observations").getText()).contains("Hors délai");
        assertThat(screen.findAll("#observations tbody tr")).hasSize(12);

        follow(consultation, "15", "Retenue", "");
        follow(consultation, "0", "Sans objet", "");
        open(consultation, "1");
        screen.choose("suite", "Non retenue");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).contains("dit pourquoi");
        assertThat(screen.value("suite")).isEqualTo("REJECTED");
        screen.type("motif", "La loi demande cette phrase.");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Non retenue");

        browser.open(consultation);
        screen.follow("#modeles a[href*='modifier?consultation=']");
        assertThat(screen.find(".liste-retenues").getText()).contains("Dire où écrire & <quand>");
        screen.type("note", "Adresse ajoutée");
        String text = screen.value("texte");
        screen.find("#texte")
                .sendKeys(
                        Keys.chord(Keys.CONTROL, Keys.END),
                        Keys.ENTER,
                        Keys.ENTER,
                        "Vous pouvez aussi nous écrire.");
        screen.press("enregistrer");
        assertThat(text).isNotEmpty();
        String template = browser.path().replaceFirst("\\?.*", "");
        browser.open(template + "/comparaison");
        assertThat(screen.plain()).contains("Vous pouvez aussi nous écrire.");

        browser.open(consultation);
        screen.follow("a[href$='/cloture']");
        assertThat(screen.findAll("#ouvertes li")).hasSize(9);
        screen.press("clore");
        String odt = text(screen.find("#documents a[href$='bilan.odt']").getDomAttribute("href"));
        assertThat(odt)
                .contains(
                        "7 membres ont répondu sur 13",
                        "12 observations reçues, dont 1 hors délai",
                        "Retenues : 1 ; retenues en partie : 0 ; non retenues : 1 ; sans objet : 1 ;"
                                + " suite à donner : 9",
                        "Dire où écrire & <quand>",
                        "Adresse ajoutée",
                        "Motif : La loi demande cette phrase.",
                        "16 juin 2021, courrier (hors délai)")
                .doesNotContain("provisoire")
                .containsPattern("Nouvelle version \\d+, écrite le");
        assertThat(pdf("#documents a[href$='bilan.pdf']")).startsWith("%PDF-");

        assertThat(screen.find("#joindre").getDomAttribute("value")).contains("réunion du");
        screen.press("joindre");
        assertThat(screen.news()).contains("Le bilan est joint aux documents de la réunion");
        screen.press("joindre");
        screen.follow("a[href$='/documents']");
        assertThat(
                        screen.page()
                                .select(
                                        "main a[href^='/comite/documents/']:contains(bilan-consultation-2021-06-15.pdf)"))
                .hasSize(1);
        browser.leave(
                () ->
                        browser.script(
                                "[...document.querySelectorAll('a[href*=\"retirer=\"]')].find(a"
                                        + " => a.innerText.includes('bilan-')).click()"));
        screen.press("retirer");
    }

    @Test
    void every_page_of_it_keeps_the_rules_of_accessibility() throws Exception {
        browser.open(LIST);
        String shown = ofTheDemonstration();
        browser.open(LIST + "/nouvelle");
        screen.type("titre", title);
        choose();
        screen.press("enregistrer");
        String prepared = browser.path();
        browser.open(shown + "/courriels");
        drop(file("a.eml", outlook()), file("b.eml", "Bonjour".getBytes(StandardCharsets.UTF_8)));
        String dropped = browser.path();
        String mail = screen.page().select("#resultat a, #courriels a").attr("href");
        browser.open(shown);
        String observation = screen.page().select("#observations a").attr("href");
        for (String path :
                List.of(
                        LIST,
                        LIST + "/nouvelle",
                        prepared,
                        prepared + "/modifier",
                        prepared + "/envoi",
                        shown,
                        shown + "?suite=sans-objet",
                        shown + "/observation",
                        observation,
                        dropped,
                        mail)) {
            new AccessibilityWalk(browser).keeps(path);
        }
    }

    @Test
    @Plain
    void the_secretary_general_reads_and_changes_nothing() {
        browser.open(LIST);
        String shown = ofTheDemonstration();
        screen.signOut();
        SignInScreen.enterAs(browser, "secretaire");
        browser.open(LIST);
        assertThat(screen.findAll("a[href$='/nouvelle']")).isEmpty();
        browser.open(shown);
        assertThat(screen.findAll("main form[method='post'], #saisir, #deposer, #clore")).isEmpty();
        assertThat(screen.findAll("#documents a")).hasSizeGreaterThan(3);
    }

    private String ofTheDemonstration() {
        return screen.page()
                .select("#consultations a:contains(Relecture des modèles de courriers)")
                .attr("href");
    }

    private void show(String reader) {
        screen.choose("membre", reader);
        browser.leave(() -> screen.find("form.filtres button").sendKeys(Keys.ENTER));
    }

    private static String today() {
        return TYPED.format(LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    /** Types an observation for a member, beginning on the page of the consultation. */
    private void type(String member, int number, String channel, String day, String said) {
        screen.follow("#saisir");
        screen.choose("membre", member);
        screen.choose("modele", number == 0 ? "Sur l’ensemble" : number + ". ");
        screen.choose("canal", channel);
        screen.type("recue", day);
        screen.type("texte", said);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Observation enregistrée : " + member);
    }

    private void open(String consultation, String number) {
        browser.open(consultation + "?modele=" + number);
        screen.follow("#observations tbody a");
    }

    private void follow(String consultation, String number, String how, String reason) {
        open(consultation, number);
        screen.choose("suite", how);
        screen.type("motif", reason);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Suite enregistrée : " + how);
    }

    /** Opens the e-mail of that subject. */
    private void read(String subject) {
        String address =
                screen.page().select("#courriels tbody tr").stream()
                        .filter(row -> row.text().contains(subject))
                        .findFirst()
                        .orElseThrow()
                        .select("a")
                        .attr("href");
        browser.open(address);
    }

    private List<String> numbers() {
        return screen.findAll("input[id^=numero-]").stream()
                .map(field -> field.getDomProperty("value"))
                .toList();
    }

    private List<Outgoing> arrived(int how) {
        browser.patiently().until(d -> Outgoing.about(title).size() >= how);
        return Outgoing.about(title);
    }

    private String pdf(String css) {
        byte[] file = browser.file(screen.find(css).getDomAttribute("href")).body();
        return new String(file, 0, 5, StandardCharsets.US_ASCII);
    }

    /** What stands in an ODT, every kind of space one. */
    private String text(String address) {
        byte[] file = browser.file(address).body();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("content.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<text:s[^>]*/>", " ")
                            .replaceAll("<[^>]+>", "")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&")
                            .replaceAll("[\\s\\u00a0\\u202f]+", " ");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no content in " + address);
    }

    private void drop(Path... files) {
        screen.attach("fichiers", files);
        browser.leave(() -> screen.find("#deposer").sendKeys(Keys.ENTER));
    }

    private List<String> outcomes() {
        return screen.texts("#resultat tbody td:nth-child(2)");
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.replace("\n", "\r\n").getBytes(charset);
    }

    /** Windows-1252 in quoted-printable, the answer above the head of what is answered. */
    private static byte[] outlook() {
        return bytes(
                """
                From: =?iso-8859-1?Q?Delorme_Alain?= <Contact@CONSOMMATEURS.example>
                To: qualite@prefecture.example
                Subject: RE: =?iso-8859-1?Q?Mod=E8les?= de courriers
                Date: Thu, 10 Jun 2021 07:11:58 +0000
                Message-ID: <AM0PR01@outlook.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="_000_x"

                --_000_x
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Bonjour,

                Voici mes remarques :
                Mod=E8le 1 : la phrase est trop longue.
                Mod=E8le n=B0 3 =96 tr=E8s bien.

                Cordialement,
                Alain Delorme

                De : Comit=E9 des usagers <qualite@prefecture.example>
                Envoy=E9 : mercredi 2 juin 2021 08:00
                =C0 : Alain Delorme
                Objet : Votre avis

                1. Votre demande (AR-01)
                --_000_x
                Content-Type: text/html; charset="iso-8859-1"

                <html><body><p>x</p></body></html>
                --_000_x--
                """,
                StandardCharsets.ISO_8859_1);
    }

    /** Flowed text below what it quotes, with a signature. */
    private static byte[] thunderbird() {
        return bytes(
                """
                Message-ID: <5f1e@mobilite.example>
                Date: Fri, 11 Jun 2021 18:03:10 +0200
                MIME-Version: 1.0
                Subject: Re: Relecture des courriers
                From: =?UTF-8?B?SMOpbMOobmUgUml2b2lyZQ==?= <delegation@mobilite.example>
                Content-Type: text/plain; charset=UTF-8; format=flowed
                Content-Transfer-Encoding: 8bit

                Le 02/06/2021 à 08:00, Comité des usagers a écrit :
                > 1. Votre demande (AR-01)
                > 2. Votre lettre (AR-02)
                > Répondez à ce courriel.

                M2 : il manque le numéro de téléphone, et l'adresse\s
                du service.
                M4) rien à redire

                --\s
                Hélène Rivoire
                """,
                StandardCharsets.UTF_8);
    }

    /** The page alone, in base64. */
    private static byte[] gmail() {
        String page =
                "<div dir=\"ltr\">Bonjour,<div><b>Modèles 3 et 5 :</b> remplacer « nonobstant »"
                        + " par « malgré ».</div><div>LT-01 : parfait</div></div><div"
                        + " class=\"gmail_quote\"><div>Le mer. 2 juin 2021 à 08:00, Comité &lt;<a"
                        + " href=\"mailto:q@p.example\">q@p.example</a>&gt; a"
                        + " écrit :<br></div><blockquote><p>1. Votre demande"
                        + " (AR-01)</p></blockquote></div>";
        return bytes(
                """
                MIME-Version: 1.0
                Date: Sat, 12 Jun 2021 09:30:00 +0200
                Message-ID: <CAH1@mail.gmail.example>
                Subject: Re: Avis du bureau
                From: Damien Lefort <bureau@sourds.example>
                Content-Type: text/html; charset="UTF-8"
                Content-Transfer-Encoding: base64

                %s
                """
                        .formatted(
                                Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                                        .encodeToString(page.getBytes(StandardCharsets.UTF_8))),
                StandardCharsets.UTF_8);
    }

    /** Short, with what a telephone adds, an attribution over two lines. */
    private static byte[] telephone() {
        return bytes(
                """
                From: Thierry Gallet <delegue@automobile.example>
                Subject: Re: =?UTF-8?B?UsOpcG9uc2U=?=
                Date: Tue, 15 Jun 2021 23:50:00 +0200
                Message-Id: <iphone@automobile.example>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                1) ok

                6 à 7 : à fusionner

                Envoyé de mon iPhone

                Le 2 juin 2021 à 08:00, Comité des usagers
                <qualite@prefecture.example> a écrit :

                1. Votre demande (AR-01)
                """,
                StandardCharsets.UTF_8);
    }
}
