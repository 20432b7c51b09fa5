package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HIS-4: the one table of what the history tells of: how each is called, who may read it, where its
 * page is.
 */
public final class Subjects {

    private static final String[] COMMITTEE = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL};
    private static final String[] APPROACH = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
    private static final String[] OWN_COUNTS = {
        Roles.QUALITY,
        Roles.SWITCHBOARD,
        Roles.CERT,
        Roles.WEBSITE,
        Roles.STAFF,
        Roles.SECRETARY_GENERAL
    };
    private static final String[] CERT = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL};
    private static final String[] REMITS = {
        Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR
    };
    private static final String[] TELEPHONE = {
        Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL
    };
    private static final String[] SITE = {Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL};
    private static final String[] APPOINTMENTS = {
        Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL
    };
    private static final String[] INCIDENTS = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL};
    private static final String[] SETTINGS = {Roles.QUALITY, Roles.ADMINISTRATOR};
    private static final String[] ACCOUNTS = {Roles.ADMINISTRATOR};
    private static final String[] QUALITY = {Roles.QUALITY};
    private static final String[] SOURCES = {
        Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR
    };
    private static final String[] DELIVERIES = {
        Roles.QUALITY,
        Roles.SWITCHBOARD,
        Roles.CERT,
        Roles.WEBSITE,
        Roles.SECRETARY_GENERAL,
        Roles.ADMINISTRATOR
    };
    private static final String[] RULES = {
        Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR
    };

    private static final String PLACE = "{}";
    private static final Pattern KEY =
            Pattern.compile("\\d{1,18}|(?=.{1,60}$)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    /**
     * @param name as the history knows it
     * @param noun the key of what people call it
     * @param page where it is; with its key in it when each has a page, empty when there is none
     * @param goes whether that page goes with it; else it is the page of what it belongs to
     * @param roles who may read its history
     */
    public record Subject(String name, String noun, String page, boolean goes, Set<String> roles) {

        public String text() {
            return Texts.of(noun);
        }

        boolean admits(Predicate<String> hasRole) {
            return roles.stream().anyMatch(hasRole);
        }

        /** The page of that one, or of what it belongs to. */
        public Optional<String> pageOf(String key) {
            if (page.isEmpty()) {
                return Optional.empty();
            }
            return page.contains(PLACE) && !KEY.matcher(key).matches()
                    ? Optional.empty()
                    : Optional.of(page.replace(PLACE, key));
        }

        private Optional<History.Thing> thingAt(String path) {
            int place = page.indexOf(PLACE);
            if (!goes || place < 0) {
                return Optional.empty();
            }
            Matcher at =
                    Pattern.compile(
                                    Pattern.quote(page.substring(0, place))
                                            + "([^/]+)"
                                            + Pattern.quote(page.substring(place + PLACE.length())))
                            .matcher(path);
            return at.matches() && KEY.matcher(at.group(1)).matches()
                    ? Optional.of(new History.Thing(name, at.group(1)))
                    : Optional.empty();
        }
    }

    private static final Map<String, Subject> ALL =
            Stream.of(
                            row(
                                    "account.invitation",
                                    "history.subject.account.invitation",
                                    "",
                                    true,
                                    ACCOUNTS),
                            row("account.user", "history.subject.account.user", "", true, ACCOUNTS),
                            row(
                                    "actions.after",
                                    "history.subject.actions.after",
                                    "/actions/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "actions.before",
                                    "history.subject.actions.before",
                                    "/actions/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "actions.comment",
                                    "history.subject.actions.comment",
                                    "/actions/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "actions.evidence",
                                    "history.subject.actions.evidence",
                                    "/actions/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "actions.item",
                                    "history.subject.actions.item",
                                    "/actions/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "actions.service",
                                    "history.subject.actions.service",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "appointments.day",
                                    "history.subject.appointments.day",
                                    "/rendez-vous",
                                    false,
                                    APPOINTMENTS),
                            row(
                                    "appointments.desk",
                                    "history.subject.appointments.desk",
                                    "/rendez-vous",
                                    false,
                                    APPOINTMENTS),
                            row(
                                    "backup.file",
                                    "history.subject.backup.file",
                                    "/admin/sauvegardes",
                                    false,
                                    ACCOUNTS),
                            row(
                                    "cert.centre",
                                    "history.subject.cert.centre",
                                    "/cert/perimetre",
                                    false,
                                    REMITS),
                            row(
                                    "cert.competence",
                                    "history.subject.cert.competence",
                                    "/cert/qui-traite-quoi/{}",
                                    true,
                                    OWN_COUNTS),
                            row(
                                    "cert.explanation",
                                    "history.subject.cert.explanation",
                                    "/cert",
                                    false,
                                    CERT),
                            row(
                                    "cert.note",
                                    "history.subject.cert.note",
                                    "/cert/notes/{}",
                                    true,
                                    CERT),
                            row("cert.period", "history.subject.cert.period", "/cert", false, CERT),
                            row(
                                    "cert.remit",
                                    "history.subject.cert.remit",
                                    "/cert/perimetre",
                                    false,
                                    REMITS),
                            row(
                                    "cert.target",
                                    "history.subject.cert.target",
                                    "/cert",
                                    false,
                                    REMITS),
                            row(
                                    "cert.title",
                                    "history.subject.cert.title",
                                    "/cert/perimetre",
                                    false,
                                    REMITS),
                            row(
                                    "committee.body",
                                    "history.subject.committee.body",
                                    "/comite/organismes/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.dispatch",
                                    "history.subject.committee.dispatch",
                                    "/comite/reunions/{}/convocations",
                                    false,
                                    COMMITTEE),
                            row(
                                    "committee.document",
                                    "history.subject.committee.document",
                                    "/comite/reunions/{}/documents",
                                    false,
                                    COMMITTEE),
                            row(
                                    "committee.erratum",
                                    "history.subject.committee.erratum",
                                    "",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.item",
                                    "history.subject.committee.item",
                                    "/comite/points/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.itemDocument",
                                    "history.subject.committee.itemDocument",
                                    "",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.meeting",
                                    "history.subject.committee.meeting",
                                    "/comite/reunions/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.member",
                                    "history.subject.committee.member",
                                    "/comite/membres/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "committee.orientation",
                                    "history.subject.committee.orientation",
                                    "/comite/decisions",
                                    false,
                                    COMMITTEE),
                            row(
                                    "committee.participation",
                                    "history.subject.committee.participation",
                                    "/comite/reunions/{}/convocations",
                                    false,
                                    COMMITTEE),
                            row(
                                    "deliveries.lostDay",
                                    "history.subject.deliveries.lostDay",
                                    "/livraisons",
                                    false,
                                    DELIVERIES),
                            row(
                                    "deliveries.source",
                                    "history.subject.deliveries.source",
                                    "/livraisons",
                                    false,
                                    DELIVERIES),
                            row("home.month", "history.subject.home.month", "", true, APPROACH),
                            row(
                                    "imports.import",
                                    "history.subject.imports.import",
                                    "",
                                    true,
                                    SETTINGS),
                            row(
                                    "imports.mapping",
                                    "history.subject.imports.mapping",
                                    "",
                                    true,
                                    SETTINGS),
                            row(
                                    "indicators.asking",
                                    "history.subject.indicators.asking",
                                    "/indicateurs/collectes/demandes/{}",
                                    true,
                                    OWN_COUNTS),
                            row(
                                    "indicators.board",
                                    "history.subject.indicators.board",
                                    "/indicateurs/resultats/{}",
                                    true,
                                    QUALITY),
                            row(
                                    "indicators.boardEntry",
                                    "history.subject.indicators.boardEntry",
                                    "",
                                    true,
                                    QUALITY),
                            row(
                                    "indicators.definition",
                                    "history.subject.indicators.definition",
                                    "/indicateurs/{}",
                                    false,
                                    OWN_COUNTS),
                            row(
                                    "indicators.indicator",
                                    "history.subject.indicators.indicator",
                                    "/indicateurs/{}",
                                    true,
                                    OWN_COUNTS),
                            row(
                                    "indicators.measurement",
                                    "history.subject.indicators.measurement",
                                    "",
                                    true,
                                    OWN_COUNTS),
                            row(
                                    "indicators.recount",
                                    "history.subject.indicators.recount",
                                    "",
                                    true,
                                    QUALITY),
                            row(
                                    "indicators.round",
                                    "history.subject.indicators.round",
                                    "/indicateurs/collectes/{}",
                                    true,
                                    OWN_COUNTS),
                            row(
                                    "letters.consultation",
                                    "history.subject.letters.consultation",
                                    "/comite/consultations/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "letters.inbound",
                                    "history.subject.letters.inbound",
                                    "/courriers",
                                    false,
                                    OWN_COUNTS),
                            row(
                                    "letters.observation",
                                    "history.subject.letters.observation",
                                    "/comite/consultations/{}",
                                    false,
                                    COMMITTEE),
                            row(
                                    "letters.target",
                                    "history.subject.letters.target",
                                    "/courriers/delais",
                                    false,
                                    OWN_COUNTS),
                            row(
                                    "letters.template",
                                    "history.subject.letters.template",
                                    "/comite/modeles/{}",
                                    true,
                                    COMMITTEE),
                            row(
                                    "listening.campaign",
                                    "history.subject.listening.campaign",
                                    "/enquetes/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.code",
                                    "history.subject.listening.code",
                                    "/enquetes/sujets",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.comment",
                                    "history.subject.listening.comment",
                                    "/enquetes/verbatims/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.complaint",
                                    "history.subject.listening.complaint",
                                    "/reclamations/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.contact",
                                    "history.subject.listening.contact",
                                    "/enquetes/mystere/contacts/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.criterion",
                                    "history.subject.listening.criterion",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.draw",
                                    "history.subject.listening.draw",
                                    "/enquetes/mystere/{}/tirage",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.edition",
                                    "history.subject.listening.edition",
                                    "/questionnaires/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.incident",
                                    "history.subject.listening.incident",
                                    "/incidents",
                                    false,
                                    INCIDENTS),
                            row(
                                    "listening.keptRequest",
                                    "history.subject.listening.keptRequest",
                                    "/vous-nous-l-avez-demande",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.limit",
                                    "history.subject.listening.limit",
                                    "/reclamations/delais",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.mystery",
                                    "history.subject.listening.mystery",
                                    "/enquetes/mystere/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.opinion",
                                    "history.subject.listening.opinion",
                                    "/avis/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.question",
                                    "history.subject.listening.question",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.questionnaire",
                                    "history.subject.listening.questionnaire",
                                    "/questionnaires",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.reason",
                                    "history.subject.listening.reason",
                                    "/reclamations/motifs",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.response",
                                    "history.subject.listening.response",
                                    "",
                                    true,
                                    QUALITY),
                            row(
                                    "listening.scenario",
                                    "history.subject.listening.scenario",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "listening.synthesis",
                                    "history.subject.listening.synthesis",
                                    "/enquetes/{}/verbatims",
                                    false,
                                    APPROACH),
                            row(
                                    "listening.tested",
                                    "history.subject.listening.tested",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "mail.mailing",
                                    "history.subject.mail.mailing",
                                    "/admin/courriels/{}",
                                    true,
                                    SETTINGS),
                            row("mail.message", "history.subject.mail.message", "", true, SETTINGS),
                            row(
                                    "mail.received",
                                    "history.subject.mail.received",
                                    "",
                                    true,
                                    QUALITY),
                            row(
                                    "night.choice",
                                    "history.subject.night.choice",
                                    "/nuits",
                                    false,
                                    SETTINGS),
                            row(
                                    "night.file",
                                    "history.subject.night.file",
                                    "/nuits/fichiers/{}",
                                    true,
                                    SETTINGS),
                            row(
                                    "night.stop",
                                    "history.subject.night.stop",
                                    "/nuits/{}",
                                    false,
                                    SETTINGS),
                            row(
                                    "privacy.erasure",
                                    "history.subject.privacy.erasure",
                                    "/admin/personnes",
                                    false,
                                    ACCOUNTS),
                            row(
                                    "privacy.export",
                                    "history.subject.privacy.export",
                                    "/admin/personnes",
                                    false,
                                    ACCOUNTS),
                            row(
                                    "privacy.purge",
                                    "history.subject.privacy.purge",
                                    "/admin/personnes",
                                    false,
                                    ACCOUNTS),
                            row(
                                    "quality.application",
                                    "history.subject.quality.application",
                                    "/dossiers/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.audit",
                                    "history.subject.quality.audit",
                                    "/audits/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.award",
                                    "history.subject.quality.award",
                                    "/structures/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "quality.deviation",
                                    "history.subject.quality.deviation",
                                    "/audits/constats/{}/ecart",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.display",
                                    "history.subject.quality.display",
                                    "/affichages/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.elimination",
                                    "history.subject.quality.elimination",
                                    "/preuves/eliminations/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.evidence",
                                    "history.subject.quality.evidence",
                                    "/preuves/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.finding",
                                    "history.subject.quality.finding",
                                    "/audits/constats/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.framework",
                                    "history.subject.quality.framework",
                                    "/referentiels/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.requestedDocument",
                                    "history.subject.quality.requestedDocument",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.retention",
                                    "history.subject.quality.retention",
                                    "/preuves/conservation",
                                    false,
                                    APPROACH),
                            row(
                                    "quality.scope",
                                    "history.subject.quality.scope",
                                    "/structures/{}",
                                    false,
                                    APPROACH),
                            row(
                                    "quality.selfAssessment",
                                    "history.subject.quality.selfAssessment",
                                    "/audits/autoevaluations/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.selfRating",
                                    "history.subject.quality.selfRating",
                                    "",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.structure",
                                    "history.subject.quality.structure",
                                    "/structures/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.target",
                                    "history.subject.quality.target",
                                    "/referentiels/objectifs/{}",
                                    true,
                                    APPROACH),
                            row(
                                    "quality.training",
                                    "history.subject.quality.training",
                                    "/formations/{}/modifier",
                                    true,
                                    APPROACH),
                            row(
                                    "shared.closingDay",
                                    "history.subject.shared.closingDay",
                                    "",
                                    true,
                                    SETTINGS),
                            row(
                                    "switchboard.note",
                                    "history.subject.switchboard.note",
                                    "/telephone/notes/{}",
                                    true,
                                    TELEPHONE),
                            row(
                                    "switchboard.outcomeWord",
                                    "history.subject.switchboard.outcomeWord",
                                    "/telephone/imports",
                                    false,
                                    TELEPHONE),
                            row(
                                    "switchboard.pbx",
                                    "history.subject.switchboard.pbx",
                                    "/telephone/sources",
                                    false,
                                    ACCOUNTS),
                            row(
                                    "switchboard.presence",
                                    "history.subject.switchboard.presence",
                                    "/telephone/effectifs/presences",
                                    false,
                                    TELEPHONE),
                            row(
                                    "switchboard.queue",
                                    "history.subject.switchboard.queue",
                                    "",
                                    true,
                                    SOURCES),
                            row(
                                    "switchboard.reason",
                                    "history.subject.switchboard.reason",
                                    "/telephone/motifs",
                                    false,
                                    TELEPHONE),
                            row(
                                    "switchboard.source",
                                    "history.subject.switchboard.source",
                                    "/telephone/sources/{}",
                                    true,
                                    SOURCES),
                            row(
                                    "switchboard.sourceFormats",
                                    "history.subject.switchboard.sourceFormats",
                                    "/telephone/sources/{}",
                                    true,
                                    SOURCES),
                            row(
                                    "switchboard.tally",
                                    "history.subject.switchboard.tally",
                                    "/telephone/motifs/resultats",
                                    false,
                                    TELEPHONE),
                            row(
                                    "switchboard.training",
                                    "history.subject.switchboard.training",
                                    "/telephone/effectifs/presences",
                                    false,
                                    TELEPHONE),
                            row(
                                    "switchboard.typedDay",
                                    "history.subject.switchboard.typedDay",
                                    "/telephone/saisies",
                                    false,
                                    TELEPHONE),
                            row(
                                    "website.declaration",
                                    "history.subject.website.declaration",
                                    "/site/declarations/{}",
                                    false,
                                    SITE),
                            row(
                                    "website.rule",
                                    "history.subject.website.rule",
                                    "/site/regle",
                                    false,
                                    RULES),
                            row(
                                    "website.section",
                                    "history.subject.website.section",
                                    "/site/rubriques/{}",
                                    true,
                                    SITE),
                            row(
                                    "website.sheet",
                                    "history.subject.website.sheet",
                                    "/site/fiches/{}",
                                    true,
                                    SITE),
                            row(
                                    "website.sheet.check",
                                    "history.subject.website.sheet.check",
                                    "/site/fiches/{}",
                                    false,
                                    SITE))
                    .collect(
                            Collectors.toMap(
                                    Subject::name,
                                    Function.identity(),
                                    (one, other) -> {
                                        throw new IllegalStateException(one.name());
                                    },
                                    TreeMap::new));

    private Subjects() {}

    private static Subject row(
            String name, String noun, String page, boolean goes, String... roles) {
        return new Subject(name, noun, page, goes, Set.of(roles));
    }

    public static Set<String> names() {
        return ALL.keySet();
    }

    public static Optional<Subject> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Those whose history may be read with these roles. */
    public static List<Subject> readableBy(Predicate<String> hasRole) {
        return ALL.values().stream().filter(one -> one.admits(hasRole)).toList();
    }

    /** What people call it; its own name for what no row names. */
    public static String text(String name) {
        return named(name).map(Subject::text).orElse(name);
    }

    /** COR-12: the thing that has its page at that address, whose query and place do not matter. */
    public static Optional<History.Thing> thingAt(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return ALL.values().stream().flatMap(one -> one.thingAt(path).stream()).findFirst();
    }
}
