package fr.prefecture.clu.web.shared;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of the guide explains which page of the product: the one of the longest beginning of
 * its path.
 */
final class GuideTable {

    /** Pages that explain themselves, and those of the guide. */
    static final Set<String> WITHOUT =
            Set.of("/aide", "/plan-du-site", "/mentions-legales", Routes.EXPIRED);

    /** A path of the table of routes, or its beginning, and the slug. */
    static final Map<String, String> SLUGS =
            Map.ofEntries(
                    Map.entry("/", "tableau-de-bord"),
                    Map.entry("/a-traiter", "tableau-de-bord"),
                    Map.entry("/connexion", "se-connecter"),
                    Map.entry("/acces-refuse", "se-connecter"),
                    Map.entry("/preferences", "preferences"),
                    Map.entry("/vues", "preferences"),
                    Map.entry("/accessibilite", "clavier-et-accessibilite"),
                    Map.entry("/donnees-personnelles", "donnees-personnelles"),
                    Map.entry("/comite/membres", "membres-et-organismes"),
                    Map.entry("/comite/membres/imports", "importer-un-fichier"),
                    Map.entry("/comite/organismes", "membres-et-organismes"),
                    Map.entry("/comite/reunions", "preparer-une-reunion"),
                    Map.entry("/comite/reunions/{id}/ordre-du-jour", "ordre-du-jour"),
                    Map.entry("/comite/points", "ordre-du-jour"),
                    Map.entry("/comite/reunions/{id}/convocations", "convoquer"),
                    Map.entry("/comite/reunions/{id}/envoi", "convoquer"),
                    Map.entry("/comite/reunions/{id}/adresse", "convoquer"),
                    Map.entry("/comite/reponses", "convoquer"),
                    Map.entry("/comite/reunions/{id}/courriels", "reponses-recues"),
                    Map.entry("/comite/courriels", "reponses-recues"),
                    Map.entry("/comite/reunions/{id}/presences", "presences"),
                    Map.entry("/comite/reunions/{id}/documents", "documents-de-la-reunion"),
                    Map.entry("/comite/reunions/{id}/releve", "saisir-le-releve"),
                    Map.entry("/comite/reunions/{id}/releve/erratum", "signer-et-diffuser"),
                    Map.entry("/comite/reunions/{id}/signature", "signer-et-diffuser"),
                    Map.entry("/comite/reunions/{id}/cloture", "signer-et-diffuser"),
                    Map.entry("/comite/reunions/{id}/publication", "signer-et-diffuser"),
                    Map.entry("/comite/decisions", "decisions-et-actions"),
                    Map.entry("/comite/sujets", "decisions-et-actions"),
                    Map.entry("/comite/consultations", "consulter-les-membres"),
                    Map.entry("/comite/consultations/{id}/observation", "observations-recues"),
                    Map.entry("/comite/consultations/{id}/courriels", "observations-recues"),
                    Map.entry("/comite/consultations/courriels", "observations-recues"),
                    Map.entry("/comite/observations", "observations-recues"),
                    Map.entry("/comite/modeles", "modeles-de-reponse"),
                    Map.entry("/modeles", "repondre-avec-un-modele"),
                    Map.entry("/courriers", "courriers-recus"),
                    Map.entry("/courriers/imports", "importer-un-fichier"),
                    Map.entry("/telephone", "accueil-telephonique"),
                    Map.entry("/telephone/creneaux", "heures-difficiles"),
                    Map.entry("/livraisons", "livraisons-des-sources"),
                    Map.entry("/telephone/sources", "formats-du-standard"),
                    Map.entry("/telephone/imports", "importer-les-appels"),
                    Map.entry("/telephone/releves", "importer-les-appels"),
                    Map.entry("/telephone/sources/nouvelle", "lire-la-table-du-standard"),
                    Map.entry("/telephone/sources/{id}/base", "lire-la-table-du-standard"),
                    Map.entry("/telephone/effectifs", "effectifs-du-standard"),
                    Map.entry("/telephone/motifs", "motifs-d-appel"),
                    Map.entry("/telephone/pointage", "motifs-d-appel"),
                    Map.entry("/telephone/notes", "saisir-les-appels"),
                    Map.entry("/telephone/saisie", "saisir-les-appels"),
                    Map.entry("/telephone/saisies", "saisir-les-appels"),
                    Map.entry("/site", "suivre-le-site"),
                    Map.entry("/site/imports", "importer-un-fichier"),
                    Map.entry("/cert", "flux-du-cert"),
                    Map.entry("/cert/imports", "importer-un-fichier"),
                    Map.entry("/cert/prevision", "prevision-du-cert"),
                    Map.entry("/cert/qui-traite-quoi", "qui-traite-quoi"),
                    Map.entry("/rendez-vous", "rendez-vous"),
                    Map.entry("/rendez-vous/imports", "importer-un-fichier"),
                    Map.entry("/enquetes", "campagne-d-enquete"),
                    Map.entry("/enquetes/imports", "importer-un-fichier"),
                    Map.entry("/enquetes/sujets", "resultats-d-enquete"),
                    Map.entry("/enquetes/verbatims", "resultats-d-enquete"),
                    Map.entry("/enquetes/{id}/resultats", "resultats-d-enquete"),
                    Map.entry("/enquetes/{id}/verbatims", "resultats-d-enquete"),
                    Map.entry("/enquetes/{id}/rapport", "resultats-d-enquete"),
                    Map.entry("/enquetes/{id}/saisie", "recueillir-les-reponses"),
                    Map.entry("/enquetes/{id}/borne", "recueillir-les-reponses"),
                    Map.entry("/borne", "recueillir-les-reponses"),
                    Map.entry("/questionnaires", "questionnaires"),
                    Map.entry("/enquete-interne", "enquete-aupres-des-agents"),
                    Map.entry("/enquetes/mystere", "enquetes-mystere"),
                    Map.entry("/avis", "avis-publies"),
                    Map.entry("/avis/imports", "importer-un-fichier"),
                    Map.entry("/reclamations", "reclamations"),
                    Map.entry("/reclamations-accessibilite", "reclamations"),
                    Map.entry("/incidents", "reclamations"),
                    Map.entry("/vous-nous-l-avez-demande", "vous-nous-l-avez-demande"),
                    Map.entry("/referentiels", "referentiels"),
                    Map.entry("/structures", "referentiels"),
                    Map.entry("/preuves", "preuves"),
                    Map.entry("/affichages", "affichages-et-formations"),
                    Map.entry("/formations", "affichages-et-formations"),
                    Map.entry("/audits", "audits"),
                    Map.entry("/dossiers", "dossier-de-candidature"),
                    Map.entry("/actions", "plan-d-action"),
                    Map.entry("/indicateurs", "indicateurs"),
                    Map.entry("/indicateurs/collectes", "collectes"),
                    Map.entry("/indicateurs/resultats", "tableau-des-resultats"),
                    Map.entry("/nuits", "traitements-de-nuit"),
                    Map.entry("/admin/etat", "surveiller-l-installation"),
                    Map.entry("/admin/modeles", "modeles-de-documents"),
                    Map.entry("/admin/courriels", "courriels-envoyes"),
                    Map.entry("/admin/comptes", "gerer-les-comptes"),
                    Map.entry("/mot-de-passe", "choisir-son-mot-de-passe"),
                    Map.entry("/admin/invitations", "inviter-une-personne"),
                    Map.entry("/admin/personnes", "donnees-personnelles"),
                    Map.entry("/admin/sauvegardes", "sauvegarder"),
                    Map.entry("/recherche", "rechercher"),
                    Map.entry("/corbeille", "corbeille-et-historique"),
                    Map.entry("/historique", "corbeille-et-historique"));

    private GuideTable() {}

    /** The slug for a path of the table of routes. */
    static Optional<String> slugOf(String path) {
        String rest = path;
        while (!rest.isEmpty()) {
            if (WITHOUT.contains(rest)) {
                return Optional.empty();
            }
            if (SLUGS.containsKey(rest)) {
                return Optional.of(SLUGS.get(rest));
            }
            rest = rest.substring(0, rest.lastIndexOf('/'));
        }
        return Optional.empty();
    }
}
