package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Roles;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table of pages: addresses, rights, menu and site map all come from it. */
public final class Routes {

    public static final String HOME = "/";
    public static final String LOG_IN = "/connexion";
    public static final String EXPIRED = "/session-expiree";
    public static final String REFUSED = "/acces-refuse";

    /** Where somebody chooses their own. */
    public static final String PASSWORD = "/mot-de-passe";

    private static final int LONGEST = 2000;

    /** Those who read what concerns the committee. */
    private static final String[] COMMITTEE = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL};

    /** Those who count the letters and e-mails that they receive. */
    private static final String[] COUNTING = {
        Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF
    };

    public static final List<Route> ALL =
            Stream.of(
                            features(),
                            callReasons(),
                            switchboardEntries(),
                            imports("/telephone", "switchboard", Roles.QUALITY, Roles.SWITCHBOARD),
                            switchboardTables(),
                            composition(),
                            imports("/comite/membres", "committee", Roles.QUALITY),
                            meetings(),
                            minutes(),
                            consultations(),
                            letters(),
                            inboundMail(),
                            imports("/courriers", "letters", COUNTING),
                            cert(),
                            imports("/cert", "cert", Roles.CERT),
                            certAhead(),
                            website(),
                            imports("/site", "website", Roles.WEBSITE),
                            appointments(),
                            imports("/rendez-vous", "appointments", Roles.QUALITY, Roles.STAFF),
                            surveys(),
                            kiosk(),
                            surveyResults(),
                            opinions(),
                            mystery(),
                            complaints(),
                            asked(),
                            audits(),
                            evidence(),
                            frameworks(),
                            displays(),
                            applicationFiles(),
                            indicators(),
                            rounds(),
                            boards(),
                            actions(),
                            history(),
                            bin(),
                            search(),
                            nights(),
                            administration(),
                            aboutTheProduct(),
                            guide())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Route> PLAIN =
            ALL.stream()
                    .filter(route -> !route.isNumbered())
                    .collect(Collectors.toUnmodifiableMap(Route::path, route -> route));

    private static final List<Route> NUMBERED = ALL.stream().filter(Route::isNumbered).toList();

    private Routes() {}

    private static List<Route> letters() {
        String[] users = {
            Roles.QUALITY,
            Roles.SWITCHBOARD,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.STAFF,
            Roles.SECRETARY_GENERAL
        };
        return List.of(
                Route.forRoles(
                        "/comite/modeles",
                        "/letters/replyTemplates.xhtml",
                        "letters.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/modeles/nouveau",
                        "/letters/newTemplate.xhtml",
                        "letters.new.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/modeles/importer",
                        "/letters/templateImport.xhtml",
                        "letters.document.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/modeles/{id}",
                        "/letters/replyTemplate.xhtml",
                        "letters.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/modeles/{id}/modifier",
                        "/letters/editTemplate.xhtml",
                        "letters.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/modeles/{id}/comparaison",
                        "/letters/templateComparison.xhtml",
                        "letters.title",
                        COMMITTEE),
                Route.forRoles(
                        "/modeles", "/letters/replies.xhtml", "letters.replies.title", users),
                Route.forRoles(
                        "/modeles/{id}", "/letters/reply.xhtml", "letters.replies.title", users));
    }

    private static List<Route> callReasons() {
        String[] readers = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/telephone/pointage",
                        "/switchboard/tally.xhtml",
                        "switchboard.tally.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.STAFF),
                Route.forRoles(
                        "/telephone/motifs",
                        "/switchboard/callReasons.xhtml",
                        "switchboard.reason.title",
                        readers),
                Route.forRoles(
                        "/telephone/motifs/resultats",
                        "/switchboard/callReasonResults.xhtml",
                        "switchboard.reasons.title",
                        readers));
    }

    private static List<Route> features() {
        return List.of(
                Route.forPeople(HOME, "/home/home.xhtml", "home.title"),
                Route.forPeople("/a-traiter", "/home/attentions.xhtml", "home.attentions.title"),
                Route.forRoles(
                        "/telephone",
                        "/switchboard/days.xhtml",
                        "switchboard.menu",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/telephone/creneaux",
                        "/switchboard/week.xhtml",
                        "switchboard.week.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/telephone/chiffre",
                        "/switchboard/callOrigin.xhtml",
                        "switchboard.origin.menu",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/telephone/effectifs",
                        "/switchboard/staffing.xhtml",
                        "switchboard.staffing.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/telephone/effectifs/presences",
                        "/switchboard/presences.xhtml",
                        "switchboard.presences.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/livraisons",
                        "/deliveries/deliveries.xhtml",
                        "deliveries.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.CERT,
                        Roles.WEBSITE,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/livraisons/{id}",
                        "/deliveries/awaitedSource.xhtml",
                        "deliveries.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.CERT,
                        Roles.WEBSITE,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/telephone/sources",
                        "/switchboard/sources.xhtml",
                        "switchboard.sources.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/telephone/sources/{id}",
                        "/switchboard/source.xhtml",
                        "switchboard.sources.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/telephone/sources/nouvelle",
                        "/switchboard/newSource.xhtml",
                        "switchboard.pbx.declare.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/telephone/sources/{id}/base",
                        "/switchboard/pbxTable.xhtml",
                        "switchboard.pbx.title",
                        Roles.ADMINISTRATOR));
    }

    /** What people type of the calls of a day, and say of it. */
    private static List<Route> switchboardEntries() {
        String[] readers = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/telephone/saisie",
                        "/switchboard/typedDay.xhtml",
                        "switchboard.typed.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD),
                Route.forRoles(
                        "/telephone/saisies",
                        "/switchboard/typedDays.xhtml",
                        "switchboard.typed.list.title",
                        readers),
                Route.forRoles(
                        "/telephone/notes",
                        "/switchboard/switchboardNotes.xhtml",
                        "switchboard.notes.title",
                        readers),
                Route.forRoles(
                        "/telephone/notes/nouvelle",
                        "/switchboard/newSwitchboardNote.xhtml",
                        "switchboard.note.new.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD),
                Route.forRoles(
                        "/telephone/notes/{id}",
                        "/switchboard/switchboardNote.xhtml",
                        "switchboard.note.title",
                        readers));
    }

    /** What people import of the calls of a switchboard, beside the wizard's own pages. */
    private static List<Route> switchboardTables() {
        return List.of(
                Route.forRoles(
                        "/telephone/imports/standard",
                        "/switchboard/namedSource.xhtml",
                        "switchboard.import.name",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD),
                Route.forRoles(
                        "/telephone/releves",
                        "/switchboard/declaredTotals.xhtml",
                        "switchboard.declared.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.SECRETARY_GENERAL));
    }

    private static List<Route> composition() {
        return List.of(
                Route.forRoles(
                        "/comite/membres",
                        "/committee/members.xhtml",
                        "committee.menu.members",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/membres/{id}",
                        "/committee/member.xhtml",
                        "committee.member.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/membres/nouveau",
                        "/committee/newMember.xhtml",
                        "committee.newMember.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/membres/{id}/modifier",
                        "/committee/memberChange.xhtml",
                        "committee.memberChange.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/membres/{id}/renouveler",
                        "/committee/renewal.xhtml",
                        "committee.renewal.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/membres/{id}/archiver",
                        "/committee/archiving.xhtml",
                        "committee.archiving.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/organismes/nouveau",
                        "/committee/newBody.xhtml",
                        "committee.newBody.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/organismes/{id}",
                        "/committee/body.xhtml",
                        "committee.body.title",
                        COMMITTEE));
    }

    private static List<Route> meetings() {
        return List.of(
                Route.forRoles(
                        "/comite/reunions",
                        "/committee/meetings.xhtml",
                        "committee.meetings.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/nouvelle",
                        "/committee/newMeeting.xhtml",
                        "committee.newMeeting.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}",
                        "/committee/meeting.xhtml",
                        "committee.tab.meeting",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/{id}/modifier",
                        "/committee/editMeeting.xhtml",
                        "committee.editMeeting.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/etape",
                        "/committee/meetingStep.xhtml",
                        "committee.step.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/annuler",
                        "/committee/cancelMeeting.xhtml",
                        "committee.cancelMeeting.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/signature",
                        "/committee/signature.xhtml",
                        "committee.signature.title",
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/comite/reunions/{id}/ordre-du-jour",
                        "/committee/agenda.xhtml",
                        "committee.tab.agenda",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/points/{id}",
                        "/committee/agendaItem.xhtml",
                        "committee.item.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/convocations",
                        "/committee/invitations.xhtml",
                        "committee.tab.invitations",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/{id}/courriels",
                        "/committee/receivedMails.xhtml",
                        "committee.received.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/courriels/{id}",
                        "/committee/receivedMail.xhtml",
                        "committee.received.mail",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/envoi",
                        "/committee/dispatch.xhtml",
                        "committee.dispatch.menu",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/adresse",
                        "/committee/resend.xhtml",
                        "committee.resend.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reponses/{id}",
                        "/committee/answer.xhtml",
                        "committee.answer.type",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/presences",
                        "/committee/attendance.xhtml",
                        "committee.tab.attendance",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/{id}/documents",
                        "/committee/documents.xhtml",
                        "committee.tab.documents",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/{id}/cloture",
                        "/committee/closing.xhtml",
                        "committee.observations.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/publication",
                        "/committee/publication.xhtml",
                        "committee.publication.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/historique",
                        "/committee/history.xhtml",
                        "committee.tab.history",
                        COMMITTEE));
    }

    /** What the centre receives, decides and has waiting. */
    private static List<Route> cert() {
        String[] readers = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles("/cert", "/cert/workload.xhtml", "cert.title", readers),
                Route.forRoles(
                        "/cert/{id}", "/cert/territory.xhtml", "cert.territory.title", readers),
                Route.forRoles(
                        "/cert/saisie", "/cert/workEntry.xhtml", "cert.entry.title", Roles.CERT),
                Route.forRoles(
                        "/cert/ecart", "/cert/mismatch.xhtml", "cert.mismatch.title", Roles.CERT),
                Route.forRoles(
                        "/cert/notes/nouvelle",
                        "/cert/newNote.xhtml",
                        "cert.newNote.title",
                        Roles.CERT),
                Route.forRoles(
                        "/cert/notes/{id}", "/cert/note.xhtml", "cert.note.title", Roles.CERT));
    }

    /** What becomes of the backlog; which centre handles what, for whoever answers the public. */
    private static List<Route> certAhead() {
        return List.of(
                Route.forRoles(
                        "/cert/prevision",
                        "/cert/forecast.xhtml",
                        "cert.forecast.title",
                        Roles.QUALITY,
                        Roles.CERT,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/cert/perimetre",
                        "/cert/perimeter.xhtml",
                        "cert.perimeter.title",
                        Roles.QUALITY,
                        Roles.CERT,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/cert/qui-traite-quoi",
                        "/cert/whoHandles.xhtml",
                        "cert.who.title",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.CERT,
                        Roles.WEBSITE,
                        Roles.STAFF,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/cert/qui-traite-quoi/nouvelle",
                        "/cert/newCompetence.xhtml",
                        "cert.newCompetence.title",
                        Roles.QUALITY,
                        Roles.CERT),
                Route.forRoles(
                        "/cert/qui-traite-quoi/{id}",
                        "/cert/competence.xhtml",
                        "cert.competence.change",
                        Roles.QUALITY,
                        Roles.CERT));
    }

    private static List<Route> website() {
        return List.of(
                Route.forRoles(
                        "/site",
                        "/website/calendar.xhtml",
                        "website.menu.calendar",
                        Roles.QUALITY,
                        Roles.WEBSITE,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/site/rubriques",
                        "/website/sections.xhtml",
                        "website.menu.sections",
                        Roles.QUALITY,
                        Roles.WEBSITE,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/site/rubriques/{id}",
                        "/website/section.xhtml",
                        "website.section.title",
                        Roles.WEBSITE),
                Route.forRoles(
                        "/site/fiches/nouvelle",
                        "/website/newSheet.xhtml",
                        "website.newSheet.title",
                        Roles.WEBSITE),
                Route.forRoles(
                        "/site/fiches/{id}",
                        "/website/sheet.xhtml",
                        "website.sheet.title",
                        Roles.WEBSITE),
                Route.forRoles(
                        "/site/declarer",
                        "/website/declaration.xhtml",
                        "website.menu.declare",
                        Roles.WEBSITE),
                Route.forRoles(
                        "/site/declarations/{id}",
                        "/website/withdrawal.xhtml",
                        "website.withdrawal.title",
                        Roles.WEBSITE),
                Route.forRoles(
                        "/site/regle",
                        "/website/rule.xhtml",
                        "website.menu.rule",
                        Roles.QUALITY,
                        Roles.WEBSITE,
                        Roles.SECRETARY_GENERAL,
                        Roles.ADMINISTRATOR));
    }

    /** The minutes of a meeting, and what is found in all of them. */
    private static List<Route> consultations() {
        return List.of(
                Route.forRoles(
                        "/comite/consultations",
                        "/letters/consultations.xhtml",
                        "letters.consultations.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/consultations/nouvelle",
                        "/letters/newConsultation.xhtml",
                        "letters.newConsultation.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}",
                        "/letters/consultation.xhtml",
                        "letters.consultation.one",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/consultations/{id}/modifier",
                        "/letters/consultationChange.xhtml",
                        "letters.consultationChange.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}/envoi",
                        "/letters/consultationSending.xhtml",
                        "letters.sending.heading",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}/adresse",
                        "/letters/consultedAddress.xhtml",
                        "committee.resend.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}/observation",
                        "/letters/newObservation.xhtml",
                        "letters.observation.enter",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}/courriels",
                        "/letters/observationMails.xhtml",
                        "committee.received.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/courriels/{id}",
                        "/letters/observationMail.xhtml",
                        "committee.received.mail",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/consultations/{id}/cloture",
                        "/letters/consultationClosing.xhtml",
                        "letters.closing.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/observations/{id}",
                        "/letters/observation.xhtml",
                        "letters.observation.one",
                        COMMITTEE));
    }

    private static List<Route> minutes() {
        return List.of(
                Route.forRoles(
                        "/comite/reunions/{id}/releve",
                        "/committee/record.xhtml",
                        "committee.minutes.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/reunions/{id}/releve/saisie",
                        "/committee/entry.xhtml",
                        "committee.minutes.entry",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/reunions/{id}/releve/erratum",
                        "/committee/erratum.xhtml",
                        "committee.erratum.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/comite/decisions",
                        "/committee/decisions.xhtml",
                        "committee.decisions.title",
                        COMMITTEE),
                Route.forRoles(
                        "/comite/sujets",
                        "/committee/subjects.xhtml",
                        "committee.subjects.title",
                        COMMITTEE));
    }

    /** Letters and e-mails received: counted, never read. */
    private static List<Route> inboundMail() {
        String[] readers = {
            Roles.QUALITY,
            Roles.SWITCHBOARD,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.STAFF,
            Roles.SECRETARY_GENERAL
        };
        return List.of(
                Route.forRoles("/courriers", "/letters/inbound.xhtml", "letters.menu", readers),
                Route.forRoles(
                        "/courriers/saisie",
                        "/letters/inboundEntry.xhtml",
                        "letters.menu.entry",
                        COUNTING),
                Route.forRoles(
                        "/courriers/dossier",
                        "/letters/folder.xhtml",
                        "letters.menu.folder",
                        COUNTING),
                Route.forRoles(
                        "/courriers/delais",
                        "/letters/replyTargets.xhtml",
                        "letters.menu.targets",
                        readers));
    }

    /** What is asked, when and where; sheets of paper. */
    private static List<Route> surveys() {
        String[] readers = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/enquetes",
                        "/listening/campaigns.xhtml",
                        "listening.menu.surveys",
                        readers),
                Route.forRoles(
                        "/enquetes/nouvelle",
                        "/listening/newCampaign.xhtml",
                        "listening.campaign.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/enquetes/{id}",
                        "/listening/campaign.xhtml",
                        "listening.campaign.one",
                        readers),
                Route.forRoles(
                        "/enquetes/{id}/modifier",
                        "/listening/changeCampaign.xhtml",
                        "listening.campaign.change",
                        Roles.QUALITY),
                Route.forRoles(
                        "/enquetes/{id}/saisie",
                        "/listening/paper.xhtml",
                        "listening.paper.title",
                        Roles.QUALITY,
                        Roles.STAFF),
                Route.forRoles(
                        "/questionnaires",
                        "/listening/questionnaires.xhtml",
                        "listening.questionnaires.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/questionnaires/{id}",
                        "/listening/questionnaire.xhtml",
                        "listening.questionnaire.one",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/questionnaires/{id}/question",
                        "/listening/question.xhtml",
                        "listening.question.new",
                        Roles.QUALITY));
    }

    /** The tablet in the hall, and what the staff is asked. */
    private static List<Route> kiosk() {
        String[] holders = {Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD};
        String[] asked = {
            Roles.QUALITY,
            Roles.SWITCHBOARD,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.STAFF,
            Roles.SECRETARY_GENERAL
        };
        return List.of(
                Route.forRoles(
                        "/borne", "/listening/kiosk.xhtml", "listening.kiosk.title", holders),
                Route.forRoles(
                        "/enquetes/{id}/borne",
                        "/listening/kioskLock.xhtml",
                        "listening.kiosk.lock.title",
                        holders),
                Route.forRoles(
                        "/enquete-interne",
                        "/listening/staffSurveys.xhtml",
                        "listening.staff.title",
                        asked),
                Route.forRoles(
                        "/enquete-interne/{id}",
                        "/listening/staffSurvey.xhtml",
                        "listening.staff.answer.title",
                        asked));
    }

    private static List<Route> surveyResults() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/enquetes/{id}/resultats",
                        "/listening/surveyResults.xhtml",
                        "listening.results.title",
                        readers),
                Route.forRoles(
                        "/enquetes/{id}/verbatims",
                        "/listening/comments.xhtml",
                        "listening.comments.title",
                        readers),
                Route.forRoles(
                        "/enquetes/{id}/rapport",
                        "/listening/campaignReport.xhtml",
                        "listening.report.title",
                        readers),
                Route.forRoles(
                        "/enquetes/verbatims/{id}",
                        "/listening/comment.xhtml",
                        "listening.comment.title",
                        readers),
                Route.forRoles(
                        "/enquetes/sujets",
                        "/listening/commentCodes.xhtml",
                        "listening.code.title",
                        readers));
    }

    private static List<Route> opinions() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return Stream.of(
                        imports("/enquetes", "listening", Roles.QUALITY),
                        imports("/avis", "listening.opinions", Roles.QUALITY),
                        List.of(
                                Route.forRoles(
                                        "/avis",
                                        "/listening/opinions.xhtml",
                                        "listening.menu.opinions",
                                        readers),
                                Route.forRoles(
                                        "/avis/{id}",
                                        "/listening/opinion.xhtml",
                                        "listening.opinion.title",
                                        readers)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> mystery() {
        return List.of(
                Route.forRoles(
                        "/enquetes/mystere",
                        "/listening/mysterySurveys.xhtml",
                        "listening.mystery.list.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/nouvelle",
                        "/listening/newMystery.xhtml",
                        "listening.mystery.new.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/enquetes/mystere/importer",
                        "/listening/mysteryImport.xhtml",
                        "listening.mysteryImport.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/enquetes/mystere/{id}",
                        "/listening/mystery.xhtml",
                        "listening.menu.mystery",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/{id}/modifier",
                        "/listening/editMystery.xhtml",
                        "listening.mystery.edit.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/enquetes/mystere/{id}/scenarios",
                        "/listening/mysteryScenarios.xhtml",
                        "listening.scenarios.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/{id}/grille",
                        "/listening/mysteryGrid.xhtml",
                        "listening.grid.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/{id}/tirage",
                        "/listening/mysteryDraw.xhtml",
                        "listening.draw.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/{id}/echange",
                        "/listening/mysteryExchange.xhtml",
                        "listening.exchange.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/{id}/resultats",
                        "/listening/mysteryResults.xhtml",
                        "listening.mysteryResults.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/enquetes/mystere/contacts/{id}",
                        "/listening/mysteryContact.xhtml",
                        "listening.contact.one",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL));
    }

    private static List<Route> complaints() {
        String[] readers = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/reclamations",
                        "/listening/complaints.xhtml",
                        "listening.menu.complaints",
                        readers),
                Route.forRoles(
                        "/reclamations/saisie",
                        "/listening/newComplaint.xhtml",
                        "listening.complaint.new",
                        Roles.QUALITY,
                        Roles.STAFF),
                Route.forRoles(
                        "/reclamations/motifs",
                        "/listening/complaintReasons.xhtml",
                        "listening.reason.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/reclamations/delais",
                        "/listening/complaintLimits.xhtml",
                        "listening.limit.title",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/reclamations/{id}",
                        "/listening/complaint.xhtml",
                        "listening.complaint.one",
                        readers),
                Route.forRoles(
                        "/reclamations/{id}/modifier",
                        "/listening/changeComplaint.xhtml",
                        "listening.complaint.correct",
                        Roles.QUALITY,
                        Roles.STAFF),
                Route.forRoles(
                        "/reclamations-accessibilite",
                        "/listening/accessibilityComplaints.xhtml",
                        "listening.accessibility.title",
                        readers),
                Route.forRoles(
                        "/incidents",
                        "/listening/incidents.xhtml",
                        "listening.menu.incidents",
                        readers),
                Route.forRoles(
                        "/incidents/nouveau",
                        "/listening/newIncident.xhtml",
                        "listening.incident.new",
                        Roles.QUALITY,
                        Roles.STAFF));
    }

    private static List<Route> asked() {
        return List.of(
                Route.forRoles(
                        "/vous-nous-l-avez-demande",
                        "/listening/keptRequests.xhtml",
                        "listening.menu.asked",
                        Roles.QUALITY,
                        Roles.SWITCHBOARD,
                        Roles.CERT,
                        Roles.WEBSITE,
                        Roles.STAFF,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/vous-nous-l-avez-demande/{id}",
                        "/listening/keptRequest.xhtml",
                        "listening.menu.asked",
                        Roles.QUALITY));
    }

    /** Audits of the label, what they found, and the yearly self-assessment. */
    private static List<Route> audits() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles("/audits", "/quality/audits.xhtml", "quality.audits.title", readers),
                Route.forRoles(
                        "/audits/nouveau",
                        "/quality/newAudit.xhtml",
                        "quality.audit.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/audits/{id}", "/quality/audit.xhtml", "quality.menu.audits", readers),
                Route.forRoles(
                        "/audits/{id}/modifier",
                        "/quality/editAudit.xhtml",
                        "quality.audit.edit",
                        Roles.QUALITY),
                Route.forRoles(
                        "/audits/{id}/constat",
                        "/quality/newFinding.xhtml",
                        "quality.finding.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/audits/constats/{id}",
                        "/quality/finding.xhtml",
                        "quality.finding.text",
                        Roles.QUALITY),
                Route.forRoles(
                        "/audits/constats/{id}/ecart",
                        "/quality/deviation.xhtml",
                        "quality.deviation.title",
                        readers),
                Route.forRoles(
                        "/audits/autoevaluations",
                        "/quality/selfAssessments.xhtml",
                        "quality.self.title",
                        readers),
                Route.forRoles(
                        "/audits/autoevaluations/nouvelle",
                        "/quality/newSelfAssessment.xhtml",
                        "quality.self.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/audits/autoevaluations/{id}",
                        "/quality/selfAssessment.xhtml",
                        "quality.self.title",
                        readers));
    }

    /** What proves the commitments, and what becomes of it. */
    private static List<Route> evidence() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/preuves", "/quality/evidences.xhtml", "quality.evidence.title", readers),
                Route.forRoles(
                        "/preuves/matrice",
                        "/quality/evidenceMatrix.xhtml",
                        "quality.matrix.title",
                        readers),
                Route.forRoles(
                        "/preuves/nouvelle",
                        "/quality/newEvidence.xhtml",
                        "quality.evidence.new.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/preuves/conservation",
                        "/quality/retention.xhtml",
                        "quality.retention.title",
                        readers),
                Route.forRoles(
                        "/preuves/eliminations",
                        "/quality/eliminations.xhtml",
                        "quality.elimination.title",
                        readers),
                Route.forRoles(
                        "/preuves/eliminations/{id}",
                        "/quality/elimination.xhtml",
                        "quality.elimination.slip",
                        readers),
                Route.forRoles(
                        "/preuves/{id}",
                        "/quality/evidence.xhtml",
                        "quality.evidence.one",
                        readers),
                Route.forRoles(
                        "/preuves/{id}/modifier",
                        "/quality/changeEvidence.xhtml",
                        "quality.evidence.change.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/preuves/{id}/retrait",
                        "/quality/withdrawEvidence.xhtml",
                        "quality.evidence.withdrawal.title",
                        Roles.QUALITY));
    }

    /** The books of commitments, and the structures that apply for a label. */
    private static List<Route> frameworks() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/referentiels",
                        "/quality/frameworks.xhtml",
                        "quality.menu.frameworks",
                        readers),
                Route.forRoles(
                        "/referentiels/importer",
                        "/quality/frameworkImport.xhtml",
                        "quality.import.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/referentiels/objectifs/nouveau",
                        "/quality/newTarget.xhtml",
                        "quality.target.new.link",
                        Roles.QUALITY),
                Route.forRoles(
                        "/referentiels/objectifs/{id}",
                        "/quality/target.xhtml",
                        "quality.column.target",
                        readers),
                Route.forRoles(
                        "/referentiels/engagements/{id}",
                        "/quality/commitment.xhtml",
                        "quality.column.wording",
                        readers),
                Route.forRoles(
                        "/referentiels/{id}",
                        "/quality/framework.xhtml",
                        "quality.column.edition",
                        readers),
                Route.forRoles(
                        "/structures",
                        "/quality/structures.xhtml",
                        "quality.menu.structures",
                        readers),
                Route.forRoles(
                        "/structures/nouvelle",
                        "/quality/newStructure.xhtml",
                        "quality.structure.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/structures/{id}",
                        "/quality/structure.xhtml",
                        "quality.column.structure",
                        readers),
                Route.forRoles(
                        "/structures/{id}/modifier",
                        "/quality/structureChange.xhtml",
                        "quality.structure.change",
                        Roles.QUALITY));
    }

    /** What is posted where; who was trained in what. */
    private static List<Route> displays() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/affichages", "/quality/displays.xhtml", "quality.menu.displays", readers),
                Route.forRoles(
                        "/affichages/nouveau",
                        "/quality/newDisplay.xhtml",
                        "quality.display.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/affichages/{id}", "/quality/display.xhtml", "quality.display", readers),
                Route.forRoles(
                        "/formations",
                        "/quality/trainings.xhtml",
                        "quality.menu.trainings",
                        readers),
                Route.forRoles(
                        "/formations/nouvelle",
                        "/quality/newTraining.xhtml",
                        "quality.training.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/formations/{id}/modifier",
                        "/quality/changeTraining.xhtml",
                        "quality.training",
                        Roles.QUALITY));
    }

    /** The application files, made in the background. */
    private static List<Route> applicationFiles() {
        String[] readers = {Roles.QUALITY, Roles.SECRETARY_GENERAL};
        return List.of(
                Route.forRoles(
                        "/dossiers",
                        "/quality/applicationFiles.xhtml",
                        "quality.applications.title",
                        readers),
                Route.forRoles(
                        "/dossiers/{id}",
                        "/quality/applicationFile.xhtml",
                        "quality.application.one",
                        readers));
    }

    /** The indicators, each with its definition and its values. */
    private static List<Route> indicators() {
        String[] readers = {
            Roles.QUALITY,
            Roles.SWITCHBOARD,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.STAFF,
            Roles.SECRETARY_GENERAL
        };
        return List.of(
                Route.forRoles(
                        "/indicateurs", "/indicators/indicators.xhtml", "indicators.menu", readers),
                Route.forRoles(
                        "/indicateurs/nouveau",
                        "/indicators/newIndicator.xhtml",
                        "indicators.new.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/recalcul",
                        "/indicators/recount.xhtml",
                        "indicators.recount",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/{code}",
                        "/indicators/indicator.xhtml",
                        "indicators.one",
                        readers),
                Route.forRoles(
                        "/indicateurs/{code}/origine",
                        "/indicators/origin.xhtml",
                        "indicators.origin.title",
                        readers),
                Route.forRoles(
                        "/indicateurs/{code}/definition",
                        "/indicators/definition.xhtml",
                        "indicators.definition.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/{code}/saisie",
                        "/indicators/measurement.xhtml",
                        "indicators.value.type",
                        Roles.QUALITY));
    }

    /** Who must give which figure or proof, and by when. */
    private static List<Route> rounds() {
        String[] readers = {
            Roles.QUALITY,
            Roles.SECRETARY_GENERAL,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.SWITCHBOARD,
            Roles.STAFF
        };
        return List.of(
                Route.forRoles(
                        "/indicateurs/collectes",
                        "/indicators/rounds.xhtml",
                        "indicators.menu.rounds",
                        readers),
                Route.forRoles(
                        "/indicateurs/collectes/nouvelle",
                        "/indicators/newRound.xhtml",
                        "indicators.round.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/collectes/{id}",
                        "/indicators/round.xhtml",
                        "indicators.round",
                        readers),
                Route.forRoles(
                        "/indicateurs/collectes/{id}/demande",
                        "/indicators/newAsking.xhtml",
                        "indicators.asking.add",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/collectes/demandes/{id}",
                        "/indicators/asking.xhtml",
                        "indicators.asking.one",
                        readers),
                Route.forRoles(
                        "/indicateurs/collectes/{id}/relance",
                        "/indicators/roundReminder.xhtml",
                        "indicators.reminder.title",
                        Roles.QUALITY));
    }

    private static List<Route> actions() {
        String[] readers = {
            Roles.QUALITY,
            Roles.SECRETARY_GENERAL,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.SWITCHBOARD,
            Roles.STAFF
        };
        return List.of(
                Route.forRoles("/actions", "/actions/actions.xhtml", "actions.menu", readers),
                Route.forRoles(
                        "/actions/nouvelle",
                        "/actions/newAction.xhtml",
                        "actions.new.title",
                        Roles.QUALITY),
                Route.forRoles("/actions/{id}", "/actions/action.xhtml", "actions.action", readers),
                Route.forRoles(
                        "/actions/{id}/modifier",
                        "/actions/changeAction.xhtml",
                        "actions.change.title",
                        Roles.QUALITY),
                Route.forRoles(
                        "/actions/etapes/{id}",
                        "/actions/step.xhtml",
                        "actions.step.title.REPORT",
                        readers),
                Route.forRoles(
                        "/actions/{id}/ministere",
                        "/actions/ministry.xhtml",
                        "actions.ministry",
                        Roles.QUALITY),
                Route.forRoles(
                        "/actions/photographies/{id}",
                        "/actions/files.xhtml",
                        "actions.photograph.title",
                        readers));
    }

    private static List<Route> appointments() {
        return List.of(
                Route.forRoles(
                        "/rendez-vous",
                        "/appointments/appointments.xhtml",
                        "appointments.menu.attendance",
                        Roles.QUALITY,
                        Roles.STAFF,
                        Roles.SECRETARY_GENERAL),
                Route.forRoles(
                        "/rendez-vous/saisie",
                        "/appointments/slots.xhtml",
                        "appointments.menu.slots",
                        Roles.QUALITY,
                        Roles.STAFF),
                Route.forRoles(
                        "/rendez-vous/simulations",
                        "/appointments/simulations.xhtml",
                        "appointments.menu.simulations",
                        Roles.QUALITY,
                        Roles.SECRETARY_GENERAL));
    }

    private static List<Route> nights() {
        return List.of(
                Route.forRoles(
                        "/nuits",
                        "/night/executions.xhtml",
                        "night.menu",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/nuits/{id}",
                        "/night/execution.xhtml",
                        "night.menu",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/nuits/fichiers/{id}",
                        "/night/file.xhtml",
                        "night.held.menu",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR));
    }

    /** The results that hang in the hall and stand on the website. */
    private static List<Route> boards() {
        String[] readers = {
            Roles.QUALITY,
            Roles.SWITCHBOARD,
            Roles.CERT,
            Roles.WEBSITE,
            Roles.STAFF,
            Roles.SECRETARY_GENERAL
        };
        return List.of(
                Route.forRoles(
                        "/indicateurs/resultats",
                        "/indicators/boards.xhtml",
                        "indicators.boards.title",
                        readers),
                Route.forRoles(
                        "/indicateurs/resultats/nouveau",
                        "/indicators/newBoard.xhtml",
                        "indicators.boards.new",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/resultats/{id}",
                        "/indicators/board.xhtml",
                        "indicators.boards.one",
                        readers),
                Route.forRoles(
                        "/indicateurs/resultats/{id}/version",
                        "/indicators/boardEdition.xhtml",
                        "indicators.boards.one",
                        readers),
                Route.forRoles(
                        "/indicateurs/resultats/{id}/composition",
                        "/indicators/composeBoard.xhtml",
                        "indicators.boards.compose",
                        Roles.QUALITY),
                Route.forRoles(
                        "/indicateurs/resultats/{id}/indicateur",
                        "/indicators/boardEntry.xhtml",
                        "indicators.boards.entry.title",
                        Roles.QUALITY));
    }

    private static List<Route> search() {
        return List.of(Route.forPeople("/recherche", "/search/search.xhtml", "search.title"));
    }

    private static List<Route> history() {
        return List.of(Route.forPeople("/historique", "/history/changes.xhtml", "history.title"));
    }

    private static List<Route> bin() {
        return List.of(Route.forPeople("/corbeille", "/bin/bin.xhtml", "bin.title"));
    }

    /** How each task is done, for anybody. */
    private static List<Route> guide() {
        return List.of(
                Route.open("/aide", "/guide/contents.xhtml", "guide.title"),
                Route.open("/aide/chiffres", "/guide/glossary.xhtml", "guide.figures.title"),
                Route.open("/aide/imprimer", "/guide/print.xhtml", "guide.print.title"),
                Route.open("/aide/api", "/guide/api.xhtml", "guide.api.title"),
                Route.open(
                        "/aide/raccourcis", "/committee/shortcuts.xhtml", "home.shortcuts.title"),
                Route.open("/aide/{slug}", "/guide/topic.xhtml", "guide.topic"));
    }

    private static List<Route> administration() {
        return List.of(
                Route.forRoles(
                        "/admin/etat", "/health/health.xhtml", "health.title", Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/modeles",
                        "/document/templates.xhtml",
                        "document.templates.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/courriels",
                        "/mail/mailings.xhtml",
                        "mail.title",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/courriels/{id}",
                        "/mail/mailing.xhtml",
                        "mail.mailing",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/courriels/{id}/adresse",
                        "/mail/correction.xhtml",
                        "mail.correction.title",
                        Roles.QUALITY,
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/invitations",
                        "/account/agentInvitations.xhtml",
                        "account.invitation.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/comptes",
                        "/account/accounts.xhtml",
                        "account.list.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/comptes/nouveau",
                        "/account/newAccount.xhtml",
                        "account.new.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/comptes/{id}",
                        "/account/account.xhtml",
                        "account.card",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/personnes",
                        "/privacy/people.xhtml",
                        "privacy.people.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/sauvegardes",
                        "/backup/backups.xhtml",
                        "backup.title",
                        Roles.ADMINISTRATOR),
                Route.forRoles(
                        "/admin/sauvegardes/reprise",
                        "/backup/restore.xhtml",
                        "backup.restore.title",
                        Roles.ADMINISTRATOR));
    }

    private static List<Route> aboutTheProduct() {
        return List.of(
                Route.forPeople(
                        "/preferences", "/account/preferences.xhtml", "account.preferences.title"),
                Route.forPeople("/vues", "/list/savedViews.xhtml", "list.views.title"),
                Route.forPeople("/vues/{id}", "/list/savedView.xhtml", "list.view.title"),
                Route.forPeople(PASSWORD, "/account/password.xhtml", "account.password.title"),
                Route.open("/plan-du-site", "/home/plan.xhtml", "home.plan.title"),
                Route.open(
                        "/accessibilite", "/home/accessibility.xhtml", "home.accessibility.title"),
                Route.open("/mentions-legales", "/home/legal.xhtml", "home.legal.title"),
                Route.open("/donnees-personnelles", "/home/privacy.xhtml", "home.privacy.title"),
                Route.open(LOG_IN, "/account/signin.xhtml", "account.signin.title"),
                Route.open(REFUSED, "/account/refused.xhtml", "account.refused.title"),
                Route.open(EXPIRED, "/account/expired.xhtml", "account.expired.title"));
    }

    /** The pages of the imports into a feature: its path, its word, those who may import. */
    private static List<Route> imports(String path, String word, String... roles) {
        String list = path + "/imports";
        String title = word + ".import.title";
        return List.of(
                Route.forRoles(list, "/imports/imports.xhtml", title, roles),
                Route.forRoles(
                        list + "/nouveau", "/imports/upload.xhtml", word + ".import.new", roles),
                Route.forRoles(list + "/{id}", "/imports/report.xhtml", title, roles),
                Route.forRoles(list + "/{id}/colonnes", "/imports/columns.xhtml", title, roles),
                Route.forRoles(list + "/{id}/apercu", "/imports/preview.xhtml", title, roles));
    }

    public static Optional<Route> ofPath(String path) {
        Route plain = PLAIN.get(path);
        return plain != null
                ? Optional.of(plain)
                : NUMBERED.stream().filter(route -> route.viewFor(path).isPresent()).findFirst();
    }

    /** Whether there is such a page, for somebody of these roles. */
    public static boolean opens(String path, Predicate<String> hasRole) {
        return ofPath(path).filter(route -> route.admits(hasRole)).isPresent();
    }

    static Optional<Route> ofView(String view) {
        return ALL.stream().filter(route -> route.view().equals(view)).findFirst();
    }

    /**
     * Where to send somebody who asked for this address and has logged in since: to it, when it is
     * a page of this table that is worth it, else home.
     */
    public static String destination(String asked) {
        String page = pageOrHome(asked);
        return Stream.of(LOG_IN, EXPIRED, REFUSED, PASSWORD).anyMatch(page::startsWith)
                ? HOME
                : page;
    }

    /** That address, when it is a page of this table, else home: never another host, nor a file. */
    static String pageOrHome(String asked) {
        if (asked == null || asked.length() > LONGEST) {
            return HOME;
        }
        try {
            URI uri = new URI(asked);
            boolean page =
                    uri.getScheme() == null
                            && uri.getRawAuthority() == null
                            && uri.getRawPath() != null
                            && ofPath(uri.getRawPath()).isPresent();
            if (!page) {
                return HOME;
            }
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
