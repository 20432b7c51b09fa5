package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Five templates, four members in four formats, and a consultation about them. */
final class ConsultationCase implements AutoCloseable {

    static final Instant OPENED = Instant.parse("2021-05-31T10:00:00Z");
    static final LocalDate UNTIL = LocalDate.of(2021, 6, 15);
    static final TemplateTerms TERMS =
            new TemplateTerms(ReplyKind.STANDARD_LETTER, ReplyChannel.EITHER, "Accueil", List.of());
    static final List<String> CODES = List.of("AR-01", "AR-02", "LT-01", "LT-02", "LT-03");

    final Database database = Database.empty().at(OPENED).as("referent");
    final ReplyTemplates templates = database.boundary(ReplyTemplates.class);
    final Consultations consultations = database.boundary(Consultations.class);
    final ConsultationSendings sendings;
    final Observations observations = database.boundary(Observations.class);
    final List<Long> ids = new ArrayList<>();

    ConsultationCase() {
        database.offering(database.boundary(ConsultationMessages.class))
                .offering(database.boundary(ReminderMessages.class));
        sendings = database.boundary(ConsultationSendings.class);
        for (String code : CODES) {
            ids.add(
                    database.transaction(
                            () ->
                                    templates.create(
                                            code,
                                            TERMS,
                                            "Objet de " + code,
                                            ReplyText.of(
                                                    "Madame, Monsieur,\n\nTexte de "
                                                            + code
                                                            + ".\n\n## Suite\n\n- un ;\n- deux."))));
        }
    }

    static ConsultedPerson person(String key, String name, String email) {
        return new ConsultedPerson(
                key, name, "Présidence", "Association " + key, email, "", Print.STANDARD, false);
    }

    static List<ConsultedPerson> people() {
        return List.of(
                person("1", "Anne d’Exemple & fils", "anne@asso.example"),
                new ConsultedPerson(
                        "2", "Zoé <Grand>", "", "", "zoe@asso.example", "", Print.LARGE, false),
                new ConsultedPerson(
                        "3",
                        "Lou Texte",
                        "",
                        "Mairie",
                        "lou@mairie.example",
                        "",
                        Print.STANDARD,
                        true),
                new ConsultedPerson(
                        "4",
                        "Paul Papier",
                        "Trésorier",
                        "Amicale",
                        "",
                        "1 rue de l’Exemple\n38000 Ville",
                        Print.STANDARD,
                        false));
    }

    ConsultationTerms terms(LocalDate until) {
        return new ConsultationTerms("Relecture", until, "", "", ids, people());
    }

    long prepared() {
        return database.transaction(() -> consultations.prepare(terms(UNTIL)));
    }

    long sent() {
        long id = prepared();
        send(id);
        return id;
    }

    void send(long id) {
        database.transaction(
                () -> sendings.send(id, "Consultation", "/comite/consultations/" + id));
    }

    long member(long id, int place) {
        return consultations.people(id).get(place).id();
    }

    long note(long id, int place, int number, String text, LocalDate on) {
        return database.transaction(
                () ->
                        observations.note(
                                id,
                                new ObservationTerms(
                                        member(id, place),
                                        number,
                                        ObservationChannel.PHONE,
                                        on,
                                        text)));
    }

    void follow(long observation, FollowUp how, String reason) {
        database.transaction(
                () ->
                        observations.follow(
                                observation,
                                observations.find(observation).orElseThrow().version(),
                                how,
                                reason));
    }

    void refuses(String key, Runnable work) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Override
    public void close() {
        database.close();
    }
}
