package fr.prefecture.clu.web.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.shared.Route;
import fr.prefecture.clu.web.shared.Routes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskLockTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /borne, true",
        "HEAD, /borne, true",
        "POST, /borne, false",
        "POST, /borne/reponses, true",
        "GET, /borne/reponses, false",
        "POST, /borne/abandons, true",
        "POST, /borne/sortie, true",
        "POST, /borne/sortie/, false",
        "POST, /borne/autre, false",
        "GET, /borne/, false",
        "GET, /bornes, false",
        "GET, /jakarta.faces.resource/borne.js.xhtml, true",
        "POST, /jakarta.faces.resource/borne.js.xhtml, false",
        "GET, /jakarta.faces.resource/../enquetes, false",
        "GET, /, false",
        "GET, /enquetes, false",
        "GET, /enquetes/12/borne, false",
        "POST, /enquetes/12/borne, false",
        "GET, /connexion, false",
        "POST, /connexion, false",
        "POST, /deconnexion, false",
        "POST, /affichage, false",
        "GET, /session-expiree, false",
        "GET, /api/v1/switchboard/days, false",
        "DELETE, /borne, false",
        "PUT, /borne/reponses, false",
        "GET, /nulle-part, false"
    })
    @Tag("ECO-21")
    void a_locked_tablet_gets_to_its_sheet_and_nowhere_else(
            String method, String path, boolean admitted) {
        assertThat(KioskLock.admits(method, path)).isEqualTo(admitted);
    }

    @Test
    @Tag("ECO-21")
    void of_all_pages_a_locked_tablet_gets_one() {
        assertThat(Routes.ALL)
                .filteredOn(route -> KioskLock.admits("GET", route.path()))
                .extracting(Route::path)
                .containsExactly("/borne");
        assertThat(Routes.ALL).noneMatch(route -> KioskLock.admits("POST", route.path()));
    }

    @Test
    @Tag("ECO-21")
    void everything_else_leads_back_to_the_campaign_that_it_answers() {
        assertThat(new KioskLock(12, "agent", 1800).address()).isEqualTo("/borne?campagne=12");
    }
}
