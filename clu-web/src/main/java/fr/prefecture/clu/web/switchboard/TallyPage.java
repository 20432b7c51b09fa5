package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallTallies;
import fr.prefecture.clu.switchboard.TallyRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** Where operators count their calls, a key or a button for each reason. */
@Named
@RequestScoped
public class TallyPage {

    static final String PATH = "/telephone/pointage";

    @Inject CallTallies tallies;
    @Inject HttpServletRequest request;

    private List<TallyRow> rows;
    private LastPresses presses;

    @PostConstruct
    void begin() {
        rows = tallies.rows();
        presses = LastPresses.of(request);
    }

    public List<TallyRow> getRows() {
        return rows;
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public String getDay() {
        return French.capital(French.weekday(tallies.today()));
    }

    public String getTotalText() {
        return Texts.count(
                rows.stream().mapToLong(TallyRow::calls).sum(), "switchboard.count.codedCalls");
    }

    /** One press: sent twice, it counts once. */
    public String getToken() {
        return UUID.randomUUID().toString();
    }

    public String getLast() {
        return TallyWords.last(presses);
    }

    public String getLastToken() {
        return presses.last().map(LastPresses.Press::token).orElse("");
    }

    public String getActingAddress() {
        return Address.of(request, TallyPresses.PATH).toString();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }
}
