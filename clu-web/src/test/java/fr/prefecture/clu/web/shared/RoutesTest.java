package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /home/home.xhtml",
        "/telephone, /switchboard/days.xhtml",
        "/nuits, /night/executions.xhtml",
        "/nuits/12, /night/execution.xhtml?id=12",
        "/comite/membres, /committee/members.xhtml",
        "/comite/membres/nouveau, /committee/newMember.xhtml",
        "/comite/membres/7, /committee/member.xhtml?id=7",
        "/comite/membres/7/archiver, /committee/archiving.xhtml?id=7",
        "/comite/membres/imports, /imports/imports.xhtml",
        "/comite/organismes/nouveau, /committee/newBody.xhtml",
        "/comite/organismes/7, /committee/body.xhtml?id=7",
        "/comite/consultations/nouvelle, /letters/newConsultation.xhtml",
        "/comite/consultations/7, /letters/consultation.xhtml?id=7",
        "/comite/consultations/courriels/7, /letters/observationMail.xhtml?id=7",
        "/comite/modeles, /letters/replyTemplates.xhtml",
        "/comite/modeles/importer, /letters/templateImport.xhtml",
        "/comite/modeles/7/modifier, /letters/editTemplate.xhtml?id=7",
        "/modeles/7, /letters/reply.xhtml?id=7",
        "/site, /website/calendar.xhtml",
        "/site/rubriques/3, /website/section.xhtml?id=3",
        "/site/fiches/nouvelle, /website/newSheet.xhtml",
        "/site/fiches/4, /website/sheet.xhtml?id=4",
        "/site/imports, /imports/imports.xhtml",
        "/site/imports/nouveau, /imports/upload.xhtml",
        "/site/imports/12, /imports/report.xhtml?id=12",
        "/site/imports/12/colonnes, /imports/columns.xhtml?id=12",
        "/rendez-vous, /appointments/appointments.xhtml",
        "/rendez-vous/saisie, /appointments/slots.xhtml",
        "/rendez-vous/simulations, /appointments/simulations.xhtml",
        "/courriers, /letters/inbound.xhtml",
        "/courriers/saisie, /letters/inboundEntry.xhtml",
        "/courriers/dossier, /letters/folder.xhtml",
        "/courriers/delais, /letters/replyTargets.xhtml",
        "/referentiels, /quality/frameworks.xhtml",
        "/referentiels/importer, /quality/frameworkImport.xhtml",
        "/referentiels/7, /quality/framework.xhtml?id=7",
        "/referentiels/engagements/7, /quality/commitment.xhtml?id=7",
        "/referentiels/objectifs/nouveau, /quality/newTarget.xhtml",
        "/referentiels/objectifs/7, /quality/target.xhtml?id=7",
        "/structures, /quality/structures.xhtml",
        "/structures/nouvelle, /quality/newStructure.xhtml",
        "/structures/7, /quality/structure.xhtml?id=7",
        "/structures/7/modifier, /quality/structureChange.xhtml?id=7",
        "/courriers/imports/nouveau, /imports/upload.xhtml",
        "/rendez-vous/imports, /imports/imports.xhtml",
        "/rendez-vous/imports/nouveau, /imports/upload.xhtml",
        "/preuves, /quality/evidences.xhtml",
        "/preuves/nouvelle, /quality/newEvidence.xhtml",
        "/preuves/7, /quality/evidence.xhtml?id=7",
        "/preuves/7/modifier, /quality/changeEvidence.xhtml?id=7",
        "/preuves/7/retrait, /quality/withdrawEvidence.xhtml?id=7",
        "/preuves/matrice, /quality/evidenceMatrix.xhtml",
        "/preuves/conservation, /quality/retention.xhtml",
        "/preuves/eliminations, /quality/eliminations.xhtml",
        "/preuves/eliminations/7, /quality/elimination.xhtml?id=7",
        "/affichages, /quality/displays.xhtml",
        "/affichages/nouveau, /quality/newDisplay.xhtml",
        "/affichages/7, /quality/display.xhtml?id=7",
        "/formations, /quality/trainings.xhtml",
        "/formations/7/modifier, /quality/changeTraining.xhtml?id=7",
        "/indicateurs/collectes, /indicators/rounds.xhtml",
        "/indicateurs/collectes/nouvelle, /indicators/newRound.xhtml",
        "/indicateurs/collectes/7, /indicators/round.xhtml?id=7",
        "/indicateurs/collectes/demandes/7, /indicators/asking.xhtml?id=7",
        "/actions, /actions/actions.xhtml",
        "/actions/nouvelle, /actions/newAction.xhtml",
        "/actions/12, /actions/action.xhtml?id=12",
        "/actions/etapes/12, /actions/step.xhtml?id=12",
        "/enquetes/mystere, /listening/mysterySurveys.xhtml",
        "/enquetes/mystere/nouvelle, /listening/newMystery.xhtml",
        "/enquetes/mystere/importer, /listening/mysteryImport.xhtml",
        "/enquetes/mystere/7, /listening/mystery.xhtml?id=7",
        "/enquetes/mystere/7/resultats, /listening/mysteryResults.xhtml?id=7",
        "/enquetes/mystere/contacts/7, /listening/mysteryContact.xhtml?id=7",
        "/audits, /quality/audits.xhtml",
        "/audits/nouveau, /quality/newAudit.xhtml",
        "/audits/12, /quality/audit.xhtml?id=12",
        "/audits/12/constat, /quality/newFinding.xhtml?id=12",
        "/audits/constats/12, /quality/finding.xhtml?id=12",
        "/audits/constats/12/ecart, /quality/deviation.xhtml?id=12",
        "/audits/autoevaluations/nouvelle, /quality/newSelfAssessment.xhtml",
        "/audits/autoevaluations/12, /quality/selfAssessment.xhtml?id=12",
        "/nuits/fichiers/12, /night/file.xhtml?id=12",
        "/indicateurs, /indicators/indicators.xhtml",
        "/indicateurs/nouveau, /indicators/newIndicator.xhtml",
        "/indicateurs/switchboard.answerRate,"
                + " /indicators/indicator.xhtml?code=switchboard.answerRate",
        "/indicateurs/site.fiches-verifiees.2/origine,"
                + " /indicators/origin.xhtml?code=site.fiches-verifiees.2",
        "/admin/courriels, /mail/mailings.xhtml",
        "/admin/courriels/12, /mail/mailing.xhtml?id=12",
        "/admin/courriels/12/adresse, /mail/correction.xhtml?id=12",
        "/connexion, /account/signin.xhtml"
    })
    void a_French_address_leads_to_its_page_file(String path, String view) {
        assertThat(Routes.ofPath(path).flatMap(route -> route.viewFor(path))).contains(view);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/telephone/",
                "/Telephone",
                "/nuits/",
                "/nuits/abc",
                "/nuits/12/",
                "/site/imports/",
                "/site/imports/colonnes",
                "/site/imports//colonnes",
                "/site/imports/12/13/colonnes",
                "/site/imports/12/autre",
                "/nuits/-1",
                "/nuits/12?x=1",
                "/nuits/1234567890123456789",
                "/indicateurs/attente",
                "/indicateurs/..",
                "/indicateurs/a..b",
                "/indicateurs/a.b.",
                "/indicateurs/a.b/c.d",
                "/indicateurs/a.b/x/origine",
                "/indicateurs/é.b",
                "/indicateurs/a.b?code=c.d",
                "/indicateurs/a.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                "/nuits/a.b",
                "/home/home.xhtml",
                "/index.xhtml",
                "/inconnu"
            })
    void anything_else_is_no_page(String path) {
        assertThat(Routes.ofPath(path)).isEmpty();
    }

    @Test
    void paths_and_page_files_are_each_named_once_but_for_those_of_imports() {
        assertThat(Routes.ALL).extracting(Route::path).doesNotHaveDuplicates();
        assertThat(Routes.ALL)
                .extracting(Route::view)
                .filteredOn(view -> !view.startsWith("/imports/"))
                .doesNotHaveDuplicates();
        assertThat(Routes.ALL).allMatch(route -> !Texts.of(route.title()).isBlank());
    }

    @Test
    void a_reader_has_no_page_and_an_administrator_no_figures() {
        assertThat(pagesOf(Roles.READER)).isEmpty();
        assertThat(pagesOf(Roles.ADMINISTRATOR))
                .containsExactly(
                        "/",
                        "/telephone/sources",
                        "/telephone/sources/{id}",
                        "/cert/perimetre",
                        "/site/regle",
                        "/nuits",
                        "/nuits/{id}",
                        "/nuits/fichiers/{id}",
                        "/admin/modeles",
                        "/admin/courriels",
                        "/admin/courriels/{id}",
                        "/admin/courriels/{id}/adresse",
                        "/preferences");
        assertThat(pagesOf(Roles.QUALITY))
                .containsExactly(
                        "/",
                        "/telephone",
                        "/telephone/effectifs",
                        "/telephone/effectifs/presences",
                        "/telephone/sources",
                        "/telephone/sources/{id}",
                        "/comite/membres",
                        "/comite/membres/{id}",
                        "/comite/membres/nouveau",
                        "/comite/membres/{id}/modifier",
                        "/comite/membres/{id}/renouveler",
                        "/comite/membres/{id}/archiver",
                        "/comite/organismes/nouveau",
                        "/comite/organismes/{id}",
                        "/comite/membres/imports",
                        "/comite/membres/imports/nouveau",
                        "/comite/membres/imports/{id}",
                        "/comite/membres/imports/{id}/colonnes",
                        "/comite/membres/imports/{id}/apercu",
                        "/comite/reunions",
                        "/comite/reunions/nouvelle",
                        "/comite/reunions/{id}",
                        "/comite/reunions/{id}/modifier",
                        "/comite/reunions/{id}/etape",
                        "/comite/reunions/{id}/annuler",
                        "/comite/reunions/{id}/ordre-du-jour",
                        "/comite/points/{id}",
                        "/comite/reunions/{id}/convocations",
                        "/comite/reunions/{id}/courriels",
                        "/comite/courriels/{id}",
                        "/comite/reunions/{id}/envoi",
                        "/comite/reunions/{id}/adresse",
                        "/comite/reponses/{id}",
                        "/comite/reunions/{id}/presences",
                        "/comite/reunions/{id}/documents",
                        "/comite/reunions/{id}/cloture",
                        "/comite/reunions/{id}/publication",
                        "/comite/reunions/{id}/historique",
                        "/comite/reunions/{id}/releve",
                        "/comite/reunions/{id}/releve/saisie",
                        "/comite/reunions/{id}/releve/erratum",
                        "/comite/decisions",
                        "/comite/sujets",
                        "/comite/consultations",
                        "/comite/consultations/nouvelle",
                        "/comite/consultations/{id}",
                        "/comite/consultations/{id}/modifier",
                        "/comite/consultations/{id}/envoi",
                        "/comite/consultations/{id}/adresse",
                        "/comite/consultations/{id}/observation",
                        "/comite/consultations/{id}/courriels",
                        "/comite/consultations/courriels/{id}",
                        "/comite/consultations/{id}/cloture",
                        "/comite/observations/{id}",
                        "/comite/modeles",
                        "/comite/modeles/nouveau",
                        "/comite/modeles/importer",
                        "/comite/modeles/{id}",
                        "/comite/modeles/{id}/modifier",
                        "/comite/modeles/{id}/comparaison",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/courriers/imports/{id}",
                        "/courriers/imports/{id}/colonnes",
                        "/courriers/imports/{id}/apercu",
                        "/cert",
                        "/cert/{id}",
                        "/cert/prevision",
                        "/cert/perimetre",
                        "/cert/qui-traite-quoi",
                        "/cert/qui-traite-quoi/nouvelle",
                        "/cert/qui-traite-quoi/{id}",
                        "/site",
                        "/site/rubriques",
                        "/site/regle",
                        "/rendez-vous",
                        "/rendez-vous/saisie",
                        "/rendez-vous/simulations",
                        "/rendez-vous/imports",
                        "/rendez-vous/imports/nouveau",
                        "/rendez-vous/imports/{id}",
                        "/rendez-vous/imports/{id}/colonnes",
                        "/rendez-vous/imports/{id}/apercu",
                        "/audits",
                        "/audits/nouveau",
                        "/audits/{id}",
                        "/audits/{id}/modifier",
                        "/audits/{id}/constat",
                        "/audits/constats/{id}",
                        "/audits/constats/{id}/ecart",
                        "/audits/autoevaluations",
                        "/audits/autoevaluations/nouvelle",
                        "/audits/autoevaluations/{id}",
                        "/preuves",
                        "/preuves/matrice",
                        "/preuves/nouvelle",
                        "/preuves/conservation",
                        "/preuves/eliminations",
                        "/preuves/eliminations/{id}",
                        "/preuves/{id}",
                        "/preuves/{id}/modifier",
                        "/preuves/{id}/retrait",
                        "/referentiels",
                        "/referentiels/importer",
                        "/referentiels/objectifs/nouveau",
                        "/referentiels/objectifs/{id}",
                        "/referentiels/engagements/{id}",
                        "/referentiels/{id}",
                        "/structures",
                        "/structures/nouvelle",
                        "/structures/{id}",
                        "/structures/{id}/modifier",
                        "/affichages",
                        "/affichages/nouveau",
                        "/affichages/{id}",
                        "/formations",
                        "/formations/nouvelle",
                        "/formations/{id}/modifier",
                        "/dossiers",
                        "/dossiers/{id}",
                        "/indicateurs",
                        "/indicateurs/nouveau",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/{code}/definition",
                        "/indicateurs/{code}/saisie",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/nouvelle",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/{id}/demande",
                        "/indicateurs/collectes/demandes/{id}",
                        "/indicateurs/collectes/{id}/relance",
                        "/actions",
                        "/actions/nouvelle",
                        "/actions/{id}",
                        "/actions/{id}/modifier",
                        "/actions/etapes/{id}",
                        "/actions/{id}/ministere",
                        "/actions/photographies/{id}",
                        "/nuits",
                        "/nuits/{id}",
                        "/nuits/fichiers/{id}",
                        "/admin/courriels",
                        "/admin/courriels/{id}",
                        "/admin/courriels/{id}/adresse",
                        "/preferences");
        assertThat(pagesOf(Roles.SWITCHBOARD))
                .containsExactly(
                        "/",
                        "/telephone",
                        "/telephone/effectifs",
                        "/telephone/effectifs/presences",
                        "/telephone/sources",
                        "/telephone/sources/{id}",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/courriers/imports/{id}",
                        "/courriers/imports/{id}/colonnes",
                        "/courriers/imports/{id}/apercu",
                        "/cert/qui-traite-quoi",
                        "/indicateurs",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/demandes/{id}",
                        "/actions",
                        "/actions/{id}",
                        "/actions/etapes/{id}",
                        "/actions/photographies/{id}",
                        "/preferences");
        assertThat(pagesOf(Roles.SECRETARY_GENERAL))
                .containsExactly(
                        "/",
                        "/telephone",
                        "/telephone/effectifs",
                        "/telephone/effectifs/presences",
                        "/telephone/sources",
                        "/telephone/sources/{id}",
                        "/comite/membres",
                        "/comite/membres/{id}",
                        "/comite/organismes/{id}",
                        "/comite/reunions",
                        "/comite/reunions/{id}",
                        "/comite/reunions/{id}/signature",
                        "/comite/reunions/{id}/ordre-du-jour",
                        "/comite/reunions/{id}/convocations",
                        "/comite/reunions/{id}/presences",
                        "/comite/reunions/{id}/documents",
                        "/comite/reunions/{id}/historique",
                        "/comite/reunions/{id}/releve",
                        "/comite/decisions",
                        "/comite/sujets",
                        "/comite/consultations",
                        "/comite/consultations/{id}",
                        "/comite/observations/{id}",
                        "/comite/modeles",
                        "/comite/modeles/{id}",
                        "/comite/modeles/{id}/comparaison",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/delais",
                        "/cert",
                        "/cert/{id}",
                        "/cert/prevision",
                        "/cert/perimetre",
                        "/cert/qui-traite-quoi",
                        "/site",
                        "/site/rubriques",
                        "/site/regle",
                        "/rendez-vous",
                        "/rendez-vous/simulations",
                        "/audits",
                        "/audits/{id}",
                        "/audits/constats/{id}/ecart",
                        "/audits/autoevaluations",
                        "/audits/autoevaluations/{id}",
                        "/preuves",
                        "/preuves/matrice",
                        "/preuves/conservation",
                        "/preuves/eliminations",
                        "/preuves/eliminations/{id}",
                        "/preuves/{id}",
                        "/referentiels",
                        "/referentiels/objectifs/{id}",
                        "/referentiels/engagements/{id}",
                        "/referentiels/{id}",
                        "/structures",
                        "/structures/{id}",
                        "/affichages",
                        "/affichages/{id}",
                        "/formations",
                        "/dossiers",
                        "/dossiers/{id}",
                        "/indicateurs",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/demandes/{id}",
                        "/actions",
                        "/actions/{id}",
                        "/actions/etapes/{id}",
                        "/actions/photographies/{id}",
                        "/preferences");
        assertThat(pagesOf(Roles.STAFF))
                .containsExactly(
                        "/",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/courriers/imports/{id}",
                        "/courriers/imports/{id}/colonnes",
                        "/courriers/imports/{id}/apercu",
                        "/cert/qui-traite-quoi",
                        "/rendez-vous",
                        "/rendez-vous/saisie",
                        "/rendez-vous/imports",
                        "/rendez-vous/imports/nouveau",
                        "/rendez-vous/imports/{id}",
                        "/rendez-vous/imports/{id}/colonnes",
                        "/rendez-vous/imports/{id}/apercu",
                        "/indicateurs",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/demandes/{id}",
                        "/actions",
                        "/actions/{id}",
                        "/actions/etapes/{id}",
                        "/actions/photographies/{id}",
                        "/preferences");
        assertThat(pagesOf(Roles.CERT))
                .containsExactly(
                        "/",
                        "/comite/membres",
                        "/comite/membres/{id}",
                        "/comite/organismes/{id}",
                        "/comite/reunions",
                        "/comite/reunions/{id}",
                        "/comite/reunions/{id}/ordre-du-jour",
                        "/comite/reunions/{id}/convocations",
                        "/comite/reunions/{id}/presences",
                        "/comite/reunions/{id}/documents",
                        "/comite/reunions/{id}/historique",
                        "/comite/reunions/{id}/releve",
                        "/comite/decisions",
                        "/comite/sujets",
                        "/comite/consultations",
                        "/comite/consultations/{id}",
                        "/comite/observations/{id}",
                        "/comite/modeles",
                        "/comite/modeles/{id}",
                        "/comite/modeles/{id}/comparaison",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/courriers/imports/{id}",
                        "/courriers/imports/{id}/colonnes",
                        "/courriers/imports/{id}/apercu",
                        "/cert",
                        "/cert/{id}",
                        "/cert/saisie",
                        "/cert/ecart",
                        "/cert/notes/nouvelle",
                        "/cert/notes/{id}",
                        "/cert/imports",
                        "/cert/imports/nouveau",
                        "/cert/imports/{id}",
                        "/cert/imports/{id}/colonnes",
                        "/cert/imports/{id}/apercu",
                        "/cert/prevision",
                        "/cert/perimetre",
                        "/cert/qui-traite-quoi",
                        "/cert/qui-traite-quoi/nouvelle",
                        "/cert/qui-traite-quoi/{id}",
                        "/indicateurs",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/demandes/{id}",
                        "/actions",
                        "/actions/{id}",
                        "/actions/etapes/{id}",
                        "/actions/photographies/{id}",
                        "/preferences");
        assertThat(pagesOf(Roles.WEBSITE))
                .containsExactly(
                        "/",
                        "/modeles",
                        "/modeles/{id}",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/courriers/imports/{id}",
                        "/courriers/imports/{id}/colonnes",
                        "/courriers/imports/{id}/apercu",
                        "/cert/qui-traite-quoi",
                        "/site",
                        "/site/rubriques",
                        "/site/rubriques/{id}",
                        "/site/fiches/nouvelle",
                        "/site/fiches/{id}",
                        "/site/declarer",
                        "/site/declarations/{id}",
                        "/site/regle",
                        "/site/imports",
                        "/site/imports/nouveau",
                        "/site/imports/{id}",
                        "/site/imports/{id}/colonnes",
                        "/site/imports/{id}/apercu",
                        "/indicateurs",
                        "/indicateurs/{code}",
                        "/indicateurs/{code}/origine",
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/{id}",
                        "/indicateurs/collectes/demandes/{id}",
                        "/actions",
                        "/actions/{id}",
                        "/actions/etapes/{id}",
                        "/actions/photographies/{id}",
                        "/preferences");
    }

    /** Else the server would not say how large a file may be. */
    @Test
    void where_files_are_sent_is_an_address_of_the_servlet_of_the_pages() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));

        assertThat(Routes.ALL)
                .extracting(Route::path)
                .filteredOn(
                        path ->
                                path.endsWith("/imports/nouveau")
                                        || path.equals("/comite/modeles/importer")
                                        || path.equals("/courriers/dossier")
                                        || path.equals("/referentiels/importer")
                                        || path.startsWith("/actions/etapes")
                                        || path.startsWith("/actions/photographies")
                                        || path.startsWith("/indicateurs/collectes/demandes"))
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        path ->
                                assertThat(descriptor)
                                        .contains(
                                                "<url-pattern>"
                                                        + path.replace("{id}", "*")
                                                        + "</url-pattern>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/telephone",
                "/telephone?du=2021-05-01&au=2021-05-31&file=acc%C3%A8s%20rapide",
                "/nuits/12",
                "/accessibilite"
            })
    void somebody_comes_back_to_the_page_they_asked_for(String asked) {
        assertThat(Routes.destination(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//ailleurs.example/telephone",
                "///ailleurs.example",
                "/\\ailleurs.example",
                "https://ailleurs.example/telephone",
                "https:/telephone",
                "javascript:alert(1)",
                "telephone",
                "/telephone/../nuits",
                "/telephone#//ailleurs.example\n",
                "/telephone?a=b c",
                "/home/home.xhtml",
                "/api/v1/switchboard/days",
                "/connexion",
                "/connexion?suite=%2Fconnexion",
                "/session-expiree"
            })
    void nobody_is_sent_elsewhere(String asked) {
        assertThat(Routes.destination(asked)).isEqualTo("/");
    }

    @Test
    void an_address_that_is_missing_or_endless_leads_home() {
        assertThat(Routes.destination(null)).isEqualTo("/");
        assertThat(Routes.destination("/telephone?a=" + "b".repeat(2000))).isEqualTo("/");
    }

    @Test
    void a_fragment_is_not_kept() {
        assertThat(Routes.destination("/telephone?a=b#c")).isEqualTo("/telephone?a=b");
    }

    private static List<String> pagesOf(String role) {
        return Routes.ALL.stream()
                .filter(route -> !route.isOpen() && route.admits(role::equals))
                .map(Route::path)
                .toList();
    }
}
