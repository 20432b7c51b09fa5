package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.RuleBroken;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

    private static final String BY_EMAIL =
            """
            Nous avons reçu votre demande le {date de réception}.
            {nom du service} vous répondra dans un délai de {délai de réponse annoncé}.

            - adresse : {adresse du service}
            - téléphone : {téléphone du service}
            - courriel : {courriel du service}

            {nom de l’agent}
            """;

    private static final String OF_A_DECISION =
            BY_EMAIL
                    + """

                    Sans réponse le {date de décision implicite}, votre demande est refusée.
                    Vous avez alors deux mois pour faire un recours.
                    """;

    // --- what ships

    static Stream<FirstTemplates.Shipped> shipped() {
        return FirstTemplates.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("LET-29")
    void a_template_that_ships_passes_without_a_finding(FirstTemplates.Shipped one) {
        assertThat(
                        Checker.SHIPPED.check(
                                one.terms().kind(),
                                one.terms().channel(),
                                one.subject(),
                                one.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("LET-6")
    void a_template_that_ships_uses_variables_of_the_catalogue(FirstTemplates.Shipped one) {
        assertThat(one.text().variables())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Variables.SHIPPED.find(name)).isPresent())
                .allSatisfy(
                        name ->
                                assertThat(Variables.SHIPPED.find(name).orElseThrow().name())
                                        .isEqualTo(name));
    }

    @Test
    @Tag("LET-29")
    void all_variables_serve_but_the_one_for_decisions() {
        Set<String> used =
                shipped()
                        .flatMap(one -> one.text().variables().stream())
                        .collect(Collectors.toSet());

        assertThat(Variables.SHIPPED.all())
                .extracting(Variable::name)
                .filteredOn(name -> !used.contains(name))
                .containsExactly("date de décision implicite");
    }

    @Test
    @Tag("LET-29")
    void two_acknowledgements_and_eighteen_letters_ship_with_what_people_ask() {
        assertThat(shipped())
                .filteredOn(one -> one.terms().kind() == ReplyKind.ACKNOWLEDGEMENT)
                .hasSize(2);
        assertThat(shipped())
                .filteredOn(one -> one.terms().kind() == ReplyKind.STANDARD_LETTER)
                .hasSize(18);
        assertThat(shipped())
                .allSatisfy(one -> assertThat(one.terms().requests()).hasSizeBetween(3, 6))
                .extracting(FirstTemplates.Shipped::subject)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("LET-29")
    void what_ships_is_written_with_the_apostrophe_of_print_and_plain_spaces(
            FirstTemplates.Shipped one) {
        assertThat(one.subject() + one.text().source() + one.terms().requests())
                .doesNotContain("'", "\u202f", "\u00a0", "...");
    }

    // --- mentions

    @Test
    @Tag("LET-20")
    void a_complete_acknowledgement_has_no_finding() {
        assertThat(acknowledgement(ReplyChannel.EITHER, RequestNature.INFORMATION, BY_EMAIL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{date de réception}        | MENTION-DATE    | BLOCKING",
                "{nom du service}           | MENTION-SERVICE | BLOCKING",
                "{adresse du service}       | MENTION-ADDRESS | BLOCKING",
                "{téléphone du service}     | MENTION-PHONE   | BLOCKING",
                "{courriel du service}      | MENTION-EMAIL   | ADVICE",
                "{délai de réponse annoncé} | MENTION-DELAY   | ADVICE",
                "{nom de l’agent}           | MENTION-AGENT   | ADVICE"
            })
    @Tag("LET-20")
    void each_mention_of_an_acknowledgement_is_missed_when_it_is_left_out(
            String variable, String check, FindingSeverity severity) {
        List<Finding> findings =
                acknowledgement(
                        ReplyChannel.LETTER,
                        RequestNature.INFORMATION,
                        BY_EMAIL.replace(variable, "ce service"));

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo(check);
                            assertThat(finding.severity()).isEqualTo(severity);
                            assertThat(finding.line()).isEqualTo(Finding.WHOLE);
                            assertThat(finding.todo()).contains(variable);
                        });
    }

    @Test
    @Tag("LET-20")
    void an_acknowledgement_by_email_needs_one_address_to_write_to() {
        String without =
                BY_EMAIL.replace("{adresse du service}", "-").replace("{courriel du service}", "-");

        assertThat(acknowledgement(ReplyChannel.EMAIL, RequestNature.INFORMATION, without))
                .extracting(Finding::check)
                .containsExactly("MENTION-CONTACT");
        assertThat(
                        acknowledgement(
                                ReplyChannel.EMAIL,
                                RequestNature.INFORMATION,
                                without + "\n{courriel du service}"))
                .isEmpty();
    }

    @Test
    @Tag("LET-20")
    void what_is_written_out_is_as_good_as_a_variable() {
        String written =
                """
                Nous avons reçu votre demande le {date de réception}.
                Le Bureau de l’accueil vous répondra dans un délai de 5 jours.

                - 1 place de l’Exemple, 38000 Exemple
                - 04 65 71 00 00
                - accueil@prefecture.example

                {nom de l’agent}
                """;

        assertThat(acknowledgement(ReplyChannel.EITHER, RequestNature.INFORMATION, written))
                .isEmpty();
    }

    @Test
    @Tag("LET-20")
    void a_letter_needs_none_of_an_acknowledgements_mentions_but_says_who_answers() {
        assertThat(letter("Nous fermons le lundi."))
                .extracting(Finding::check)
                .containsExactly("MENTION-AGENT", "MENTION-REACH");
        assertThat(letter("{téléphone du service}, {nom de l’agent}")).isEmpty();
    }

    @Test
    @Tag("LET-21")
    void a_request_for_information_needs_no_word_of_decisions_and_remedies() {
        assertThat(acknowledgement(ReplyChannel.LETTER, RequestNature.INFORMATION, BY_EMAIL))
                .isEmpty();
        assertThat(acknowledgement(ReplyChannel.LETTER, RequestNature.DECISION, BY_EMAIL))
                .extracting(Finding::check)
                .containsExactly("DECISION-DATE", "DECISION-REMEDY", "DECISION-SILENCE");
    }

    @Test
    @Tag("LET-21")
    void a_request_for_a_decision_is_acknowledged_with_what_silence_means_and_how_to_contest() {
        assertThat(blocking(OF_A_DECISION)).isEmpty();
        assertThat(blocking(OF_A_DECISION.replace("faire un recours", "attendre")))
                .containsExactly("DECISION-REMEDY");
        assertThat(blocking(OF_A_DECISION.replace("{date de décision implicite}", "jour dit")))
                .containsExactly("DECISION-DATE");
    }

    @Test
    @Tag("LET-21")
    void where_silence_is_an_agreement_there_is_nothing_to_contest() {
        assertThat(
                        blocking(
                                OF_A_DECISION
                                        .replace("refusée", "acceptée")
                                        .replace("faire un recours", "commencer")))
                .isEmpty();
    }

    private static List<String> blocking(String text) {
        return acknowledgement(ReplyChannel.LETTER, RequestNature.DECISION, text).stream()
                .filter(Finding::blocks)
                .map(Finding::check)
                .toList();
    }

    // --- sentences, words, voice

    @Test
    @Tag("LET-22")
    void a_sentence_of_twenty_six_words_is_found_with_its_line_and_its_count() {
        String words = "mot ".repeat(23);

        assertThat(letterWith("Court.\n\nUn " + words + "fin.")).isEmpty();
        assertThat(letterWith("Court.\n\nUn " + words + "mot fin."))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo("SENTENCE-LONG");
                            assertThat(finding.line()).isEqualTo(3);
                            assertThat(finding.excerpt()).startsWith("Un mot mot").endsWith("…");
                            assertThat(finding.what()).contains("26 mots", "25 au plus");
                        });
    }

    @Test
    @Tag("LET-22")
    void items_of_a_list_are_sentences_of_their_own() {
        assertThat(letterWith("Apportez :\n\n" + "- un titre et une photo\n".repeat(12))).isEmpty();
    }

    @Test
    @Tag("LET-22")
    void a_subject_that_is_too_long_for_an_email_is_found() {
        assertThat(
                        Checker.SHIPPED.check(
                                ReplyKind.STANDARD_LETTER,
                                ReplyChannel.EMAIL,
                                "Objet ".repeat(14),
                                ReplyText.of("{téléphone du service}, {nom de l’agent}")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo("SUBJECT-LONG");
                            assertThat(finding.line()).isEqualTo(Finding.SUBJECT);
                            assertThat(finding.hasLine()).isFalse();
                        });
    }

    @Test
    @Tag("LET-23")
    void a_word_of_the_administration_is_found_with_a_plainer_one() {
        assertThat(letterWith("Bonjour.\n\nNonobstant ce qui\nprécède, attendez."))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo("JARGON");
                            assertThat(finding.line()).isEqualTo(3);
                            assertThat(finding.excerpt()).isEqualTo("Nonobstant");
                            assertThat(finding.todo()).contains("malgré");
                        });
    }

    @Test
    @Tag("LET-24")
    void the_passive_voice_is_an_advice_with_its_words() {
        assertThat(letterWith("Votre demande\nsera examinée."))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo("PASSIVE");
                            assertThat(finding.blocks()).isFalse();
                            assertThat(finding.line()).isEqualTo(2);
                            assertThat(finding.excerpt()).isEqualTo("sera examinée");
                        });
    }

    // --- links and headings

    @ParameterizedTest
    @CsvSource({
        "'Voir [ici](https://a.example).', LINK-VAGUE",
        "'Voir [Cliquez ici](https://a.example).', LINK-VAGUE",
        "'Voir [https://a.example](https://a.example).', LINK-ADDRESS",
        "'Voir [](https://a.example).', LINK-EMPTY",
        "'[aide](https://a.example) et [Aide](https://b.example)', LINK-SAME"
    })
    @Tag("LET-25")
    void a_link_that_does_not_say_where_it_leads_is_found(String text, String check) {
        assertThat(letterWith("Bonjour.\n\n- un\n- " + text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo(check);
                            assertThat(finding.line()).isEqualTo(4);
                        });
    }

    @Test
    @Tag("LET-25")
    void a_link_that_names_its_page_or_its_site_is_right() {
        assertThat(
                        letterWith(
                                "[ants.gouv.fr](https://ants.gouv.fr), puis"
                                        + " [la page des rendez-vous](https://a.example) et encore"
                                        + " [ants.gouv.fr](https://ants.gouv.fr)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'##\n\nTexte.', HEADING-EMPTY",
        "'### Titre\n\nTexte.', HEADING-LEVEL",
        "'## Un\n\n## Deux\n\nTexte.', HEADING-ALONE",
        "'**Mes horaires**\n\nTexte.', HEADING-BOLD"
    })
    @Tag("LET-26")
    void a_heading_that_is_none_is_found(String text, String check) {
        assertThat(letterWith("Bonjour.\n\n" + text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.check()).isEqualTo(check);
                            assertThat(finding.line()).isEqualTo(3);
                        });
    }

    @Test
    @Tag("LET-26")
    void a_heading_with_its_text_is_right_and_bold_inside_a_paragraph_too() {
        assertThat(letterWith("## Titre\n\nVenez **avant lundi**.")).isEmpty();
    }

    // --- variables

    @Test
    @Tag("LET-27")
    void an_unknown_variable_is_found_with_the_one_that_was_meant() {
        assertThat(letterWith("Bonjour.\n\nReçu le {date de recepsion}."))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.blocks()).isTrue();
                            assertThat(finding.line()).isEqualTo(3);
                            assertThat(finding.what())
                                    .isEqualTo("{date de recepsion} n’existe pas.");
                            assertThat(finding.todo())
                                    .isEqualTo("Vouliez-vous dire {date de réception}\u202f?");
                        });
    }

    @Test
    @Tag("LET-27")
    void a_variable_like_no_other_is_to_be_chosen_from_the_list() {
        assertThat(letterWith("{couleur préférée du chat}"))
                .singleElement()
                .extracting(Finding::check, Finding::todo)
                .containsExactly("VARIABLE-UNKNOWN", "Choisissez une variable de la liste.");
    }

    @ParameterizedTest
    @CsvSource({
        "'Reçu le {date de réception.', VARIABLE-OPEN",
        "'Reçu le date de réception}.', VARIABLE-OPEN",
        "'Reçu le {}.', VARIABLE-OPEN",
        "'[la {page du site}](https://a.example)', VARIABLE-LINK",
        "'[la page](https://a.example/{page})', VARIABLE-LINK",
        "'Reçu le ..../..../........ ici.', VARIABLE-BLANK",
        "'Reçu le XX/XX/XXXX.', VARIABLE-BLANK",
        "'Reçu le [à compléter].', VARIABLE-BLANK",
        "'Reçu le ________.', VARIABLE-BLANK"
    })
    @Tag("LET-27")
    void a_place_that_would_stay_empty_is_found(String text, String check) {
        assertThat(letterWith(text)).extracting(Finding::check).contains(check);
    }

    @Test
    @Tag("LET-27")
    void a_variable_in_the_subject_would_not_be_filled_in() {
        assertThat(
                        Checker.SHIPPED.check(
                                ReplyKind.STANDARD_LETTER,
                                ReplyChannel.EMAIL,
                                "Votre demande du {date de réception}",
                                ReplyText.of("{téléphone du service}, {nom de l’agent}")))
                .extracting(Finding::check, Finding::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VARIABLE-SUBJECT", Finding.SUBJECT));
    }

    @Test
    @Tag("LET-27")
    void lines_are_counted_across_breaks_and_paragraphs_of_an_item() {
        assertThat(letterWith("- un\n\n  deux\n\n  {chose inconnue ici}\n- trois"))
                .extracting(Finding::line)
                .containsExactly(5);
    }

    // --- the rules as data

    @Test
    @Tag("LET-28")
    void every_rule_has_its_source_and_says_what_to_do() {
        assertThat(CheckRule.shipped())
                .isNotEmpty()
                .allSatisfy(
                        rule -> {
                            assertThat(rule.what()).isNotBlank();
                            assertThat(rule.todo()).isNotBlank();
                            assertThat(rule.source())
                                    .matches(
                                            "code des relations entre le public.*"
                                                    + "|Services Publics \\+.*|Qual-e-pref.*"
                                                    + "|RGAA 4\\.1.*|repère du produit, réglable");
                        });
        assertThat(CheckRule.shipped()).extracting(CheckRule::code).doesNotHaveDuplicates();
    }

    @Test
    @Tag("LET-28")
    void only_what_the_law_asks_or_what_cannot_work_blocks() {
        assertThat(CheckRule.shipped())
                .filteredOn(rule -> rule.severity() == FindingSeverity.BLOCKING)
                .allSatisfy(
                        rule ->
                                assertThat(
                                                rule.source().startsWith("code des relations")
                                                        || rule.code().endsWith("-EMPTY")
                                                        || rule.family()
                                                                == CheckRule.Family.VARIABLE)
                                        .as(rule.code())
                                        .isTrue());
    }

    @Test
    @Tag("LET-28")
    void what_the_checker_says_is_french_print() {
        Pattern fault =
                Pattern.compile("(?<![\u202f;:!?])[;:!?](?!//)|«(?!\u202f)|(?<!\u202f)»|'| {2}");

        assertThat(CheckRule.shipped())
                .extracting(rule -> rule.what() + "|" + rule.todo() + "|" + rule.source())
                .noneMatch(said -> fault.matcher(said).find());
        assertThat(DataFile.rows("jargon.tsv"))
                .extracting(row -> row.get(1))
                .noneMatch(said -> fault.matcher(said).find());
    }

    @Test
    @Tag("LET-28")
    void a_rule_that_is_taken_out_or_set_otherwise_is_obeyed() {
        List<CheckRule> others =
                CheckRule.shipped().stream()
                        .filter(rule -> !rule.code().equals("JARGON"))
                        .map(CheckerTest::threeWords)
                        .toList();

        assertThat(
                        new Checker(others)
                                .check(
                                        ReplyKind.STANDARD_LETTER,
                                        ReplyChannel.LETTER,
                                        "Objet",
                                        ReplyText.of(
                                                "Nonobstant {téléphone du service}\n\n"
                                                        + "{nom de l’agent}")))
                .extracting(Finding::check)
                .containsExactly("SENTENCE-LONG");
    }

    private static CheckRule threeWords(CheckRule rule) {
        return rule.code().equals("SENTENCE-LONG")
                ? new CheckRule(
                        rule.code(),
                        rule.family(),
                        rule.severity(),
                        rule.kinds(),
                        rule.channels(),
                        rule.nature(),
                        "3",
                        rule.what(),
                        rule.todo(),
                        rule.source())
                : rule;
    }

    @Test
    @Tag("LET-28")
    void what_blocks_comes_first_then_the_lines_in_their_order() {
        List<Finding> findings =
                letterWith("Nonobstant.\n\n{date de recepsion}\n\nVotre demande sera lue. {");

        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly("VARIABLE-NEAR", "VARIABLE-OPEN", "JARGON", "PASSIVE");
    }

    @Test
    @Tag("LET-28")
    void no_finding_speaks_of_a_place_holder() {
        List<Finding> findings =
                acknowledgement(
                        ReplyChannel.EITHER,
                        RequestNature.DECISION,
                        "## \n\n### T\n\n**B**\n\n[ici](https://a.example) nonobstant est lue ...."
                                + " {x} {date de recepsion} { "
                                + "mot ".repeat(30));

        assertThat(findings).hasSizeGreaterThan(15);
        assertThat(findings)
                .allSatisfy(
                        finding ->
                                assertThat(finding.what() + finding.todo())
                                        .doesNotContain(
                                                "{count}",
                                                "{limit}",
                                                "{better}",
                                                "{excerpt}",
                                                "{variable}",
                                                "{marks}"));
    }

    // --- any text

    @Test
    @Tag("LET-29")
    void a_text_of_any_kind_is_checked_and_nothing_is_thrown() {
        Random random = new Random(20_210_531);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            Optional<ReplyText> text = text(pieces(random, 1 + random.nextInt(200)));
            if (text.isPresent()) {
                read++;
                int lines = text.get().source().split("\n", -1).length;
                assertThat(
                                Checker.SHIPPED.check(
                                        ReplyKind.ACKNOWLEDGEMENT,
                                        ReplyChannel.EITHER,
                                        RequestNature.DECISION,
                                        pieces(random, 5),
                                        text.get()))
                        .allSatisfy(
                                finding ->
                                        assertThat(finding.line()).isBetween(Finding.WHOLE, lines));
            }
        }
        assertThat(read).as("texts that bear no refused mark").isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "a",
                " ",
                "\n",
                ".",
                "M. ",
                "....",
                " est ",
                "à ",
                "délai ",
                "0",
                "@",
                "est bien ",
                "dans le cadre ",
                "« ",
                "[",
                "_",
                "x/"
            })
    @Tag("LET-29")
    void two_hundred_thousand_characters_are_checked_within_a_second(String piece) {
        String big =
                piece.isEmpty()
                        ? pieces(new Random(8), 70_000).substring(0, 200_000)
                        : piece.repeat(200_000 / piece.length());
        ReplyWords words =
                ReplyWords.of(
                        List.of(
                                new Block(
                                        Block.Kind.PARAGRAPH,
                                        1,
                                        List.of(
                                                new Block.Item(
                                                        1,
                                                        List.of(
                                                                Run.text(big, false),
                                                                Run.variable("x", false)))))),
                        big);

        assertThat(
                        Stream.generate(() -> time(words))
                                .limit(4)
                                .anyMatch(took -> took.compareTo(Duration.ofSeconds(1)) < 0))
                .isTrue();
    }

    /** By its processor: other tests run beside. */
    private static Duration time(ReplyWords words) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        Checker.SHIPPED.check(
                ReplyKind.ACKNOWLEDGEMENT,
                ReplyChannel.EITHER,
                RequestNature.DECISION,
                "Objet",
                words);
        return Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
    }

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "{nom du service}",
                    "{nom du servise}",
                    "{xyz}",
                    "a",
                    "É",
                    " ",
                    " ",
                    "\n",
                    "\n\n",
                    "## ",
                    "- ",
                    "1. ",
                    "**gras**",
                    "[ici](https://a.example)",
                    "[x",
                    "....",
                    " est ",
                    "examinée",
                    ".",
                    "M.",
                    "etc. ",
                    "dans le cadre de ",
                    "à ",
                    "😀",
                    "\u202f",
                    "«",
                    "»",
                    "0",
                    "\t",
                    "\r\n",
                    "…",
                    "’",
                    "n’a pas été ",
                    "reçu ");

    private static String pieces(Random random, int count) {
        return random.ints(count, 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    /** Nothing where a mark is refused, which is LET-5 and no matter of the checker. */
    private static Optional<ReplyText> text(String typed) {
        try {
            return Optional.of(ReplyText.of(typed));
        } catch (RuleBroken refused) {
            return Optional.empty();
        }
    }

    private static List<Finding> acknowledgement(
            ReplyChannel channel, RequestNature nature, String text) {
        return Checker.SHIPPED.check(
                ReplyKind.ACKNOWLEDGEMENT, channel, nature, "Objet", ReplyText.of(text));
    }

    private static List<Finding> letter(String text) {
        return Checker.SHIPPED.check(
                ReplyKind.STANDARD_LETTER, ReplyChannel.EITHER, "Objet", ReplyText.of(text));
    }

    /** With all that a letter has to say besides. */
    private static List<Finding> letterWith(String text) {
        return letter(text + "\n\n{téléphone du service}, {nom de l’agent}");
    }
}
