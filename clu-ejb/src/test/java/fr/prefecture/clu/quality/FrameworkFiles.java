package fr.prefecture.clu.quality;

/** Files of frameworks for tests. */
final class FrameworkFiles {

    /** One version; each line may be made wrong. */
    static final String SMALL =
            """
            format: 1
            code: essai
            nom: Essai
            versions:
              - code: "1"
                remplace: vieux/1
                debut: 2021-01-01 #v
                fin: 2030-12-31
                source: Note
                statut: confirmé #v
                titre: Un essai
                indicateurs:
                  - {code: a.rate, nom: Taux,
                     unite: "%" #i
                    }
                  - code: a.delai
                    nom: Délai
                    unite: jours
                objectifs:
                  - indicateur: a.rate #o
                    operateur: au moins
                    seuil: 85
                    unite: "%"
                    debut: 2021-01-01
                    fin: 2022-12-31
                    source: Note
                    statut: à valider
                  - indicateur: a.rate
                    operateur: au moins
                    seuil: 90
                    unite: "%"
                    debut: 2023-01-01
                    source: Note
                    statut: à valider
                modules:
                  - code: "1"
                    nom: Premier module
                    obligatoire: oui
                    source: Note
                    statut: confirmé
                    engagements:
                      - code: "1"
                        texte: Premier engagement
                        source: Note
                        statut: confirmé
                        indicateurs:
                          - a.rate #m
                        correspondances:
                          - engagement: autre/2020#1
                            source: Lecture
                            statut: à valider
                        sous-engagements:
                          - {code: "1.1", texte: Sous-engagement, source: Note, statut: confirmé}
                      - code: "2" #e
                        texte: Deuxième engagement
                        source: Note
                        statut: confirmé
            """;

    private FrameworkFiles() {}
}
