package fr.prefecture.clu.web.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.committee.Arrangement;
import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Format;
import fr.prefecture.clu.committee.MandateState;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Rank;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberExportsTest {

    private static final MemberRow ROW =
            new MemberRow(
                    1,
                    1,
                    2,
                    "Union des familles",
                    MemberCollege.USERS,
                    1,
                    Rank.TITULAR,
                    "Madame Claire Martin",
                    "=1+1",
                    "c@asso.example",
                    "04 00 00 00 00",
                    "",
                    Channel.EMAIL,
                    Format.LARGE_PRINT,
                    List.of(Arrangement.SIGN_LANGUAGE, Arrangement.LIVE_CAPTIONS),
                    LocalDate.of(2019, 1, 1),
                    Optional.empty(),
                    MandateState.ACTIVE);

    @Test
    void a_member_is_a_line_in_the_columns_of_the_import() {
        String csv = new String(MemberExports.csv("Filtres", List.of(ROW)), StandardCharsets.UTF_8);

        assertThat(csv.substring(1).split("\r\n", -1))
                .startsWith(
                        "Filtres",
                        "Organisme;Collège;Nom;Fonction;Rang;Siège;Mandat du;Mandat au;Courriel;"
                                + "Téléphone;Adresse postale;Canal préféré;Format préféré;"
                                + "Modalités demandées;État du mandat",
                        "Union des familles;Associations d’usagers;Madame Claire Martin;'=1+1;"
                                + "titulaire;1;01/01/2019;;c@asso.example;04 00 00 00 00;;courriel;"
                                + "gros caractères;\"interprète en langue des signes française,"
                                + " vélotypie\";En cours");
    }
}
