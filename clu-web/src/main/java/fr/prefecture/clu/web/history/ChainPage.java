package fr.prefecture.clu.web.history;

import fr.prefecture.clu.batch.HistoryWatch;
import fr.prefecture.clu.shared.ChainCheckRow;
import fr.prefecture.clu.shared.ChainChecks;
import fr.prefecture.clu.shared.ChainVerdict;
import fr.prefecture.clu.shared.HistoryGuard;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** HIS-14, HIS-16: whether the history is what was written, for the administrator. */
@Named
@RequestScoped
public class ChainPage {

    @Inject HistoryWatch watch;
    @Inject ChainChecks checks;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ChainCheckRow> latest = Optional.empty();
    private HistoryGuard guard;

    @PostConstruct
    void begin() {
        if (isShown()) {
            latest = checks.latest();
            guard = checks.guard();
        }
    }

    public boolean isShown() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    public boolean isSound() {
        return latest.filter(ChainCheckRow::isSound).isPresent();
    }

    public boolean isBroken() {
        return latest.filter(check -> !check.isSound()).isPresent();
    }

    /** « Vérifié le 27 novembre 2026 à 01:30 : 152 340 lignes, … » */
    public String getChecked() {
        return latest.map(ChainPage::checked).orElse(Texts.of("history.chain.never"));
    }

    private static String checked(ChainCheckRow check) {
        String lines = Texts.count(check.verdict().links(), "history.chain.lines");
        return Texts.of(
                check.isSound() ? "history.chain.sound" : "history.chain.soundUntil",
                check.at(),
                lines);
    }

    public String getErased() {
        return latest.map(check -> check.verdict().erased())
                .filter(erased -> erased > 0)
                .map(erased -> Texts.count(erased, "history.chain.erased"))
                .orElse("");
    }

    /** The first line that is wrong, and what is wrong with it. */
    public String getBrokenText() {
        return latest.flatMap(check -> check.verdict().broken()).map(ChainPage::broken).orElse("");
    }

    static String broken(ChainVerdict.Break broken) {
        String what = Texts.of("ChainFault." + broken.fault().name());
        if (broken.place() > 0) {
            what += " " + Texts.of("history.chain.place", broken.place());
        }
        if (broken.change() > 0) {
            what += " " + Texts.of("history.chain.change", broken.change());
        }
        return broken.at().isEmpty()
                ? what
                : what + " " + Texts.of("history.chain.at", broken.at().get());
    }

    public String getHead() {
        return latest.map(check -> check.verdict().head()).orElse("");
    }

    public String getGuard() {
        return Texts.of("HistoryGuard." + guard.name());
    }

    public void check() throws IOException {
        ChainCheckRow check = watch.check();
        if (check.isSound()) {
            messages.tellNext(Texts.of("history.chain.done"));
        } else {
            messages.refuseNext(broken(check.verdict().broken().orElseThrow()));
        }
        messages.leadTo(Address.of(request, ChangesPage.PATH).toString());
    }
}
