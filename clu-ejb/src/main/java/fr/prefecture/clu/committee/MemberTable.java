package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of a table of members mean, as préfectures keep it. */
final class MemberTable {

    /** A row as it was understood. */
    record Read(String body, MemberCollege college, MemberDetails details) {}

    /** A cell that says nothing of its column. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final transient RuleBroken why;

        Unreadable(String column, RuleBroken why) {
            super(column, why);
            this.column = column;
            this.why = why;
        }

        String column() {
            return column;
        }

        RuleBroken why() {
            return why;
        }
    }

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("body", "Organisme", "Organisation", "Structure"),
                    ImportColumn.required("college", "Collège"),
                    ImportColumn.required("name", "Nom", "Nom et prénom", "Membre"),
                    ImportColumn.optional("function", "Fonction", "Qualité"),
                    ImportColumn.optional("rank", "Rang", "Titulaire ou suppléant"),
                    ImportColumn.optional("seat", "Siège", "Numéro de siège"),
                    ImportColumn.required("from", "Mandat du", "Début du mandat"),
                    ImportColumn.optional("until", "Mandat au", "Fin du mandat"),
                    ImportColumn.optional("email", "Courriel", "Adresse électronique", "E-mail"),
                    ImportColumn.optional("phone", "Téléphone"),
                    ImportColumn.optional("address", "Adresse", "Adresse postale"),
                    ImportColumn.optional("channel", "Canal", "Canal préféré"),
                    ImportColumn.optional("format", "Format", "Format préféré"),
                    ImportColumn.optional("arrangements", "Modalités", "Modalités demandées"));

    /** The ways in which a day is written, one beside the other. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern(
                            "[d/M/uuuu][d-M-uuuu][d.M.uuuu][uuuu-M-d['T'HH:mm][ HH:mm:ss]]"
                                    + "[d MMMM uuuu]",
                            Locale.FRENCH)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, MemberCollege> COLLEGES =
            Map.ofEntries(
                    Map.entry("services", MemberCollege.SERVICES),
                    Map.entry("service", MemberCollege.SERVICES),
                    Map.entry("services de l etat", MemberCollege.SERVICES),
                    Map.entry("usagers", MemberCollege.USERS),
                    Map.entry("associations", MemberCollege.USERS),
                    Map.entry("associations d usagers", MemberCollege.USERS),
                    Map.entry("professionnels", MemberCollege.PROFESSIONALS),
                    Map.entry("professionnel", MemberCollege.PROFESSIONALS),
                    Map.entry("elus", MemberCollege.ELECTED),
                    Map.entry("elus locaux", MemberCollege.ELECTED),
                    Map.entry("collectivites", MemberCollege.ELECTED),
                    Map.entry("autorites", MemberCollege.AUTHORITIES),
                    Map.entry("autorite", MemberCollege.AUTHORITIES));

    private static final Map<String, Rank> RANKS =
            Map.of(
                    "", Rank.TITULAR,
                    "titulaire", Rank.TITULAR,
                    "suppleant", Rank.SUBSTITUTE,
                    "suppleante", Rank.SUBSTITUTE);

    private static final Map<String, Channel> CHANNELS =
            Map.of(
                    "courriel", Channel.EMAIL,
                    "e mail", Channel.EMAIL,
                    "email", Channel.EMAIL,
                    "mail", Channel.EMAIL,
                    "courrier", Channel.POST,
                    "courrier postal", Channel.POST,
                    "poste", Channel.POST);

    private static final Map<String, Format> FORMATS =
            Map.of(
                    "", Format.STANDARD,
                    "standard", Format.STANDARD,
                    "format courant", Format.STANDARD,
                    "courant", Format.STANDARD,
                    "gros caracteres", Format.LARGE_PRINT,
                    "texte", Format.PLAIN_TEXT,
                    "texte seul", Format.PLAIN_TEXT,
                    "texte brut", Format.PLAIN_TEXT);

    private static final Map<String, Arrangement> ARRANGEMENTS =
            Map.ofEntries(
                    Map.entry("documents avant la reunion", Arrangement.DOCUMENTS_BEFORE),
                    Map.entry("documents avant", Arrangement.DOCUMENTS_BEFORE),
                    Map.entry("gros caracteres", Arrangement.LARGE_PRINT),
                    Map.entry("texte", Arrangement.PLAIN_TEXT),
                    Map.entry("documents en texte", Arrangement.PLAIN_TEXT),
                    Map.entry("interprete lsf", Arrangement.SIGN_LANGUAGE),
                    Map.entry(
                            "interprete en langue des signes francaise", Arrangement.SIGN_LANGUAGE),
                    Map.entry("lsf", Arrangement.SIGN_LANGUAGE),
                    Map.entry("velotypie", Arrangement.LIVE_CAPTIONS),
                    Map.entry("acces sans marche", Arrangement.STEP_FREE));

    private MemberTable() {}

    static Read read(Map<String, String> cells) throws Unreadable {
        Channel preferred =
                cell(cells, "channel").isEmpty()
                        ? cell(cells, "email").isEmpty() ? Channel.POST : Channel.EMAIL
                        : word(cells, "channel", CHANNELS);
        return new Read(
                Words.plain(cell(cells, "body")),
                word(cells, "college", COLLEGES),
                new MemberDetails(
                        seat(cells),
                        word(cells, "rank", RANKS),
                        cell(cells, "name"),
                        cell(cells, "function"),
                        cell(cells, "email"),
                        cell(cells, "phone"),
                        cell(cells, "address"),
                        preferred,
                        word(cells, "format", FORMATS),
                        arrangements(cells),
                        day(cells, "from").orElse(null),
                        day(cells, "until")));
    }

    private static Set<Arrangement> arrangements(Map<String, String> cells) throws Unreadable {
        Set<Arrangement> asked = EnumSet.noneOf(Arrangement.class);
        for (String part : cell(cells, "arrangements").split("[,;|]", -1)) {
            String key = Folded.key(part);
            if (!key.isEmpty()) {
                Arrangement one = ARRANGEMENTS.get(key);
                if (one == null) {
                    throw unreadable("arrangements", part.strip());
                }
                asked.add(one);
            }
        }
        return asked;
    }

    private static int seat(Map<String, String> cells) throws Unreadable {
        String text = cell(cells, "seat");
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("\\d{1,3}([.,]0+)?")) {
            throw unreadable("seat", text);
        }
        int seat = Integer.parseInt(text.split("[.,]", 2)[0]);
        if (seat < 1 || seat > RepresentedBody.MOST_SEATS) {
            throw unreadable("seat", text);
        }
        return seat;
    }

    private static Optional<LocalDate> day(Map<String, String> cells, String column)
            throws Unreadable {
        String text =
                Words.plain(cell(cells, column)).toLowerCase(Locale.FRENCH).replace("1er ", "1 ");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.replace(" 00:00:00", ""), DAY));
        } catch (DateTimeException e) {
            throw unreadable(column, cell(cells, column));
        }
    }

    private static <T> T word(Map<String, String> cells, String column, Map<String, T> words)
            throws Unreadable {
        String text = cell(cells, column);
        T word = words.get(Folded.key(text));
        if (word == null) {
            throw unreadable(column, text);
        }
        return word;
    }

    private static Unreadable unreadable(String column, String text) {
        String rule = column.equals("from") || column.equals("until") ? "date" : column;
        return new Unreadable(
                column, new RuleBroken("committee.row." + rule, Words.shortened(text)));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
