package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A15: what destroys, sends or closes asks before or can be undone. A form asks by a step of its
 * own that offers to leave all as it is, by a box to tick, or by something to be typed, such as a
 * reason. What does neither names here what undoes it.
 */
class ConfirmationTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path WORDS =
            Path.of("src/main/resources/fr/prefecture/clu/web/messages.properties");

    private static final Pattern GRAVE =
            Pattern.compile(
                    "^(Supprimer|Retirer|Annuler|Envoyer|Renvoyer|Clore|Clôturer|Effacer|Éliminer"
                            + "|Archiver|Abandonner|Publier|Signer|Convoquer|Diffuser|Détruire"
                            + "|Relancer|Viser|Remplacer|Vider)(?![\\p{L}]).*");

    private static final Pattern FORM = Pattern.compile("(?s)<(h:form|form)\\b.*?</\\1>");
    private static final Pattern BUTTON =
            Pattern.compile("(?s)<(?:h|p):commandButton\\b[^>]*>|<button\\b[^>]*>.*?</button>");
    private static final Pattern KEY = Pattern.compile("msg\\['([\\w.]+)'\\]");
    private static final Pattern ASKS =
            Pattern.compile(
                    "<a class=\"bouton bouton-nu\"|selectBooleanCheckbox id=\"confirm"
                            + "|required=\"(true|required)\"");

    /** The button, by its key, and the key of what takes back what it has done. */
    private static final Map<String, String> UNDONE_BY =
            Map.ofEntries(
                    // brings back what was removed, which can be removed again
                    Map.entry("bin.undo", "bin.restore"),
                    Map.entry("committee.gesture.retirer", "committee.gesture.retablir"),
                    Map.entry("committee.body.archive", "committee.body.restore"),
                    // convokes nobody yet: the sending has a preview of its own
                    Map.entry("committee.invite.chosen", "committee.dispatch.preview"),
                    // nothing has been read in: the file is still where it was
                    Map.entry("imports.cancel", "imports.send"),
                    Map.entry("listening.kept.down", "listening.kept.present"),
                    Map.entry("listening.mystery.close", "listening.mystery.reopen"),
                    Map.entry("listening.mysteryPart.remove", "listening.tested.save"),
                    Map.entry("listening.opinion.unmark", "listening.opinion.mark"),
                    // takes back itself: the sheet is still on the desk
                    Map.entry("listening.paper.takeBack", "listening.paper.save"),
                    // the first stands in a fold that says what it does, and asks
                    Map.entry("mail.retry.confirm", "mail.retry.effect"),
                    Map.entry("mail.takeOut.confirm", "mail.retry.confirm"),
                    Map.entry("quality.document.remove", "quality.document.ask"),
                    Map.entry("quality.remove", "quality.scope.add.save"),
                    // takes back one count, which the next press gives again
                    Map.entry("switchboard.tally.takeBack", "switchboard.tally.begin"),
                    Map.entry("switchboard.training.forget", "switchboard.training.save"));

    /** What stands on a button. */
    record Button(String file, String key, boolean asks) {}

    @Test
    void what_destroys_sends_or_closes_asks_before_or_can_be_undone() throws IOException {
        List<Button> grave = grave();

        assertThat(grave).hasSizeGreaterThan(40);
        assertThat(grave)
                .filteredOn(button -> !button.asks())
                .filteredOn(button -> !UNDONE_BY.containsKey(button.key()))
                .isEmpty();
        assertThat(grave.stream().filter(button -> !button.asks()).map(Button::key).distinct())
                .as("nobody is excused who asks")
                .containsExactlyInAnyOrderElementsOf(UNDONE_BY.keySet());
    }

    @Test
    void what_undoes_stands_on_a_page() throws IOException {
        List<String> used = new ArrayList<>();
        for (Path page : pages()) {
            Matcher key = KEY.matcher(Files.readString(page));
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        assertThat(used).containsAll(UNDONE_BY.values());
    }

    private static List<Button> grave() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(WORDS, StandardCharsets.UTF_8));
        List<Button> found = new ArrayList<>();
        for (Path page : pages()) {
            Matcher form = FORM.matcher(Files.readString(page));
            while (form.find()) {
                boolean asks = ASKS.matcher(form.group()).find();
                Matcher button = BUTTON.matcher(form.group());
                while (button.find()) {
                    Matcher key = KEY.matcher(button.group());
                    while (key.find()) {
                        if (GRAVE.matcher(words.getProperty(key.group(1), "")).matches()) {
                            found.add(
                                    new Button(
                                            WEBAPP.relativize(page).toString(),
                                            key.group(1),
                                            asks));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
    }
}
