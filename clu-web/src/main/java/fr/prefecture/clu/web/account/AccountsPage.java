package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountState;
import fr.prefecture.clu.account.Accounts;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may come in, by which roles, and what stands in the way. */
@Named
@RequestScoped
public class AccountsPage {

    static final String PATH = "/admin/comptes";

    /** A state to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject Accounts accounts;
    @Inject HttpServletRequest request;

    private Optional<AccountState> state;
    private List<AccountLine> lines;

    @PostConstruct
    void begin() {
        state = asked(request);
        lines = lines(accounts, state);
    }

    /** What is no state asks for all. */
    static Optional<AccountState> asked(HttpServletRequest request) {
        String word = request.getParameter("etat");
        return Arrays.stream(AccountState.values())
                .filter(one -> word(one).equals(word))
                .findFirst();
    }

    static List<AccountLine> lines(Accounts accounts, Optional<AccountState> state) {
        return accounts.all().stream()
                .filter(row -> state.map(one -> row.state() == one).orElse(true))
                .map(AccountLine::new)
                .toList();
    }

    /** As the address says it. */
    private static String word(AccountState state) {
        return switch (state) {
            case ACTIVE -> "actif";
            case BY_PROVIDER -> "fournisseur";
            case TO_CHANGE -> "a-changer";
            case OVER -> "provisoire-depasse";
            case LOCKED -> "bloque";
            case DEACTIVATED -> "desactive";
        };
    }

    static String inWords(Optional<AccountState> state) {
        return state.map(one -> Texts.of("AccountState." + one))
                .orElseGet(() -> Texts.of("account.list.all"));
    }

    public List<AccountLine> getLines() {
        return lines;
    }

    public boolean isFilled() {
        return !lines.isEmpty();
    }

    public boolean isFiltered() {
        return state.isPresent();
    }

    public List<Choice> getChoices() {
        return Arrays.stream(AccountState.values())
                .map(
                        one ->
                                new Choice(
                                        word(one),
                                        Texts.of("AccountState." + one),
                                        state.filter(one::equals).isPresent()))
                .toList();
    }

    public String address(AccountLine line) {
        return request.getContextPath() + PATH + "/" + line.id();
    }

    /** « 12 comptes » */
    public String getCaption() {
        return Texts.count(lines.size(), "account.list.caption");
    }

    public String getNote() {
        return inWords(state);
    }

    public String getExportAddress() {
        return Address.of(request, AccountExports.LIST)
                .with("etat", state.map(AccountsPage::word))
                .toString();
    }

    public String getExportText() {
        return Texts.of("account.export", Texts.count(lines.size(), "account.rows"));
    }

    /** CPT-8 */
    public boolean isDemonstration() {
        return Settings.demo();
    }

    /** CPT-24 */
    public boolean isProvider() {
        return Settings.oidcProvider().isPresent();
    }

    public String getProviderText() {
        return Texts.of("account.list.provider", Settings.oidcName());
    }
}
