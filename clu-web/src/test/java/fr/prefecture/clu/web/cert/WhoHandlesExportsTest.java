package fr.prefecture.clu.web.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.cert.CompetenceRow;
import fr.prefecture.clu.cert.CompetenceTerms;
import fr.prefecture.clu.cert.Residence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoHandlesExportsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 10);

    @Test
    void a_spreadsheet_opens_the_rules_with_what_was_so_before() {
        String csv =
                new String(
                        WhoHandlesExports.bytes(
                                TODAY,
                                List.of(
                                        line(Optional.of(new Residence("38", "Isère")), null),
                                        line(Optional.empty(), TODAY.minusDays(1)))),
                        StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "\ufeffQui traite quoi, au jeudi 10\u00a0juin\u00a02021, règles terminées comprises",
                        "Titre;Département;Centre;Contact;Depuis le;Jusqu’au;État;Source",
                        "Passeport;Isère (38);ici, CERT;En mairie.;31/05/2021;;En vigueur;Note",
                        "Passeport;Tous les départements;ici, CERT;En mairie.;31/05/2021;"
                                + "09/06/2021;Terminée;Note");
    }

    private static CompetenceLine line(Optional<Residence> residence, LocalDate until) {
        return new CompetenceLine(
                new CompetenceRow(
                        1,
                        1,
                        "PSP",
                        "Passeport",
                        residence,
                        true,
                        new CompetenceTerms(
                                "CERT",
                                "En mairie.",
                                LocalDate.of(2021, 5, 31),
                                Optional.ofNullable(until),
                                "Note")),
                TODAY);
    }
}
