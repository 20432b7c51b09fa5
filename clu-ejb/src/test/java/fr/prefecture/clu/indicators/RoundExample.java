package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A round of May 2021, and what the tests of rounds ask in it. */
final class RoundExample implements AutoCloseable {

    static final YearMonth MAY = YearMonth.of(2021, 5);
    static final LocalDate CLOSING = LocalDate.of(2021, 6, 15);
    static final LocalDate DUE = LocalDate.of(2021, 6, 10);
    static final RoundTerms TERMS =
            new RoundTerms("Collecte de mai 2021", LooseDate.month(MAY), CLOSING);

    final Database database =
            Database.empty()
                    .at(Instant.parse("2021-06-01T08:00:00Z"))
                    .as("referent")
                    .in(Roles.QUALITY);
    final CollectionRounds rounds = database.boundary(CollectionRounds.class);
    final Askings askings = database.boundary(Askings.class);
    final Gifts gifts = database.boundary(Gifts.class);
    final long round = database.transaction(() -> rounds.open("mai", TERMS));

    static AskingTerms figure(String service, String login, String indicator) {
        return AskingTerms.figure(
                service,
                login,
                login.isEmpty() ? "" : login + "@pref.example",
                indicator,
                MAY,
                DUE);
    }

    static AskingTerms proof(String service, String wanted) {
        return AskingTerms.proof(service, "", "accueil@pref.example", wanted, "3 ; 7", DUE);
    }

    long ask(AskingTerms terms) {
        return database.transaction(() -> askings.ask(round, terms));
    }

    AskingRow find(long id) {
        return database.transaction(() -> askings.find(id)).orElseThrow();
    }

    void on(String day) {
        database.at(Instant.parse(day + "T08:00:00Z"));
    }

    @Override
    public void close() {
        database.close();
    }
}
