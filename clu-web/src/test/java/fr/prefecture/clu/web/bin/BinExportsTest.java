package fr.prefecture.clu.web.bin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BinExportsTest {

    private static final BinLine INCIDENT = line(1, "listening.incident", "Incident");
    private static final BinLine PROOF = line(2, "quality.evidence", "Preuve");

    private static BinLine line(long id, String subject, String type) {
        return new BinLine(
                id,
                subject,
                "31/05/2021 · Insulte",
                type,
                "31/05/2021",
                "referent",
                "30/06/2021",
                "");
    }

    @Test
    @Tag("COR-13")
    void what_is_exported_is_what_is_filtered() {
        List<BinLine> all = List.of(INCIDENT, PROOF);

        assertThat(new BinQuery("", "").of(all)).containsExactly(INCIDENT, PROOF);
        assertThat(new BinQuery("quality.evidence", "").of(all)).containsExactly(PROOF);
        assertThat(new BinQuery("", "1").of(all)).containsExactly(INCIDENT);
        assertThat(new BinQuery("quality.audit", "").of(all)).isEmpty();
        assertThat(BinExports.rows(List.of(PROOF)))
                .containsExactly(
                        List.of("Objet", "Type", "Supprimé le", "Par", "Récupérable jusqu’au"),
                        List.of(
                                "31/05/2021 · Insulte",
                                "Preuve",
                                "31/05/2021",
                                "referent",
                                "30/06/2021"));
    }
}
